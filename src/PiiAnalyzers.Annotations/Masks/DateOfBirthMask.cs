using System.Globalization;

namespace PiiAnalyzers.Masks;

/// <summary>The year: <c>1985-**-**</c>; from 90 years on only <c>90+</c>.</summary>
/// <remarks>The current year is a parameter, so that a test does not depend on the day it runs.</remarks>
internal static class DateOfBirthMask
{
    private const string Old = "90+";
    public const string DayAndMonth = "-**-**";
    private const int OldAge = 90;
    private const int YearLength = 4;

    // Formats with a year of four digits only. Day and month may be confused, the year may not, and nothing else is used.
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "d.M.yyyy", "d/M/yyyy", "M/d/yyyy", "d-M-yyyy", "M-d-yyyy",
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ssK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss zzz", "MM/dd/yyyy HH:mm:ss", "MM/dd/yyyy HH:mm:ss zzz", "d MMMM yyyy",
        "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy",
    ];

    // The clock is read once in a while only: it costs more than the rest of the mask.
    private const int MillisecondsOfYear = 1000;
    private static long _known = Pack(DateTime.UtcNow.Year, Environment.TickCount);

    public static int CurrentYear
    {
        get
        {
            long known = Volatile.Read(ref _known);
            int now = Environment.TickCount;
            if ((uint)(now - (int)known) > MillisecondsOfYear)
            {
                known = Pack(DateTime.UtcNow.Year, now);
                Volatile.Write(ref _known, known);
            }

            return (int)(known >> 32);
        }
    }

    public static MaskedText Apply(ReadOnlySpan<char> value, Span<char> scratch) => Apply(value, scratch, CurrentYear);

    public static MaskedText Apply(ReadOnlySpan<char> value, Span<char> scratch, int currentYear)
    {
        if (IsMasked(value))
            return new MaskedText(value, string.Empty);

        if (TryParseYear(value, out int year))
            return FromYear(year, scratch, currentYear);
        return MaskedText.Hidden;
    }

    /// <summary>Masks a date that is known by its year.</summary>
    /// <remarks>
    /// Whoever turns 90 within the year counts as 90: the year of birth is what would tell, and the masked text outlives the birthday.
    /// </remarks>
    public static MaskedText FromYear(int year, Span<char> scratch, int currentYear)
    {
        if (year > currentYear)
            return MaskedText.Hidden;
        if (currentYear - year >= OldAge)
            return new MaskedText(default, Old);

        Digits.Write(year, scratch, 0, YearLength);
        return new MaskedText(scratch.Slice(0, YearLength), DayAndMonth);
    }

    public static string FromYear(int year) => FromYear(year, stackalloc char[MaskedText.ScratchLength], CurrentYear).ToString();

    // In one number, so that a thread never reads the year of one reading with the time of another.
    private static long Pack(int year, int ticks) => ((long)year << 32) | (uint)ticks;

    // DateTimeOffset and not DateTime, which would convert a time with an offset to the zone of the machine and so may change the year.
    private static bool TryParseYear(ReadOnlySpan<char> value, out int year)
    {
        if (IsIsoDate(value, out year))
            return true;
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

    /// <summary>Whether the text is <c>yyyy-MM-dd</c>: what most dates are, read without trying the formats one after the other.</summary>
    private static bool IsIsoDate(ReadOnlySpan<char> value, out int year)
    {
        year = 0;
        return value.Length == 10 && value[4] == '-' && value[7] == '-'
            && TryReadNumber(value.Slice(0, YearLength), out year) && TryReadNumber(value.Slice(5, 2), out int month) && TryReadNumber(value.Slice(8, 2), out int day)
            && year > 0 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month);
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (char c in text)
        {
            if (!Ascii.IsDigit(c))
                return false;
            number = (number * 10) + (c - '0');
        }

        return true;
    }

    private static bool IsMasked(ReadOnlySpan<char> value)
    {
        if (value.SequenceEqual(Old.AsSpan()))
            return true;
        if (value.Length != YearLength + DayAndMonth.Length || !value.EndsWith(DayAndMonth.AsSpan(), StringComparison.Ordinal))
            return false;

        foreach (char c in value.Slice(0, YearLength))
        {
            if (!Ascii.IsDigit(c))
                return false;
        }

        return true;
    }
}
