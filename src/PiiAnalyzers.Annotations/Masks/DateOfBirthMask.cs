using System.Runtime.CompilerServices;

namespace PiiAnalyzers.Masks;

/// <summary>The year: <c>1985-**-**</c>; from 90 years on only <c>90+</c>.</summary>
/// <remarks>The current year is a parameter, so that a test does not depend on the day it runs.</remarks>
internal static class DateOfBirthMask
{
    private const string Old = "90+";
    public const string DayAndMonth = "-**-**";
    private const int OldAge = 90;
    private const int YearLength = 4;

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

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static MaskedText Apply(ReadOnlySpan<char> value, Span<char> scratch, int currentYear)
    {
        if (value[value.Length - 1] is '*' or '+' && IsMasked(value))
            return new MaskedText(value, string.Empty);

        if (DateText.TryReadYear(value, out int year))
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

        Digits.WriteFour(year, scratch);
        return new MaskedText(scratch.Slice(0, YearLength), DayAndMonth);
    }

    public static string FromYear(int year) => FromYear(year, stackalloc char[MaskedText.ScratchLength], CurrentYear).ToString();

    // In one number, so that a thread never reads the year of one reading with the time of another.
    private static long Pack(int year, int ticks) => ((long)year << 32) | (uint)ticks;

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
