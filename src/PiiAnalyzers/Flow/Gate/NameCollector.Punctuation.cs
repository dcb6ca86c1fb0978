namespace PiiAnalyzers.Flow.Gate;

/// <content>What the characters between names make of them: calls, assignments, type arguments.</content>
internal sealed partial class NameCollector
{
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
}
