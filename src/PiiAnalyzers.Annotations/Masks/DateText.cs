using System.Globalization;
using System.Runtime.CompilerServices;

namespace PiiAnalyzers.Masks;

/// <summary>Reads the year out of the text of a date, in the ways in which dates are written in full.</summary>
/// <remarks>
/// Text is decided by looking at it once. What is left to the framework, which tries one format after the other and needs the time of ten masks, are a time
/// at either end of the calendar, a leap second, and before .NET 10 the name of a month in letters that are not ASCII.
/// </remarks>
internal static class DateText
{
    private const int Shortest = 8;
    private const int Longest = 64;
    private const int YearLength = 4;
    private const int FullLength = 10;

    // Formats with a year of four digits only. Day and month may be confused, the year may not, and nothing else is used.
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "d.M.yyyy", "d/M/yyyy", "M/d/yyyy", "d-M-yyyy", "M-d-yyyy",
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ssK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss zzz", "MM/dd/yyyy HH:mm:ss", "MM/dd/yyyy HH:mm:ss zzz", "d MMMM yyyy",
        "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy",
    ];

    public static bool TryReadYear(ReadOnlySpan<char> text, out int year) => Read(text, out year) ?? TryParse(text, out year);

    // DateTimeOffset and not DateTime, which would convert a time with an offset to the zone of the machine and so may change the year.
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool TryParse(ReadOnlySpan<char> value, out int year)
    {
#if NET
        ReadOnlySpan<char> text = value;
#else
        string text = value.ToString();
#endif
        bool parsed = DateTimeOffset.TryParseExact(
            text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date);
        year = date.Year;
        return parsed;
    }

    /// <summary>Whether the text is a date; null when that takes trying the formats.</summary>
    private static bool? Read(ReadOnlySpan<char> text, out int year)
    {
        year = 0;
        if (text.Length is < Shortest or > Longest)
            return false;

        if (text.Length <= FullLength)
        {
            if ((text.Length == FullLength ? ReadFull(text, ref year) : ReadShort(text, ref year)) is { } isRead)
                return isRead;
        }
        else if (text[4] == '-' && text[7] == '-')
        {
            // Only with a time after it a date is as long.
            return ReadFull(text.Slice(0, FullLength), ref year) == true ? TimeText.Read(text, FullLength, isIso: true, year) : false;
        }

        int position = 0;
        int first = ReadNumber(text, ref position);
        if (position == 0)
            return text[0] <= '~' && !Ascii.IsLetter(text[0]) ? false : DateWithName.ReadMonthFirst(text, ref year);
        if (position == text.Length)
        {
            year = first / 10000;
            return position == Shortest && IsDate(year, first / 100 % 100, first % 100);
        }

        if (position > YearLength)
            return false;

        char separator = text[position];
        if (IsSeparator(separator))
            return ReadNumeric(text, first, position, ref year);
        return IsSpace(separator) ? DateWithName.ReadDayFirst(text, first, position, ref year) : false;
    }

    /// <summary>Reads <c>1985-02-03</c> and <c>03.02.1985</c>, what most dates are, without going from one number to the next.</summary>
    private static bool? ReadFull(ReadOnlySpan<char> text, ref int year)
    {
        // At places that are known, so that none of them is asked for being within the text.
        if (text.Length != FullLength)
            return null;

        // One that is no digit makes its number negative, and keeps it so.
        if (IsSeparator(text[4]) && text[4] == text[7])
        {
            year = (100 * TwoDigits(text, 0)) + TwoDigits(text, 2);
            return IsDate(year, TwoDigits(text, 5), TwoDigits(text, 8));
        }

        if (!IsSeparator(text[2]) || text[2] != text[5])
            return null;

        int first = TwoDigits(text, 0);
        int second = TwoDigits(text, 3);
        year = (100 * TwoDigits(text, 6)) + TwoDigits(text, 8);
        return IsDate(year, second, first) || (text[2] != '.' && IsDate(year, first, second));
    }

    /// <summary>Reads <c>3/2/1985</c> and <c>13.2.1985</c>.</summary>
    private static bool? ReadShort(ReadOnlySpan<char> text, ref int year)
    {
        int end = text.Length - YearLength - 1;
        int middle = end == 3 || IsSeparator(text[1]) ? 1 : 2;
        char separator = text[middle];
        if (!IsSeparator(separator) || text[end] != separator)
            return null;

        int first = OneOrTwoDigits(text, 0, middle);
        int second = OneOrTwoDigits(text, middle + 1, end);
        year = (100 * TwoDigits(text, end + 1)) + TwoDigits(text, end + 3);
        return IsDate(year, second, first) || (separator != '.' && IsDate(year, first, second));
    }

    private static bool IsSeparator(char c) => c is '-' or '/' or '.';

    /// <summary>Reads a number of two digits; negative when it is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int TwoDigits(ReadOnlySpan<char> text, int position) => ToNumber(text[position] - '0', text[position + 1] - '0');

    /// <summary>Reads all between two places, one digit or two; negative when it is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int OneOrTwoDigits(ReadOnlySpan<char> text, int start, int end) =>
        ToNumber(end - start == 2 ? text[start] - '0' : 0, text[end - 1] - '0');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ToNumber(int tens, int ones) => (uint)tens <= 9 && (uint)ones <= 9 ? (tens * 10) + ones : int.MinValue / 1000;

    /// <summary>Reads three numbers with the same separator between them, and what may follow a date.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool? ReadNumeric(ReadOnlySpan<char> text, int first, int firstLength, ref int year)
    {
        char separator = text[firstLength];
        int position = firstLength + 1;
        int second = ReadNumber(text, ref position);
        int secondLength = position - firstLength - 1;
        if (secondLength is 0 or > 2 || position == text.Length || text[position] != separator)
            return false;

        int start = ++position;
        int third = ReadNumber(text, ref position);
        int thirdLength = position - start;
        bool isYearFirst = firstLength == YearLength;
        if (isYearFirst ? secondLength != 2 || thirdLength != 2 : firstLength > 2 || thirdLength != YearLength)
            return false;

        year = isYearFirst ? first : third;
        bool isMonthFirst = !isYearFirst && separator != '.' && IsDate(third, first, second);
        if (position == text.Length)
            return isYearFirst ? IsDate(first, second, third) : isMonthFirst || IsDate(third, second, first);

        if (isYearFirst)
            return separator == '-' && IsDate(first, second, third) ? TimeText.Read(text, position, isIso: true, year) : false;
        return separator == '/' && firstLength == 2 && secondLength == 2 && isMonthFirst ? TimeText.Read(text, position, isIso: false, year) : false;
    }

    /// <summary>Whether the framework takes the character for the space of a format: some cultures write spaces at which no line is broken.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F';

    /// <summary>Reads digits as long as there are some. Of more than eight the number is of no interest, and may be any.</summary>
    public static int ReadNumber(ReadOnlySpan<char> text, ref int position)
    {
        int number = 0;
        while (position < text.Length && Ascii.IsDigit(text[position]))
            number = unchecked((number * 10) + text[position++] - '0');
        return number;
    }

    public static bool IsDate(int year, int month, int day) =>
        year is > 0 and <= 9999 && month is > 0 and <= 12 && day > 0 && (day <= 28 || day <= DateTime.DaysInMonth(year, month));
}
