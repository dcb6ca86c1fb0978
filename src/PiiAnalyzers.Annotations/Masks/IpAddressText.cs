using System.Runtime.CompilerServices;

namespace PiiAnalyzers.Masks;

/// <summary>
/// Reads the text of an address without allocating, which the framework's parser does. Stricter than that parser, which also takes
/// <c>1</c>, <c>10.1</c>, hexadecimal and octal parts for IPv4: such text is rather a version or a quantity, and is masked wholly.
/// </summary>
internal static class IpAddressText
{
    private const int V4Parts = 4;
    private const int Groups = 8;
    private const int LongestGroup = 4;
    private const int LongestPort = 5;

    private static ReadOnlySpan<sbyte> HexDigits =>
    [
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, -1, -1, -1, -1, -1, -1,
        -1, 10, 11, 12, 13, 14, 15, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
        -1, 10, 11, 12, 13, 14, 15,
    ];

    /// <summary>Whether the text is an address, and its bits: all 32 of an IPv4 address, of an IPv6 address the network at least.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out AddressBits address)
    {
        address = default;
        if (text[0] == '[')
        {
            if (!TryUnwrap(ref text))
                return false;
        }
        else if (!HasColon(text))
        {
            bool isV4 = TryParseV4(text, out uint number);
            address = AddressBits.OfV4(number);
            return isV4;
        }

#if NET
        if (FullAddressText.TryRead(text, out ulong network))
        {
            address = AddressBits.OfV6(network << 16, 0);
            return true;
        }
#endif
        if (TryParseV6(text, out address))
            return true;

        // Few addresses have a zone, and with it they are none.
        int zone = text.IndexOf('%');
        return zone >= 0 && IsZone(text.Slice(zone + 1)) && TryParseV6(text.Slice(0, zone), out address);
    }

    /// <summary>Whether there is a colon, which every IPv6 address has, most of them at the start or after four digits.</summary>
    private static bool HasColon(ReadOnlySpan<char> text) =>
        text[0] == ':' || (text.Length > LongestGroup && text[LongestGroup] == ':') || text.IndexOf(':') >= 0;

    /// <summary>Takes the address out of <c>[address]</c> or <c>[address]:port</c>, from the end, where there is less to look at.</summary>
    private static bool TryUnwrap(ref ReadOnlySpan<char> text)
    {
        int last = text.Length - 1;
        int end = last;
        while (end > 0 && Ascii.IsDigit(text[end]))
            end--;

        if (end > 0 && text[end] == ':' && last - end is > 0 and <= LongestPort)
            end--;
        else if (end != last)
            return false;

        if (text[end] != ']')
            return false;
        text = text.Slice(1, end - 1);
        return true;
    }

    private static bool IsZone(ReadOnlySpan<char> zone)
    {
        foreach (char c in zone)
        {
            if (!Ascii.IsLetterOrDigit(c) && c is not ('.' or '-' or '_'))
                return false;
        }

        return !zone.IsEmpty;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryParseV4(ReadOnlySpan<char> text, out uint address)
    {
        address = 0;
        int part = 0;
        uint number = 0;
        int digits = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (Ascii.IsDigit(c))
            {
                // Other programs read a zero at the start as the sign of an octal number.
                if (digits == 3 || (digits > 0 && number == 0))
                    return false;
                number = (number * 10) + c - '0';
                digits++;
            }
            else if (c == '.' && digits > 0 && number <= byte.MaxValue && part < V4Parts - 1)
            {
                address = (address << 8) | number;
                part++;
                number = 0;
                digits = 0;
            }
            else
            {
                return false;
            }
        }

        address = (address << 8) | number;
        return part == V4Parts - 1 && digits > 0 && number <= byte.MaxValue;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryParseV6(ReadOnlySpan<char> text, out AddressBits address)
    {
        address = default;

        // Groups come in at the end. What was read before a gap is put back to the start when all is read.
        ulong high = 0;
        ulong low = 0;
        ulong highBeforeGap = 0;
        ulong lowBeforeGap = 0;
        int groups = 0;
        int gap = -1;
        int i = 0;
        if (text.Length > 1 && text[0] == ':' && text[1] == ':')
        {
            gap = 0;
            i = 2;
        }

        while (i < text.Length)
        {
            int start = i;
            uint number = 0;
            for (int digit; i < text.Length && (digit = HexDigit(text[i])) >= 0; i++)
                number = (number << 4) | (uint)digit;
            if (groups == Groups || i - start is 0 or > LongestGroup)
                return false;

            if (i < text.Length && text[i] == '.')
            {
                if (groups > Groups - 2 || !TryParseV4(text.Slice(start), out uint last))
                    return false;
                high = (high << 32) | (low >> 32);
                low = (low << 32) | last;
                groups += 2;
                break;
            }

            high = (high << 16) | (low >> 48);
            low = (low << 16) | number;
            groups++;
            if (i == text.Length)
                break;
            if (text[i] != ':' || ++i == text.Length)
                return false;
            if (text[i] == ':')
            {
                if (gap >= 0)
                    return false;
                gap = groups;
                highBeforeGap = high;
                lowBeforeGap = low;
                high = 0;
                low = 0;
                i++;
            }
        }

        if (gap < 0)
        {
            address = AddressBits.OfV6(high, low);
            return groups == Groups;
        }

        if (groups == Groups)
            return false;

        for (; gap < Groups && gap > 0; gap++)
        {
            highBeforeGap = (highBeforeGap << 16) | (lowBeforeGap >> 48);
            lowBeforeGap <<= 16;
        }

        address = AddressBits.OfV6(highBeforeGap | high, lowBeforeGap | low);
        return true;
    }

    private static int HexDigit(char c) => c < HexDigits.Length ? HexDigits[c] : -1;
}
