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
        for (int part = 0; part < V4Length; part++)
        {
            int end = part < V4Length - 1 ? text.IndexOf('.') : text.Length;
            if (end is < 1 or > 3 || (end > 1 && text[0] == '0'))
                return false;

            int number = 0;
            foreach (char c in text.Slice(0, end))
            {
                if (!Ascii.IsDigit(c))
                    return false;
                number = (number * 10) + (c - '0');
            }

            if (number > byte.MaxValue)
                return false;
            bytes[part] = (byte)number;
            text = text.Slice(Math.Min(end + 1, text.Length));
        }

        return true;
    }

    private static bool TryParseV6(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        Span<byte> read = bytes.Slice(0, V6Length);
        read.Clear();
        int groups = 0;
        int gap = -1;
        bool afterGap = false;
        if (text.StartsWith("::".AsSpan(), StringComparison.Ordinal))
        {
            gap = 0;
            afterGap = true;
            text = text.Slice(2);
        }

        while (!text.IsEmpty)
        {
            if (groups == Groups)
                return false;

            int end = text.IndexOf(':');
            ReadOnlySpan<char> group = end < 0 ? text : text.Slice(0, end);
            if (end < 0 && group.IndexOf('.') >= 0)
            {
                if (groups > Groups - 2 || !TryParseV4(group, read.Slice(groups * 2)))
                    return false;
                groups += 2;
                afterGap = false;
                break;
            }

            if (!TryParseGroup(group, read.Slice(groups * 2)))
                return false;
            groups++;
            afterGap = false;
            if (end < 0)
                break;

            text = text.Slice(end + 1);
            if (text.IsEmpty)
                return false;
            if (text[0] == ':')
            {
                if (gap >= 0)
                    return false;
                gap = groups;
                afterGap = true;
                text = text.Slice(1);
            }
        }

        if (gap < 0)
            return groups == Groups && !afterGap;
        if (groups == Groups)
            return false;

        // What was read after the gap belongs to the end.
        Span<byte> tail = read.Slice(gap * 2, (groups - gap) * 2);
        tail.CopyTo(read.Slice(V6Length - tail.Length));
        read.Slice(gap * 2, (Groups - groups) * 2).Clear();
        return true;
    }

    private static bool TryParseGroup(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        if (text.Length is 0 or > 4)
            return false;

        int number = 0;
        foreach (char c in text)
        {
            int digit = c switch
            {
                >= '0' and <= '9' => c - '0',
                >= 'a' and <= 'f' => c - 'a' + 10,
                >= 'A' and <= 'F' => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
                return false;
            number = (number << 4) | digit;
        }

        bytes[0] = (byte)(number >> 8);
        bytes[1] = (byte)number;
        return true;
    }
}
