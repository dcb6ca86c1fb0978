using System.Globalization;

namespace PiiAnalyzers.Flow.Gate;

/// <summary>
/// Reads the identifiers of a piece of code from its characters. Tokens would say the same and cost an object each, for every file
/// of a project of which most hold nothing personal. What it cannot be sure of it says, and the caller asks the tokens.
/// </summary>
/// <param name="text">The file's characters.</param>
/// <param name="names">Takes the names.</param>
internal sealed partial class NameLexer(char[] text, NameCollector names)
{
    /// <summary>Holes in strings in holes that are gone into.</summary>
    private const int MaxNesting = 32;

    private int _position;
    private int _end;
    private int _nesting;

    /// <summary>Reads a span; false when the characters are not plainly code.</summary>
    public bool TryRead(int start, int end)
    {
        _position = start;
        _end = end;
        _nesting = 0;
        return ReadCode(inHole: false);
    }

    /// <summary>Whether a character can stand in an identifier.</summary>
    private static bool IsPart(char character)
        => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or (>= '0' and <= '9') || character >= 0x80;

    private char At(int offset) => _position + offset >= 0 && _position + offset < _end ? text[_position + offset] : '\0';

    private bool ReadCode(bool inHole)
    {
        var braces = 0;
        while (_position < _end)
        {
            var character = text[_position];
            if (IsPart(character))
            {
                if (!ReadWord(character))
                {
                    return false;
                }

                continue;
            }

            switch (character)
            {
                case ' ' or '\t' or '\r' or '\n':
                    _position++;
                    continue;
                case '/' when At(1) == '/':
                    SkipLine();
                    continue;
                case '/' when At(1) == '*':
                    if (!SkipComment())
                    {
                        return false;
                    }

                    continue;
                case '\'':
                    SkipCharacter();
                    continue;
                case '"' or '$' or '@':
                    if (!ReadText())
                    {
                        return false;
                    }

                    continue;
                case '\\' or '#':
                    return false;
                case '{':
                    braces++;
                    break;
                case '}' when inHole && braces == 0:
                    return true;
                case '}':
                    braces--;
                    break;
            }

            _position += names.Punctuation(character, At(-1), At(1), At(2), NextVisible());
        }

        return !inHole;
    }

    private bool ReadWord(char first)
    {
        var start = _position;
        var hash = NameHash.Start;
        var isNumber = first is >= '0' and <= '9';
        while (_position < _end)
        {
            var character = text[_position];
            if (!IsPart(character) && !(isNumber && character == '.' && At(1) is >= '0' and <= '9'))
            {
                break;
            }

            // Formatting characters are no part of the name that the compiler sees, and spaces beyond ASCII end one.
            if (character >= 0x80 && !char.IsLetterOrDigit(character) && CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation))
            {
                return false;
            }

            hash = NameHash.Add(hash, character);
            _position++;
        }

        if (isNumber)
        {
            names.Number();
        }
        else if (_position == _end || text[_position] != '\\')
        {
            names.Word(hash, text, start, _position - start);
        }

        return true;
    }

    private char NextVisible()
    {
        for (var i = _position + 1; i < _end; i++)
        {
            if (text[i] is not (' ' or '\t' or '\r' or '\n'))
            {
                return text[i];
            }
        }

        return '\0';
    }

    private void SkipLine()
    {
        while (_position < _end && text[_position] is not ('\r' or '\n'))
        {
            _position++;
        }
    }

    private bool SkipComment()
    {
        for (_position += 2; _position + 1 < _end; _position++)
        {
            if (text[_position] == '*' && text[_position + 1] == '/')
            {
                _position += 2;
                return true;
            }
        }

        return false;
    }

    private void SkipCharacter()
    {
        for (_position++; _position < _end && text[_position] is not ('\r' or '\n'); _position++)
        {
            if (text[_position] == '\\')
            {
                _position++;
            }
            else if (text[_position] == '\'')
            {
                _position++;
                break;
            }
        }

        names.Literal();
    }
}
