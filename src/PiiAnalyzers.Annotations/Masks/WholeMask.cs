namespace PiiAnalyzers.Masks;

/// <summary>Nothing: <c>***</c>.</summary>
internal static class WholeMask
{
    public static MaskedText Apply(ReadOnlySpan<char> value, Span<char> scratch) => MaskedText.Hidden;
}
