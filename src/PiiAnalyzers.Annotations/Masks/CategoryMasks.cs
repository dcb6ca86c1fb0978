using System.Runtime.CompilerServices;

namespace PiiAnalyzers.Masks;

/// <summary>The mask of each category. A category without one, and a number that is no category, is masked wholly.</summary>
internal static class CategoryMasks
{
    /// <summary>Masks text of any kind: also empty, and with white space around it, which the masks themselves do not expect.</summary>
    /// <remarks>
    /// Not inlined, and with a return for each mask, so that the mask fills the place where the caller reads. A copy on the way costs more than most masks:
    /// it reads at once what has just been written in parts, for which a processor waits.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static MaskedText Apply(PiiCategory category, ReadOnlySpan<char> value, Span<char> scratch)
    {
        if (value.IsEmpty)
            return MaskedText.Nothing;

        // Nearly all text begins and ends with something that is seen.
        ReadOnlySpan<char> text = Ascii.IsVisible(value[0]) && Ascii.IsVisible(value[value.Length - 1]) ? value : value.Trim();
        if (text.IsEmpty)
            return MaskedText.Hidden;

        switch (category)
        {
            case PiiCategory.Name:
                return NameMask.Apply(text, scratch);
            case PiiCategory.Email:
                return EmailMask.Apply(text, scratch);
            case PiiCategory.Phone:
                return TailMask.Phone.Apply(text, scratch);
            case PiiCategory.PostalAddress:
                return PostalAddressMask.Apply(text, scratch);
            case PiiCategory.DateOfBirth:
                return DateOfBirthMask.Apply(text, scratch);
            case PiiCategory.NationalId or PiiCategory.TaxId:
                return TailMask.NationalId.Apply(text, scratch);
            case PiiCategory.PaymentCard:
                return TailMask.PaymentCard.Apply(text, scratch);
            case PiiCategory.BankAccount:
                return BankAccountMask.Apply(text, scratch);
            case PiiCategory.IpAddress:
                return IpAddressMask.Apply(text, scratch);
            case PiiCategory.GeoLocation:
                return GeoLocationMask.Apply(text, scratch);
            default:
                return MaskedText.Hidden;
        }
    }
}
