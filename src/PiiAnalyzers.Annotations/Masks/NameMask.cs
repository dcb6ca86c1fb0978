namespace PiiAnalyzers.Masks;

/// <summary>The initial: <c>A***</c>.</summary>
internal static class NameMask
{
    public static MaskedText Apply(ReadOnlySpan<char> value, Span<char> scratch) =>
        new(TextElements.Initial(value, orDigit: false), MaskedText.Stars);
}
