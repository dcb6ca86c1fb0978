namespace PiiAnalyzers.Flow.Gate;

/// <summary>
/// Gathers the names of one declaration: all that occur, and those that the code assigns or gives something to, for through them
/// personal data gets into members. Reads what a parser would call the shape of an assignment from the tokens beside a name.
/// </summary>
internal sealed partial class NameCollector
{
    private enum Before
    {
        Other,
        Name,
        Type,
        Dot,
    }

    /// <summary>Words that stand before an expression, not before the name of a variable as a type does.</summary>
    private static readonly HashSet<ulong> Operators = [.. new[]
    {
        "return", "throw", "await", "in", "else", "do", "case", "when", "and", "or", "not", "yield", "is", "as", "new", "goto", "lock", "checked", "unchecked", "select", "where", "from", "orderby", "equals", "on", "by", "into",
    }.Select(NameHash.Of)];

    private static readonly ulong Ref = NameHash.Of("ref"), Out = NameHash.Of("out"), This = NameHash.Of("this"), Base = NameHash.Of("base");

    private static readonly ulong Throw = NameHash.Of("throw"), Data = NameHash.Of("Data");

    /// <summary>Whether a word stands among the names beside which syntax may tell more.</summary>
    public bool HasMarks { get; private set; }

    /// <summary>Notes that words were not looked at.</summary>
    public void HasUnreadMarks() => HasMarks = true;

    /// <summary>Adds what syntax tells beside the identifiers.</summary>
    public void Mark(ulong name) => _names.Add(name);

    /// <summary>Loggers are given personal data and keep none.</summary>
    private static readonly string[] LogMethods = ["Log", "Information", "Warning", "Error", "Debug", "Fatal", "Verbose", "Info", "Warn", "Trace", "BeginScope"];

    private readonly List<ulong> _names = [];
    private readonly HashSet<ulong> _assigned = [];
    private readonly HashSet<ulong> _declared = [];
    private readonly HashSet<(ulong Method, ulong Receiver)> _calls = [];
    private readonly Stack<(char Kind, ulong Last, int Names)> _open = new();
    private readonly Stack<(ulong Last, ulong Receiver, bool IsLog)> _angles = new();
    private Before _before;
    private ulong _last;
    private ulong _receiver;
    private bool _isDeclared;
    private bool _isLog;
    private bool _isReference;

    public void Clear()
    {
        HasMarks = false;
        _names.Clear();
        _assigned.Clear();
        _declared.Clear();
        _calls.Clear();
        _open.Clear();
        _angles.Clear();
        _isReference = false;
        Forget();
    }

    /// <summary>The names so far, each once, in order; and forgets them, keeping what is assigned and called.</summary>
    public ulong[] TakeNames()
    {
        if (_names.Count == 0)
        {
            return [];
        }

        _names.Sort();
        var count = 1;
        for (var i = 1; i < _names.Count; i++)
        {
            if (_names[i] != _names[count - 1])
            {
                _names[count++] = _names[i];
            }
        }

        var result = _names.GetRange(0, count).ToArray();
        _names.Clear();
        return result;
    }

    /// <summary>Forgets one occurrence of a name: where something is declared it is not mentioned.</summary>
    public void Remove(ulong name) => _names.Remove(name);

    /// <summary>The names that are assigned or passed by reference, but for variables declared here.</summary>
    public ulong[] Assigned()
    {
        _assigned.ExceptWith(_declared);
        return _assigned.Count == 0 ? [] : [.. _assigned];
    }

    /// <summary>The methods and constructors that are given arguments, each with the name its receiver was read from, if it was a name.</summary>
    public (ulong Method, ulong Receiver)[] Calls()
    {
        if (_calls.Count == 0)
        {
            return [];
        }

        var result = new (ulong Method, ulong Receiver)[_calls.Count];
        var count = 0;
        foreach (var (method, receiver) in _calls)
        {
            result[count++] = (method, _declared.Contains(receiver) ? NameHash.None : receiver);
        }

        return result;
    }

    /// <summary>A name of which only that is known.</summary>
    public void Unclear(ulong name)
    {
        _names.Add(name);
        _assigned.Add(name);
        _calls.Add((name, name));
    }

    public void Word(ulong name, char[] text, int start, int length)
    {
        if (Operators.Contains(name))
        {
            HasMarks |= name == Throw;
            Forget();
            return;
        }

        if (name == Ref || name == Out)
        {
            Forget();
            _isReference = true;
            return;
        }

        if (name != This && name != Base)
        {
            _names.Add(name);
            HasMarks |= name == Data || (length >= 9 && text[start + length - 9] == 'E' && text[start + length - 1] == 'n' && new string(text, start + length - 9, 9) == "Exception");
        }

        var afterDot = _before == Before.Dot;
        _isDeclared = _before is Before.Name or Before.Type;
        if (_isDeclared)
        {
            _declared.Add(name);
            _isReference = false;
        }

        _receiver = afterDot ? _last : NameHash.None;
        _isLog = afterDot && IsLog(text, start, length);
        _last = name;
        _before = Before.Name;
    }

    public void Number() => Forget();

    public void Literal() => Forget();

    private static bool IsLog(char[] text, int start, int length)
    {
        foreach (var log in LogMethods)
        {
            if (log.Length <= length)
            {
                var i = 0;
                while (i < log.Length && text[start + i] == log[i])
                {
                    i++;
                }

                if (i == log.Length)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
