namespace PiiAnalyzers.Masks;

/// <summary>Reads the time that follows a date.</summary>
internal static class TimeText
{
    private const int MinuteEnd = 5;
    private const int SecondEnd = 8;
    private const int MostFraction = 7;

    // Some systems know it.
    private const int LeapSecond = 60;
    private const int MostOffset = 14 * 60;

    /// <summary>Whether the text goes on with a time as the formats have it; null when that takes trying them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the date ends.</param>
    /// <param name="isIso">Whether the date is written year first; what may follow differs.</param>
    /// <param name="year">The year: at both ends of the calendar, an offset may lead out of it.</param>
    public static bool? Read(ReadOnlySpan<char> text, int position, bool isIso, int year)
    {
        bool isAfterSpace = DateText.IsSpace(text[position]);
        if (!isAfterSpace && (!isIso || text[position] != 'T'))
            return false;
        if (year is < 2 or > 9998)
            return null;

        ReadOnlySpan<char> time = text.Slice(position + 1);
        if (time.Length < MinuteEnd || (uint)DateText.TwoDigits(time, 0) > 23 || time[2] != ':' || (uint)DateText.TwoDigits(time, 3) > 59)
            return false;

        ReadOnlySpan<char> rest = time.Slice(MinuteEnd);
        bool hasFraction = false;
        if (time.Length >= SecondEnd && time[MinuteEnd] == ':')
        {
            int second = DateText.TwoDigits(time, MinuteEnd + 1);
            if ((uint)second >= LeapSecond)
                return second == LeapSecond ? null : false;

            rest = time.Slice(SecondEnd);
            hasFraction = isIso && !rest.IsEmpty && rest[0] == '.';
            if (hasFraction)
                rest = AfterFraction(rest.Slice(1));
        }
        else if (isAfterSpace)
        {
            return false;
        }

        if (rest.IsEmpty || (isIso && rest.Length == 1 && rest[0] == 'Z'))
            return true;

        // Where the date and the time are apart, so may be the offset; after month, day and year it must.
        bool isApart = isAfterSpace && !hasFraction && DateText.IsSpace(rest[0]);
        return (isApart || isIso) && IsOffset(isApart ? rest.Slice(1) : rest);
    }

    /// <summary>Whether the text is an offset, which may be without the colon, or with it without the second digit of the hours.</summary>
    private static bool IsOffset(ReadOnlySpan<char> text)
    {
        int minuteStart = text.Length - 2;
        if (minuteStart is < 3 or > 4 || text[0] is not ('+' or '-'))
            return false;

        int hourEnd = text[minuteStart - 1] == ':' ? minuteStart - 1 : minuteStart;
        if (hourEnd > 3)
            return false;

        int hours = DateText.OneOrTwoDigits(text, 1, hourEnd);
        int minutes = DateText.TwoDigits(text, minuteStart);
        return hours >= 0 && minutes is >= 0 and <= 59 && (hours * 60) + minutes <= MostOffset;
    }

    /// <summary>What is after the digits of a fraction, of which there may be none, and not more than seven.</summary>
    private static ReadOnlySpan<char> AfterFraction(ReadOnlySpan<char> text)
    {
        int digits = 0;
        while (digits < MostFraction && digits < text.Length && Ascii.IsDigit(text[digits]))
            digits++;
        return text.Slice(digits);
    }
}
