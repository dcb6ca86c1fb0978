namespace PiiAnalyzers.Flow.Triage;

/// <summary>
/// Names of the class library that the look at syntax may take at their word where this compilation declares no member of the name.
/// </summary>
internal static class PlainNames
{
    /// <summary>Sizes of what is personal are not.</summary>
    public static readonly HashSet<string> Sizes = new(StringComparer.Ordinal) { "Length", "Count", "LongLength" };

    /// <summary>Properties that are numbers, flags, dates and texts about something else than their object's content.</summary>
    public static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "Message", "StackTrace", "HResult", "Year", "Month", "Day", "Hour", "Minute", "Second", "Millisecond", "Ticks", "Date", "TimeOfDay", "DayOfWeek", "DayOfYear",
        "TotalDays", "TotalHours", "TotalMinutes", "TotalSeconds", "TotalMilliseconds", "ElapsedMilliseconds", "ElapsedTicks", "Elapsed", "UtcNow", "Now", "Today", "Empty", "HasValue",
        "IsCompleted", "IsCancellationRequested", "StatusCode", "IsSuccessStatusCode", "IsValid", "NewLine", "IsEmpty", "CanRead", "CanWrite", "CanSeek", "Position", "Capacity", "MachineName", "ProcessorCount",
    };

    /// <summary>Methods that answer with a flag or a place, whatever they are asked about.</summary>
    public static readonly HashSet<string> Predicates = new(StringComparer.Ordinal)
    {
        "Contains", "ContainsKey", "ContainsValue", "StartsWith", "EndsWith", "Equals", "ReferenceEquals", "SequenceEqual", "Any", "AnyAsync", "All", "AllAsync", "IsNullOrEmpty", "IsNullOrWhiteSpace", "IsMatch",
        "CompareTo", "Compare", "CompareOrdinal", "GetHashCode", "IndexOf", "LastIndexOf", "IndexOfAny", "Count", "LongCount", "CountAsync", "LongCountAsync", "HasFlag", "IsDefined", "GetType",
    };

    /// <summary>Methods that give back new text.</summary>
    public static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "ToString", "Trim", "TrimStart", "TrimEnd", "ToUpper", "ToLower", "ToUpperInvariant", "ToLowerInvariant", "Substring", "PadLeft", "PadRight", "Join", "Concat", "Format",
    };

    /// <summary>Members through which wrappers and sequences of libraries give out what they hold, by names that a team may use for text.</summary>
    public static readonly HashSet<string> Wrapped = new(StringComparer.Ordinal)
    {
        "Value", "Values", "Key", "Keys", "Result", "Current", "Item", "Items", "Item1", "Item2", "Item3", "Item4", "Item5", "Item6", "Item7", "Rest", "Next", "Previous", "Target", "Entity", "Entry", "Model", "Data", "Body",
        "Content", "Payload", "State", "Object", "Instance", "Some", "Right", "Left", "Span", "Memory", "Task", "Source", "Original", "Inner", "Subject", "Sender", "Argument", "Tag", "Response", "Request", "ValueOrDefault",
        "First", "FirstOrDefault", "Last", "LastOrDefault", "Single", "SingleOrDefault", "ElementAt", "ElementAtOrDefault", "Find", "FindAll", "Get", "GetValue", "GetValueOrDefault", "GetOrAdd", "GetOrCreate", "Peek", "Pop",
        "Dequeue", "Take", "Skip", "Where", "OrderBy", "OrderByDescending", "ThenBy", "Reverse", "Distinct", "ToList", "ToArray", "ToHashSet", "ToDictionary", "ToLookup", "GroupBy", "AsEnumerable", "Cast", "OfType", "Max", "Min",
        "MaxBy", "MinBy", "Aggregate", "Unwrap", "Match", "Map", "Bind", "Clone", "Create", "Read", "ReadAsync", "Receive", "Query", "Load", "Resolve", "Convert", "Deserialize", "Parse", "Build", "Invoke", "ToString",
        "Message", "Messages", "Command", "Event", "Notification", "Document", "Record", "Row", "Element", "Node", "Parent", "Owner", "Root", "Success", "Ok", "Resource", "Input", "Output", "Properties", "Attachment", "Member",
    };

    /// <summary>Types of which the flow engine knows that methods put into them what they are given.</summary>
    public static readonly HashSet<string> Fillable = new(StringComparer.Ordinal)
    {
        "StringBuilder", "List", "Dictionary", "HashSet", "IList", "ICollection", "IDictionary", "Queue", "Stack", "Span", "Memory", "DataTable", "DataRow", "DataSet", "DataRowCollection", "dynamic",
    };

    /// <summary>Whether a type of the name may be written to.</summary>
    public static bool IsWriter(string name)
        => name.IndexOf("Writer", StringComparison.Ordinal) >= 0 || name.IndexOf("Stream", StringComparison.Ordinal) >= 0 || name.IndexOf("Buffer", StringComparison.Ordinal) >= 0;

    /// <summary>Classes whose static members stand by themselves: in a type with a base class such a name could be one of its members.</summary>
    public static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "Math", "File", "Path", "Directory", "JsonSerializer", "JsonConvert", "Convert", "Encoding", "Task", "ValueTask", "Guid", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Enumerable", "Environment",
        "Console", "Debug", "Trace", "Regex", "CultureInfo", "StringComparer", "StringComparison", "Array", "Interlocked", "Activator", "Log", "HttpUtility", "WebUtility", "Uri", "Stopwatch", "String", "Int32", "Int64", "Boolean",
        "Decimal", "Double", "Enum", "Buffer", "Thread", "Monitor", "GC", "Random", "Results", "TypedResults", "HttpMethod", "HttpStatusCode", "LogLevel", "StatusCodes", "CancellationToken", "Nullable", "Volatile", "ArgumentNullException",
        "ArgumentException", "ArgumentOutOfRangeException", "ObjectDisposedException",
    };
}
