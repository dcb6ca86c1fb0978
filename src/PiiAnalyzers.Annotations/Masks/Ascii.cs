namespace PiiAnalyzers.Masks;

/// <summary>Tests that do not depend on a culture and do not take a digit of another script for one that a parser would read.</summary>
internal static class Ascii
{
    // One bit for each of the first 64 characters, and for each of the second.
    private const ulong DigitBits = 0x03FF_0000_0000_0000;
    private const ulong LetterBits = 0x07FF_FFFE_07FF_FFFE;
#if NET

    private static readonly System.Buffers.SearchValues<char> AllDigits = System.Buffers.SearchValues.Create("0123456789");
#endif

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsVisible(char c) => c is > ' ' and <= '~';

    public static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    public static bool IsLetter(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    /// <summary>Without a branch for each range, which a processor guesses wrong where letters and digits take turns.</summary>
    public static bool IsLetterOrDigit(char c) => c < 128 && (((c < 64 ? DigitBits : LetterBits) >> c) & 1) != 0;

    /// <summary>Where the first character is that is no digit; -1 when all are.</summary>
    public static int IndexOfNoDigit(ReadOnlySpan<char> text)
    {
#if NET
        return text.IndexOfAnyExcept(AllDigits);
#else
        int i = 0;
        while (i < text.Length && IsDigit(text[i]))
            i++;
        return i < text.Length ? i : -1;
#endif
    }
}
