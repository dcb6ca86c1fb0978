namespace PiiAnalyzers.Masks;

/// <summary>
/// Masked texts of which there are few: an initial with stars, stars with two digits. Most names and telephone numbers come to one of them, so each is
/// made once.
/// </summary>
internal static class KnownTexts
{
    private static readonly string?[] Initials = new string?[128];
    private static readonly string?[] Tails = new string?[100];

    /// <summary>The text of <paramref name="start"/>, three stars and <paramref name="end"/> when it is one of those, or null.</summary>
    public static string? Find(ReadOnlySpan<char> start, ReadOnlySpan<char> end)
    {
        if (start.Length == 1 && end.IsEmpty && start[0] < Initials.Length)
            return Initials[start[0]] ??= start[0] + MaskedText.Stars;
        if (start.IsEmpty && end.Length == 2 && Ascii.IsDigit(end[0]) && Ascii.IsDigit(end[1]))
            return Tails[((end[0] - '0') * 10) + end[1] - '0'] ??= MaskedText.Stars + end.ToString();
        return null;
    }
}
