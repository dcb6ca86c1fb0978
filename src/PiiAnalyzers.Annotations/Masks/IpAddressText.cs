namespace PiiAnalyzers.Masks;

/// <summary>
/// Reads the text of an address without allocating, which the framework's parser does. Stricter than that parser, which also takes
/// <c>1</c>, <c>10.1</c>, hexadecimal and octal parts for IPv4: such text is rather a version or a quantity, and is masked wholly.
/// </summary>
internal static class IpAddressText
{
    public const int V4Length = 4;
    public const int V6Length = 16;

    private const int Groups = 8;
    private const int LongestGroup = 4;

    private static ReadOnlySpan<sbyte> HexDigits =>
    [
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, -1, -1, -1, -1, -1, -1,
        -1, 10, 11, 12, 13, 14, 15, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
        -1, 10, 11, 12, 13, 14, 15,
    ];

    /// <summary>Writes the bytes of the address and returns how many there are: 4, 16, or 0 for text that is no address.</summary>
    public static int Parse(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        if (text.IndexOf(':') < 0)
            return TryParseV4(text, bytes) ? V4Length : 0;

        if (text[0] == '[' && !TryUnwrap(ref text))
            return 0;

        int zone = text.IndexOf('%');
        if (zone >= 0)
        {
            if (!IsZone(text.Slice(zone + 1)))
                return 0;
            text = text.Slice(0, zone);
        }

        return TryParseV6(text, bytes) ? V6Length : 0;
    }

    /// <summary>Takes the address out of <c>[address]</c> or <c>[address]:port</c>.</summary>
    private static bool TryUnwrap(ref ReadOnlySpan<char> text)
    {
        int end = text.IndexOf(']');
        if (end < 0)
            return false;

        ReadOnlySpan<char> rest = text.Slice(end + 1);
        text = text.Slice(1, end - 1);
        if (rest.IsEmpty)
            return true;
        if (rest[0] != ':' || rest.Length is 1 or > 6)
            return false;

        foreach (char c in rest.Slice(1))
        {
            if (!Ascii.IsDigit(c))
                return false;
        }

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

    private static bool TryParseV4(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        int part = 0;
        int number = 0;
        int digits = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (Ascii.IsDigit(c))
            {
                // Other programs read a zero at the start as the sign of an octal number.
                if (digits == 3 || (digits > 0 && number == 0))
                    return false;
                number = (number * 10) + (c - '0');
                digits++;
            }
            else if (c == '.' && digits > 0 && number <= byte.MaxValue && part < V4Length - 1)
            {
                bytes[part++] = (byte)number;
                number = 0;
                digits = 0;
            }
            else
            {
                return false;
            }
        }

        if (part != V4Length - 1 || digits == 0 || number > byte.MaxValue)
            return false;
        bytes[part] = (byte)number;
        return true;
    }

    private static bool TryParseV6(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        Span<byte> read = bytes.Slice(0, V6Length);
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
            int number = 0;
            for (int digit; i < text.Length && (digit = HexDigit(text[i])) >= 0; i++)
                number = (number << 4) | digit;
            if (groups == Groups || i - start is 0 or > LongestGroup)
                return false;

            if (i < text.Length && text[i] == '.')
            {
                if (groups > Groups - 2 || !TryParseV4(text.Slice(start), read.Slice(groups * 2)))
                    return false;
                groups += 2;
                break;
            }

            read[groups * 2] = (byte)(number >> 8);
            read[(groups * 2) + 1] = (byte)number;
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
                i++;
            }
        }

        if (gap < 0)
            return groups == Groups;
        if (groups == Groups)
            return false;

        // What was read after the gap belongs to the end.
        int missing = (Groups - groups) * 2;
        for (int at = (groups * 2) - 1; at >= gap * 2; at--)
            read[at + missing] = read[at];
        read.Slice(gap * 2, missing).Clear();
        return true;
    }

    private static int HexDigit(char c) => c < HexDigits.Length ? HexDigits[c] : -1;
}
