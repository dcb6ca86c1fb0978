namespace PiiAnalyzers.Masks;

/// <summary>The mask of each category. A category without one, and a number that is no category, is masked wholly.</summary>
internal static class CategoryMasks
{
    /// <summary>Masks text of any kind: also empty, and with white space around it, which the masks themselves do not expect.</summary>
    public static MaskedText Apply(PiiCategory category, ReadOnlySpan<char> value, Span<char> scratch)
    {
        if (value.IsEmpty)
            return MaskedText.Nothing;

        // Nearly all text begins and ends with something that is seen.
        ReadOnlySpan<char> text = Ascii.IsVisible(value[0]) && Ascii.IsVisible(value[value.Length - 1]) ? value : value.Trim();
        return text.IsEmpty ? MaskedText.Hidden : ApplyTrimmed(category, text, scratch);
    }

    private static MaskedText ApplyTrimmed(PiiCategory category, ReadOnlySpan<char> text, Span<char> scratch) => category switch
    {
        PiiCategory.Name => NameMask.Apply(text, scratch),
        PiiCategory.Email => EmailMask.Apply(text, scratch),
        PiiCategory.Phone => TailMask.Phone.Apply(text, scratch),
        PiiCategory.PostalAddress => PostalAddressMask.Apply(text, scratch),
        PiiCategory.DateOfBirth => DateOfBirthMask.Apply(text, scratch),
        PiiCategory.NationalId or PiiCategory.TaxId => TailMask.NationalId.Apply(text, scratch),
        PiiCategory.PaymentCard => TailMask.PaymentCard.Apply(text, scratch),
        PiiCategory.BankAccount => BankAccountMask.Apply(text, scratch),
        PiiCategory.IpAddress => IpAddressMask.Apply(text, scratch),
        PiiCategory.GeoLocation => GeoLocationMask.Apply(text, scratch),
        _ => MaskedText.Hidden,
    };
}
