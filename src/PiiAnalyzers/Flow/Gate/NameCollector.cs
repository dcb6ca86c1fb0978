namespace PiiAnalyzers.Flow.Gate;

/// <summary>
/// Gathers the names of one declaration: all that occur, and those that the code assigns or gives something to, for through them
/// personal data gets into members. Reads what a parser would call the shape of an assignment from the tokens beside a name.
/// </summary>
internal sealed class NameCollector
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

    /// <summary>Takes a character that is no part of a word; returns how many were read.</summary>
    public int Punctuation(char character, char previous, char next, char afterNext, char nextVisible)
    {
        switch (character)
        {
            case '.':
                _before = next == '.' ? Before.Other : Before.Dot;
                return next == '.' ? 2 : 1;
            case '!' when next != '=':
                return 1;
            case '?' when next == '?' && afterNext == '=':
                Assign();
                return 3;
            case '?' when next is '.' or '[':
                return 1;
            case '?':
                // A nullable type clings to its question mark, a condition keeps its distance.
                _before = previous != ' ' && _before is Before.Name or Before.Type ? Before.Type : Before.Other;
                return 1;
            case '+' or '-' or '*' or '/' or '%' or '&' or '|' or '^' when next == '=':
                Assign();
                return 2;
            case '*':
                _before = Before.Type;
                return 1;
            case '=' when next is '=' or '>':
            case '!' or '>' when next == '=' && afterNext != '=':
            case '<' when next == '=':
                Forget();
                return 2;
            case '=':
                Assign();
                return 1;
            case '<':
                _angles.Push((_last, _receiver, _isLog));
                _before = Before.Other;
                return 1;
            case '>':
                CloseAngle(nextVisible);
                return 1;
            case '(':
                Call(nextVisible);
                return 1;
            case '[':
                _open.Push(('[', _last, 0));
                Forget();
                return 1;
            case ']':
                NoteReference();
                _last = Close('[').Last;
                _receiver = NameHash.None;
                _isDeclared = false;
                _before = Before.Type;
                return 1;
            case ')':
                NoteReference();
                CloseParenthesis(nextVisible);
                return 1;
            case ',':
                NoteReference();
                Forget();
                return 1;
            case ';' or '{' or '}':
                _angles.Clear();
                Forget();
                return 1;
            default:
                Forget();
                return 1;
        }
    }

    private void Call(char nextVisible)
    {
        if (_last != NameHash.None && nextVisible != ')' && _before == Before.Name)
        {
            _calls.Add((_last, _isLog ? NameHash.None : _receiver));
        }

        _open.Push(('(', NameHash.None, _names.Count));
        Forget();
    }

    /// <summary>What stands between angle brackets may be type arguments: then the call is that of the name before them.</summary>
    private void CloseAngle(char nextVisible)
    {
        Forget();
        if (_angles.Count > 0)
        {
            (_last, _receiver, _isLog) = _angles.Pop();
        }

        _before = nextVisible == '(' ? Before.Name : Before.Type;
    }

    /// <summary>Names in parentheses before an assignment are taken apart into.</summary>
    private void CloseParenthesis(char nextVisible)
    {
        var start = Close('(').Names;
        if (nextVisible == '=')
        {
            for (var i = start; i < _names.Count; i++)
            {
                _assigned.Add(_names[i]);
            }
        }

        Forget();
    }

    private (ulong Last, int Names) Close(char kind)
    {
        while (_open.Count > 0)
        {
            var (opened, last, names) = _open.Pop();
            if (opened == kind)
            {
                return (last, names);
            }
        }

        return (NameHash.None, _names.Count);
    }

    private void Assign()
    {
        if (_last != NameHash.None && !_isDeclared)
        {
            _assigned.Add(_last);
        }

        Forget();
    }

    private void NoteReference()
    {
        if (_isReference && _last != NameHash.None)
        {
            _assigned.Add(_last);
        }

        _isReference = false;
    }

    private void Forget()
    {
        _last = _receiver = NameHash.None;
        _before = Before.Other;
        _isDeclared = _isLog = false;
    }

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
