namespace PiiAnalyzers;

/// <summary>Where an argument goes.</summary>
public enum PiiSinkKind
{
    /// <summary>To a log, a trace, a metric or the console.</summary>
    Log = 0,

    /// <summary>Into a serialized document.</summary>
    Serialization = 1,

    /// <summary>Into a file, a database or a cache.</summary>
    Storage = 2,

    /// <summary>Over a network.</summary>
    Transmission = 3,
}
