namespace PiiAnalyzers.Masks;

/// <summary>A trailing code of a country or a state: <c>***, US</c>. Otherwise nothing.</summary>
/// <remarks>
/// A written-out last part is not shown. Nothing tells a country from a town, a house or a person, and a subdivision smaller than a
/// state is an identifier under HIPAA Safe Harbor.
/// </remarks>
internal static class PostalAddressMask
{
    public const string StarsComma = "***, ";

    public static MaskedText Apply(ReadOnlySpan<char> value, Span<char> scratch)
    {
        int comma = value.LastIndexOf(',');
        if (comma < 0)
            return MaskedText.Hidden;

        ReadOnlySpan<char> code = value.Slice(comma + 1).TrimStart();
        if (!IsCode(code))
            return MaskedText.Hidden;

        bool masked = comma == MaskedText.Stars.Length && value.StartsWith(MaskedText.Stars.AsSpan(), StringComparison.Ordinal);
        bool shown = masked || TextElements.AtLeast(value, code.Length * TextElements.ElementsPerShown);
        return shown ? new MaskedText(default, StarsComma, code) : MaskedText.Hidden;
    }

    // Three letters are as often a town (NYC) as a country, so the one that is common in addresses is named.
    private static bool IsCode(ReadOnlySpan<char> text) =>
        (text.Length == 2 && Ascii.IsUpper(text[0]) && Ascii.IsUpper(text[1])) || text.SequenceEqual("USA".AsSpan());
}
