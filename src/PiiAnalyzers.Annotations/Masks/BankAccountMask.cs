namespace PiiAnalyzers.Masks;

/// <summary>Country and last characters of an IBAN: <c>DE***000</c>. Another account number shows its last digits only.</summary>
internal static class BankAccountMask
{
    // ISO 13616: country code, two check digits, and at most 30 more characters. The shortest in use has 15.
    private const int ShortestIban = 15;
    private const int LongestIban = 34;
    private const int CountryLength = 2;
    private const int LeastTail = 2;
    private const int MostTail = 4;

    public static MaskedText Apply(ReadOnlySpan<char> value, Span<char> scratch)
    {
        if (IsMasked(value))
            return new MaskedText(value, string.Empty);

        if (!TryCountIban(value, out int count))
            return TailMask.BankAccount.Apply(value, scratch);

        // The country counts as shown, so a short IBAN has less left for its end.
        int tail = Math.Min(MostTail, (count / TextElements.ElementsPerShown) - CountryLength);
        if (tail < LeastTail)
            tail = 0;
        return new MaskedText(value.Slice(0, CountryLength), MaskedText.Stars, TailMask.CopyTail(value, scratch.Slice(0, tail)));
    }

    private static bool TryCountIban(ReadOnlySpan<char> value, out int count)
    {
        count = 0;
        foreach (char c in value)
        {
            if (Ascii.IsLetterOrDigit(c))
                count++;
            else if (c is not (' ' or '-' or '\u00A0'))
                return false;

            if (count > LongestIban)
                return false;
        }

        return count >= ShortestIban && StartsWithCountry(value) && Ascii.IsDigit(value[2]) && Ascii.IsDigit(value[3]);
    }

    private static bool StartsWithCountry(ReadOnlySpan<char> value) => Ascii.IsLetter(value[0]) && Ascii.IsLetter(value[1]);

    private static bool IsMasked(ReadOnlySpan<char> value)
    {
        if (value.Length < CountryLength + MaskedText.Stars.Length || !StartsWithCountry(value))
            return false;

        ReadOnlySpan<char> rest = value.Slice(CountryLength);
        if (!rest.StartsWith(MaskedText.Stars.AsSpan(), StringComparison.Ordinal))
            return false;

        ReadOnlySpan<char> tail = rest.Slice(MaskedText.Stars.Length);
        foreach (char c in tail)
        {
            if (!Ascii.IsLetterOrDigit(c))
                return false;
        }

        return tail.Length is 0 or (>= LeastTail and <= MostTail);
    }
}
