namespace PiiAnalyzers.Masks;

/// <summary>Reads dates in which the month is a word, in English: <c>3 February 1985</c>, <c>Feb 3, 1985</c>.</summary>
internal static class DateWithName
{
    private const int ShortLength = 3;
    private const int YearLength = 4;

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Whether a day, which has been read, is followed by the rest of a date; null when that takes trying the formats.</summary>
    public static bool? ReadDayFirst(ReadOnlySpan<char> text, int day, int position, ref int year)
    {
        if (position > 2)
            return false;

        int start = ++position;
        int month = ReadMonth(text, ref position);
        if (month == 0)
            return position == start && position < text.Length && text[position] <= '~' ? false : null;
        if (position == text.Length || text[position++] != ' ')
            return null;
        return EndsInYear(text, position, out year) ? DateText.IsDate(year, month, day) : null;
    }

    public static bool? ReadMonthFirst(ReadOnlySpan<char> text, ref int year)
    {
        int position = 0;
        int month = ReadMonth(text, ref position);
        if (month == 0 || position + 3 >= text.Length || text[position++] != ' ')
            return null;

        int start = position;
        int day = DateText.ReadNumber(text, ref position);
        if (position - start is < 1 or > 2 || position + 2 >= text.Length || text[position] != ',' || text[position + 1] != ' ')
            return null;
        return EndsInYear(text, position + 2, out year) ? DateText.IsDate(year, month, day) : null;
    }

    private static bool EndsInYear(ReadOnlySpan<char> text, int position, out int year)
    {
        int start = position;
        year = DateText.ReadNumber(text, ref position);
        return position == text.Length && position - start == YearLength;
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

        for (int i = 0; i < Months.Length; i++)
        {
            ReadOnlySpan<char> month = Months[i].AsSpan();
            if ((word[2] | 0x20) == month[2] && (word[1] | 0x20) == month[1] && (word[0] | 0x20) == (month[0] | 0x20)
                && (word.Length == ShortLength || word.Equals(month, StringComparison.OrdinalIgnoreCase)))
                return i + 1;
        }

        return 0;
    }
}
