namespace PiiAnalyzers.Masks;

/// <summary>Reads the time that follows a date.</summary>
internal static class TimeText
{
    private const int MostFraction = 7;
    private const int MostOffsetHours = 13;

    /// <summary>Whether the text goes on with a time as the formats have it; null when that takes trying them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the date ends.</param>
    /// <param name="isIso">Whether the date is written year first; what may follow differs.</param>
    /// <param name="year">The year: at both ends of the calendar, an offset may lead out of it.</param>
    public static bool? Read(ReadOnlySpan<char> text, int position, bool isIso, int year)
    {
        char start = text[position++];
        if (start != ' ' && (!isIso || start is not ('T' or 't')))
            return false;
        if (start == 't' || year is < 2 or > 9998
            || !Read(text, ref position, 23) || !Skip(text, ref position, ':') || !Read(text, ref position, 59))
            return null;

        bool hasSeconds = Skip(text, ref position, ':');
        if (hasSeconds ? !Read(text, ref position, 59) : start == ' ')
            return null;

        if (hasSeconds && isIso && Skip(text, ref position, '.') && !ReadFraction(text, ref position))
            return null;
        if (position == text.Length || (isIso && position == text.Length - 1 && text[position] == 'Z'))
            return true;

        // Where the date and the time are apart, so may be the offset; after month, day and year it must.
        bool isApart = start == ' ' && Skip(text, ref position, ' ');
        if (!isApart && !isIso)
            return null;
        return (Skip(text, ref position, '+') || Skip(text, ref position, '-')) && Read(text, ref position, MostOffsetHours)
            && Skip(text, ref position, ':') && Read(text, ref position, 59) && position == text.Length && !(isApart && HasFraction(text)) ? true : null;
    }

    private static bool HasFraction(ReadOnlySpan<char> text) => text.IndexOf('.') >= 0;

    /// <summary>Reads a number of two digits.</summary>
    private static bool Read(ReadOnlySpan<char> text, ref int position, int most)
    {
        int start = position;
        return DateText.ReadNumber(text, ref position) <= most && position - start == 2;
    }

    private static bool ReadFraction(ReadOnlySpan<char> text, ref int position)
    {
        int start = position;
        DateText.ReadNumber(text, ref position);
        return position - start is > 0 and <= MostFraction;
    }

    private static bool Skip(ReadOnlySpan<char> text, ref int position, char wanted)
    {
        bool isThere = position < text.Length && text[position] == wanted;
        position += isThere ? 1 : 0;
        return isThere;
    }
}
