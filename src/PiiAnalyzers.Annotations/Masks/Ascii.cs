namespace PiiAnalyzers.Masks;

/// <summary>Tests that do not depend on a culture and do not take a digit of another script for one that a parser would read.</summary>
internal static class Ascii
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsVisible(char c) => c is > ' ' and <= '~';

    public static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    public static bool IsLetter(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    public static bool IsLetterOrDigit(char c) => IsDigit(c) || IsLetter(c);
}
