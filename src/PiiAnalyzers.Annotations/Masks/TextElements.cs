using System.Globalization;
#if NET
using System.Text;
#endif

namespace PiiAnalyzers.Masks;

/// <summary>
/// Counts and cuts text by what a reader takes for one character (a grapheme cluster), never through a surrogate pair or before an accent.
/// </summary>
internal static class TextElements
{
    /// <summary>One text element is shown for this many: at most a quarter of a value, and nothing of a value with fewer.</summary>
    public const int ElementsPerShown = 4;

    // A letter with its marks is shorter than this. Longer clusters can be made on purpose and would carry more than an initial.
    private const int LongestInitial = 8;

    /// <summary>
    /// The first text element when it may be shown: it starts with a letter (or a digit where <paramref name="orDigit"/> allows it)
    /// and is at most a quarter of the value. Otherwise empty.
    /// </summary>
    public static ReadOnlySpan<char> Initial(ReadOnlySpan<char> value, bool orDigit)
    {
        int length = IsOne(value) ? 1 : FirstLength(value);
        bool shown = length is > 0 and <= LongestInitial && StartsWithLetter(value, orDigit) && AtLeast(value, ElementsPerShown);
        return shown ? value.Slice(0, length) : default;
    }

    /// <summary>Whether the value has at least this many text elements. Stops counting there, because the value may be long.</summary>
    public static bool AtLeast(ReadOnlySpan<char> value, int count)
    {
        int alone = 0;
        bool standsAlone = !value.IsEmpty && StandsAlone(value[0]);
        while (standsAlone && alone < count)
        {
            int next = alone + 1;
            standsAlone = next < value.Length && StandsAlone(value[next]);
            if (next < value.Length && !standsAlone && value[next] >= ' ')
                break;
            alone = next;
        }

        value = value.Slice(alone);
        count -= alone;
        while (count > 0 && !value.IsEmpty)
        {
            value = value.Slice(FirstLength(value));
            count--;
        }

        return count <= 0;
    }

    /// <summary>Whether the first character is a text element for certain: no control, and followed by nothing that could join it.</summary>
    private static bool IsOne(ReadOnlySpan<char> value) =>
        value.Length > 0 && StandsAlone(value[0]) && (value.Length == 1 || value[1] < ' ' || StandsAlone(value[1]));

    /// <summary>
    /// Whether two of these never join: the letters of alphabets that write accents into them, kana without its marks, Chinese characters and the
    /// syllables of Korean.
    /// </summary>
    internal static bool StandsAlone(char c) => c switch
    {
        <= '~' => c >= ' ',
        < '\u4E00' => c is (>= '\u00C0' and <= '\u02AF') or (>= '\u0391' and <= '\u03C9') or (>= '\u0400' and <= '\u0481') or (>= '\u05D0' and <= '\u05EA')
            or (>= '\u0621' and <= '\u064A') or (>= '\u1E00' and <= '\u1FFC') or (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FE'),
        _ => c is <= '\u9FFF' or (>= '\uAC00' and <= '\uD7A3'),
    };

#if NET
    private static int FirstLength(ReadOnlySpan<char> value) => StringInfo.GetNextTextElementLength(value);

    private static bool StartsWithLetter(ReadOnlySpan<char> value, bool orDigit) =>
        Ascii.IsLetter(value[0]) || (orDigit && Ascii.IsDigit(value[0])) || char.IsLetter(value[0]) || IsLetterRune(value, orDigit);

    private static bool IsLetterRune(ReadOnlySpan<char> value, bool orDigit) =>
        Rune.DecodeFromUtf16(value, out Rune first, out _) == System.Buffers.OperationStatus.Done
        && (Rune.IsLetter(first) || (orDigit && Rune.IsDigit(first)));
#else
    // The older StringInfo reads strings only. A text element is short, so a copy of the start is enough.
    private const int Window = 64;

    private static int FirstLength(ReadOnlySpan<char> value) =>
        value.IsEmpty ? 0 : StringInfo.GetNextTextElement(value.Slice(0, Math.Min(value.Length, Window)).ToString()).Length;

    private static bool StartsWithLetter(ReadOnlySpan<char> value, bool orDigit)
    {
        string first = value.Slice(0, Math.Min(value.Length, 2)).ToString();
        return char.IsLetter(first, 0) || (orDigit && char.IsDigit(first, 0));
    }
#endif
}
