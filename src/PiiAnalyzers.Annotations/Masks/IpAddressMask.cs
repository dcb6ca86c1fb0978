using System.Net;

namespace PiiAnalyzers.Masks;

/// <summary>The network of an address: <c>203.0.113.*</c> for IPv4 (24 bits), <c>2001:db8:1::*</c> for IPv6 (48 bits).</summary>
internal static class IpAddressMask
{
    // The longest result is "255.255.255." or "ffff:ffff:ffff" before the fixed characters, the longest text form has 45 characters.
    private const int LongestMasked = 20;

    private static ReadOnlySpan<byte> MappedV4 => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF];

    public static MaskedText Apply(ReadOnlySpan<char> value, Span<char> scratch)
    {
        if (value[value.Length - 1] == '*')
            return IsMasked(value, scratch) ? new MaskedText(value, string.Empty) : MaskedText.Hidden;

        Span<byte> bytes = stackalloc byte[IpAddressText.V6Length];
        int length = IpAddressText.Parse(value, bytes);

        // Four decimal numbers without zeros before them are written as they would be from their bytes.
        if (length == IpAddressText.V4Length)
            return new MaskedText(value.Slice(0, value.LastIndexOf('.') + 1), "*");
        return FromBytes(bytes.Slice(0, length), scratch);
    }

    public static MaskedText Apply(IPAddress address, Span<char> scratch) => FromBytes(Copy(address, stackalloc byte[IpAddressText.V6Length]), scratch);

    private static MaskedText FromBytes(scoped ReadOnlySpan<byte> bytes, Span<char> scratch)
    {
        if (bytes.Length == IpAddressText.V4Length)
            return FromV4(bytes, scratch);
        if (bytes.Length != IpAddressText.V6Length)
            return MaskedText.Hidden;
        if (IsMappedV4(bytes))
            return FromV4(bytes.Slice(12), scratch);

        // 6to4 (RFC 3056) keeps a whole IPv4 address in the 32 bits after its prefix: the first 48 bits would show it.
        return bytes[0] == 0x20 && bytes[1] == 0x02 ? FromV4(bytes.Slice(2), scratch) : FromV6(bytes, scratch);
    }

    /// <summary>Whether the address is <c>::ffff:0:0/96</c>.</summary>
    private static bool IsMappedV4(scoped ReadOnlySpan<byte> bytes) => bytes.StartsWith(MappedV4);

    private static MaskedText FromV4(scoped ReadOnlySpan<byte> bytes, Span<char> scratch)
    {
        int length = 0;
        for (int i = 0; i < 3; i++)
        {
            length = Digits.Write(bytes[i], scratch, length);
            scratch[length++] = '.';
        }

        return new MaskedText(scratch.Slice(0, length), "*");
    }

    // Zero groups before the end are left out, as in the canonical form (RFC 5952).
    private static MaskedText FromV6(scoped ReadOnlySpan<byte> bytes, Span<char> scratch)
    {
        int groups = 3;
        while (groups > 0 && bytes[(groups * 2) - 2] == 0 && bytes[(groups * 2) - 1] == 0)
            groups--;

        int length = 0;
        for (int i = 0; i < groups; i++)
        {
            if (i > 0)
                scratch[length++] = ':';
            length = Digits.WriteHex((bytes[i * 2] << 8) | bytes[(i * 2) + 1], scratch, length);
        }

        return new MaskedText(scratch.Slice(0, length), "::*");
    }

    // Masked text is recognized by filling the gap and masking again.
    private static bool IsMasked(ReadOnlySpan<char> value, Span<char> scratch)
    {
        if (value.Length is < 3 or > LongestMasked)
            return false;

        Span<char> filled = stackalloc char[LongestMasked];
        value.CopyTo(filled);
        int length = value.Length - 1;
        if (filled[length - 1] == '.')
            filled[length++] = '0';

        Span<byte> bytes = stackalloc byte[IpAddressText.V6Length];
        return FromBytes(bytes.Slice(0, IpAddressText.Parse(filled.Slice(0, length), bytes)), scratch).Is(value);
    }

    /// <summary>Families other than IP have other lengths, and are masked wholly for it.</summary>
    private static ReadOnlySpan<byte> Copy(IPAddress address, Span<byte> destination)
    {
#if NET
        address.TryWriteBytes(destination, out int length);
        return destination.Slice(0, length);
#else
        return address.GetAddressBytes();
#endif
    }
}
