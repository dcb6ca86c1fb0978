using System.Globalization;
using System.Runtime.CompilerServices;

namespace PiiAnalyzers.Masks;

/// <summary>Reads the year out of the text of a date, in the ways in which dates are written in full.</summary>
/// <remarks>
/// Nearly all text is decided by looking at it once: what is written as dates usually are, and what cannot be one. Only the rest is tried against
/// the formats one after the other, for which one needs the time of ten masks.
/// </remarks>
internal static class DateText
{
    private const int Shortest = 8;
    private const int Longest = 64;
    private const int FewestDigits = 5;
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

        if (text.Length == FullLength && ReadFull(text, ref year) is { } isRead)
            return isRead;

        int position = 0;
        int first = ReadNumber(text, ref position);
        if (position == 0)
            return text[0] <= '~' && (!Ascii.IsLetter(text[0]) || !HasDigits(text)) ? false : DateWithName.ReadMonthFirst(text, ref year);
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
        return separator == ' ' ? DateWithName.ReadDayFirst(text, first, position, ref year)
            : separator <= '~' ? false
            : null;
    }

    /// <summary>Reads <c>1985-02-03</c> and <c>03.02.1985</c>, what most dates are, without going from one number to the next.</summary>
    private static bool? ReadFull(ReadOnlySpan<char> text, ref int year)
    {
        bool isYearFirst = IsSeparator(text[4]);
        int start = isYearFirst ? YearLength + 1 : 0;
        char separator = text[isYearFirst ? 4 : 2];
        if (text[isYearFirst ? 7 : 5] != separator || !IsSeparator(separator))
            return null;

        // One that is no digit makes its number negative, and keeps it so.
        year = (100 * TwoDigits(text, isYearFirst ? 0 : 6)) + TwoDigits(text, isYearFirst ? 2 : 8);
        int first = TwoDigits(text, start);
        int second = TwoDigits(text, start + 3);
        return isYearFirst ? IsDate(year, first, second) : IsDate(year, second, first) || (separator != '.' && IsDate(year, first, second));
    }

    private static bool IsSeparator(char c) => c is '-' or '/' or '.';

    private static int TwoDigits(ReadOnlySpan<char> text, int position)
    {
        int tens = text[position] - '0';
        int ones = text[position + 1] - '0';
        return (uint)tens <= 9 && (uint)ones <= 9 ? (tens * 10) + ones : int.MinValue / 1000;
    }

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

    /// <summary>Whether there are as many digits as each format has.</summary>
    private static bool HasDigits(ReadOnlySpan<char> text)
    {
        int digits = 0;
        foreach (char c in text)
            digits += Ascii.IsDigit(c) ? 1 : 0;
        return digits >= FewestDigits;
    }

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
