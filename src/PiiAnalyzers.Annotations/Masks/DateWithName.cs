namespace PiiAnalyzers.Masks;

/// <summary>Reads dates in which the month is a word, in English: <c>3 February 1985</c>, <c>Feb 3, 1985</c>.</summary>
internal static class DateWithName
{
    private const int ShortLength = 3;
    private const int YearLength = 4;
    private const int LowerCase = 0x20;

    /// <summary>Whether a day, which has been read, is followed by the rest of a date; null when that takes trying the formats.</summary>
    public static bool? ReadDayFirst(ReadOnlySpan<char> text, int day, int position, ref int year)
    {
        if (position > 2)
            return false;

        position++;
        int month = ReadMonth(text, ref position);
        if (month == 0)
            return IsNone(text, position);
        return position + 1 + YearLength == text.Length && DateText.IsSpace(text[position]) && IsDate(text, position + 1, month, day, out year);
    }

    /// <summary>Whether text that begins with a letter is a date; null when that takes trying the formats.</summary>
    public static bool? ReadMonthFirst(ReadOnlySpan<char> text, ref int year)
    {
        int position = 0;
        int month = ReadMonth(text, ref position);
        if (month == 0)
            return IsNone(text, position);

        // A space, a day of one digit or two, a comma, a space and the year.
        int comma = text.Length - YearLength - 2;
        int digits = comma - position - 1;
        if (digits is not (1 or 2) || !DateText.IsSpace(text[position]) || text[comma] != ',' || !DateText.IsSpace(text[comma + 1]))
            return false;

        position++;
        int day = DateText.ReadNumber(text, ref position);
        return position == comma && IsDate(text, comma + 2, month, day, out year);
    }

    /// <summary>False for text in which no month is named; null where letters that are not ASCII may be taken for such that are.</summary>
    private static bool? IsNone(ReadOnlySpan<char> text, int position)
    {
#if NET
        return false;
#else
        return position == text.Length || text[position] <= '~' ? false : null;
#endif
    }

    /// <summary>Whether the last four characters are a year that has the day.</summary>
    private static bool IsDate(ReadOnlySpan<char> text, int position, int month, int day, out int year)
    {
        year = DateText.ReadNumber(text, ref position);
        return position == text.Length && DateText.IsDate(year, month, day);
    }

    /// <summary>Reads letters, and which month they name in full or short; 0 for none.</summary>
    private static int ReadMonth(ReadOnlySpan<char> text, ref int position)
    {
        int start = position;
        while (position < text.Length && Ascii.IsLetter(text[position]))
            position++;

        ReadOnlySpan<char> word = text.Slice(start, position - start);
        if (word.Length < ShortLength)
            return 0;

        int month = MonthOf(word, out string rest);
        return month == 0 || word.Length == ShortLength || IsRest(word, rest) ? month : 0;
    }

    private static int MonthOf(ReadOnlySpan<char> word, out string rest)
    {
        (int month, rest) = (((word[0] | LowerCase) << 16) | ((word[1] | LowerCase) << 8) | word[2] | LowerCase) switch
        {
            ('j' << 16) | ('a' << 8) | 'n' => (1, "uary"),
            ('f' << 16) | ('e' << 8) | 'b' => (2, "ruary"),
            ('m' << 16) | ('a' << 8) | 'r' => (3, "ch"),
            ('a' << 16) | ('p' << 8) | 'r' => (4, "il"),
            ('m' << 16) | ('a' << 8) | 'y' => (5, string.Empty),
            ('j' << 16) | ('u' << 8) | 'n' => (6, "e"),
            ('j' << 16) | ('u' << 8) | 'l' => (7, "y"),
            ('a' << 16) | ('u' << 8) | 'g' => (8, "ust"),
            ('s' << 16) | ('e' << 8) | 'p' => (9, "tember"),
            ('o' << 16) | ('c' << 8) | 't' => (10, "ober"),
            ('n' << 16) | ('o' << 8) | 'v' => (11, "ember"),
            ('d' << 16) | ('e' << 8) | 'c' => (12, "ember"),
            _ => (0, string.Empty),
        };
        return month;
    }

    /// <summary>Whether letters go on as the name of the month does.</summary>
    private static bool IsRest(ReadOnlySpan<char> word, string rest)
    {
        if (word.Length != ShortLength + rest.Length)
            return false;

        for (int i = 0; i < rest.Length; i++)
        {
            if ((word[ShortLength + i] | LowerCase) != rest[i])
                return false;
        }

        return true;
    }
}
