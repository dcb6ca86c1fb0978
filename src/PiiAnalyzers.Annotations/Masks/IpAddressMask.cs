using System.Net;
using System.Net.Sockets;

namespace PiiAnalyzers.Masks;

/// <summary>The network of an address: <c>203.0.113.*</c> for IPv4 (24 bits), <c>2001:db8:1::*</c> for IPv6 (48 bits).</summary>
internal static class IpAddressMask
{
    // The longest result is "255.255.255." or "ffff:ffff:ffff" before the fixed characters, the longest text form has 45 characters.
    private const int LongestMasked = 20;
    private const int V6Length = 16;

    public static MaskedText Apply(ReadOnlySpan<char> value, Span<char> scratch)
    {
        if (value[value.Length - 1] == '*')
            return IsMasked(value, scratch) ? new MaskedText(value, string.Empty) : MaskedText.Hidden;

        return TryParse(value, out IPAddress? address) ? Apply(address, scratch) : MaskedText.Hidden;
    }

    public static MaskedText Apply(IPAddress address, Span<char> scratch)
    {
        Span<byte> bytes = stackalloc byte[V6Length];
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return FromV4(Copy(address, bytes), scratch);
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return MaskedText.Hidden;

        ReadOnlySpan<byte> v6 = Copy(address, bytes);
        if (address.IsIPv4MappedToIPv6)
            return FromV4(v6.Slice(12), scratch);

        // 6to4 (RFC 3056) keeps a whole IPv4 address in the 32 bits after its prefix: the first 48 bits would show it.
        return v6[0] == 0x20 && v6[1] == 0x02 ? FromV4(v6.Slice(2), scratch) : FromV6(v6, scratch);
    }

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

    private static bool TryParse(ReadOnlySpan<char> value, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out IPAddress? address)
    {
        // The zone names an interface of one machine; whether it parses depends on the machine.
        int zone = value.IndexOf('%');
        ReadOnlySpan<char> text = zone < 0 ? value : value.Slice(0, zone);
#if NET
        bool parsed = IPAddress.TryParse(text, out address);
#else
        bool parsed = IPAddress.TryParse(text.ToString(), out address);
#endif
        // The parser also reads "1", "10.1", hexadecimal and octal parts as IPv4. Such text is rather a version or a quantity.
        return parsed && (address!.AddressFamily == AddressFamily.InterNetworkV6 || IsDotted(value));
    }

    private static bool IsDotted(ReadOnlySpan<char> value)
    {
        int dots = 0;
        char previous = '.';
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            bool leadingZero = previous == '0' && Ascii.IsDigit(c) && (i == 1 || value[i - 2] == '.');
            if (leadingZero || (c != '.' && !Ascii.IsDigit(c)))
                return false;
            dots += c == '.' ? 1 : 0;
            previous = c;
        }

        return dots == 3;
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
        return TryParse(filled.Slice(0, length), out IPAddress? address) && Apply(address, scratch).Is(value);
    }

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
