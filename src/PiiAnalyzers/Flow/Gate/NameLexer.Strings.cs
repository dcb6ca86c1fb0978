namespace PiiAnalyzers.Flow.Gate;

/// <content>Strings of every kind, and the code in their holes.</content>
internal sealed partial class NameLexer
{
    /// <summary>A string of any kind; or an <c>@</c> that belongs to an identifier.</summary>
    private bool ReadText()
    {
        var dollars = 0;
        var verbatim = false;
        while (At(0) is '$' or '@')
        {
            dollars += At(0) == '$' ? 1 : 0;
            verbatim |= At(0) == '@';
            _position++;
        }

        if (At(0) != '"')
        {
            return dollars == 0 && IsPart(At(0));
        }

        var quotes = 0;
        while (At(quotes) == '"')
        {
            quotes++;
        }

        var isRaw = quotes >= 3 && !verbatim;
        _position += isRaw ? quotes : 1;
        if (!(isRaw ? ReadRaw(quotes, dollars) : ReadLine(verbatim, dollars > 0)))
        {
            return false;
        }

        names.Literal();
        return true;
    }

    private bool ReadLine(bool verbatim, bool hasHoles)
    {
        while (_position < _end)
        {
            var character = text[_position];
            if (character == '"')
            {
                _position++;
                if (!verbatim || At(0) != '"')
                {
                    return true;
                }

                _position++;
            }
            else if (character == '\\' && !verbatim)
            {
                _position += 2;
            }
            else if (character is '\r' or '\n' && !verbatim)
            {
                return false;
            }
            else if (character == '{' && hasHoles)
            {
                if (At(1) == '{')
                {
                    _position += 2;
                }
                else if (!ReadHole(1))
                {
                    return false;
                }
            }
            else
            {
                _position++;
            }
        }

        return false;
    }

    private bool ReadRaw(int quotes, int dollars)
    {
        while (_position < _end)
        {
            var run = 0;
            if (text[_position] == '"')
            {
                while (At(run) == '"')
                {
                    run++;
                }

                _position += run;
                if (run >= quotes)
                {
                    return true;
                }
            }
            else if (text[_position] == '{' && dollars > 0)
            {
                while (At(run) == '{')
                {
                    run++;
                }

                _position += run < dollars ? run : run - dollars;
                if (run >= dollars && !ReadHole(dollars))
                {
                    return false;
                }
            }
            else
            {
                _position++;
            }
        }

        return false;
    }

    /// <summary>The code in a hole, and the braces that close it.</summary>
    private bool ReadHole(int braces)
    {
        _position += braces;
        names.Literal();
        if (++_nesting > MaxNesting || !ReadCode(inHole: true))
        {
            return false;
        }

        _nesting--;
        _position += braces;
        return true;
    }
}
