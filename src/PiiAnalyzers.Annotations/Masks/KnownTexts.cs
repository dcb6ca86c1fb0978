namespace PiiAnalyzers.Masks;

/// <summary>
/// Masked texts of which there are few: an initial with stars, stars with two digits, a year of birth, a country. Most names, telephone numbers, dates and
/// postal addresses come to one of them, so each is made once.
/// </summary>
internal static class KnownTexts
{
    private const int FirstYear = 1900;
    private const int Letters = 26;

    private static readonly string?[] Initials = new string?[128];
    private static readonly string?[] Tails = new string?[100];
    private static readonly string?[] Years = new string?[200];
    private static readonly string?[] Countries = new string?[Letters * Letters];

    /// <summary>The text that the parts make when it is one of those, or null.</summary>
    public static string? Find(ReadOnlySpan<char> start, string middle, ReadOnlySpan<char> end) => middle switch
    {
        MaskedText.Stars when start.Length == 1 && end.IsEmpty && start[0] < Initials.Length => Initials[start[0]] ??= start[0] + middle,
        MaskedText.Stars when start.IsEmpty && end.Length == 2 && Ascii.IsDigit(end[0]) && Ascii.IsDigit(end[1])
            => Tails[((end[0] - '0') * 10) + end[1] - '0'] ??= middle + end.ToString(),
        PostalAddressMask.StarsComma when end.Length == 2 && Ascii.IsUpper(end[0]) && Ascii.IsUpper(end[1])
            => Countries[((end[0] - 'A') * Letters) + end[1] - 'A'] ??= middle + end.ToString(),
        DateOfBirthMask.DayAndMonth when YearOf(start) is var year && year >= FirstYear && year < FirstYear + Years.Length => Years[year - FirstYear] ??= start.ToString() + middle,
        _ => null,
    };

    private static int YearOf(ReadOnlySpan<char> text)
    {
        int year = 0;
        foreach (char c in text)
            year = (year * 10) + c - '0';
        return year;
    }
}
