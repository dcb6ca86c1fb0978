using System.Net;
using System.Runtime.CompilerServices;

namespace PiiAnalyzers.Masks;

/// <summary>The network of an address: <c>203.0.113.*</c> for IPv4 (24 bits), <c>2001:db8:1::*</c> for IPv6 (48 bits).</summary>
internal static class IpAddressMask
{
    // The longest result is "255.255.255." or "ffff:ffff:ffff" before the fixed characters, the longest text form has 45 characters.
    private const int LongestMasked = 20;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static MaskedText Apply(ReadOnlySpan<char> value, Span<char> scratch)
    {
        if (value[value.Length - 1] == '*')
        {
            if (IsMasked(value, scratch))
                return new MaskedText(value, string.Empty);
            return MaskedText.Hidden;
        }

        if (!IpAddressText.TryParse(value, out AddressBits address))
            return MaskedText.Hidden;

        // Four decimal numbers without zeros before them are written as they would be from their bytes.
        if (!address.IsV6)
            return new MaskedText(value.Slice(0, value.LastIndexOf('.') + 1), "*");
        return FromV6(address, scratch);
    }

    public static MaskedText Apply(IPAddress address, Span<char> scratch)
    {
        if (AddressBits.TryRead(address, out AddressBits bits))
            return FromBits(bits, scratch);
        return MaskedText.Hidden;
    }

    private static MaskedText FromBits(AddressBits address, Span<char> scratch)
    {
        if (address.IsV6)
            return FromV6(address, scratch);
        return FromV4((uint)address.Low, scratch);
    }

    private static MaskedText FromV4(uint address, Span<char> scratch)
    {
        int length = 0;
        for (int shift = 24; shift > 0; shift -= 8)
        {
            length = Digits.Write((byte)(address >> shift), scratch, length);
            scratch[length++] = '.';
        }

        return new MaskedText(scratch.Slice(0, length), "*");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static MaskedText FromV6(AddressBits address, Span<char> scratch)
    {
        // ::ffff:0:0/96 is an IPv4 address in IPv6.
        if (address.High == 0 && address.Low >> 32 == 0xFFFF)
            return FromV4((uint)address.Low, scratch);

        // 6to4 (RFC 3056) keeps a whole IPv4 address in the 32 bits after its prefix: the first 48 bits would show it.
        if (address.High >> 48 == 0x2002)
            return FromV4((uint)(address.High >> 16), scratch);

        // Zero groups before the end are left out, as in the canonical form (RFC 5952).
        int length = 0;
        int left = 48;
        for (ulong shown = address.High >> 16; shown != 0; shown &= (1UL << left) - 1)
        {
            if (length > 0)
                scratch[length++] = ':';
            left -= 16;
            length = Digits.WriteHex((int)(shown >> left), scratch, length);
        }

        return new MaskedText(scratch.Slice(0, length), "::*");
    }

    // Masked text is recognized by filling the gap and masking again.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsMasked(ReadOnlySpan<char> value, Span<char> scratch)
    {
        if (value.Length is < 3 or > LongestMasked)
            return false;

        Span<char> filled = stackalloc char[LongestMasked];
        value.CopyTo(filled);
        int length = value.Length - 1;
        if (filled[length - 1] == '.')
            filled[length++] = '0';

        return IpAddressText.TryParse(filled.Slice(0, length), out AddressBits address) ? FromBits(address, scratch).Is(value) : MaskedText.Hidden.Is(value);
    }
}
