namespace PiiAnalyzers.Masks;

/// <summary>Writes numbers without a culture and without allocating, on every target.</summary>
internal static class Digits
{
    /// <summary>Writes a number from 0 to 999 and returns the position after it.</summary>
    public static int Write(int number, Span<char> destination, int position)
    {
        uint rest = (uint)number;
        if (rest > 99)
        {
            destination[position++] = (char)('0' + (rest / 100));
            rest %= 100;
            destination[position++] = (char)('0' + (rest / 10));
        }
        else if (rest > 9)
        {
            destination[position++] = (char)('0' + (rest / 10));
        }

        destination[position++] = (char)('0' + (rest % 10));
        return position;
    }

    /// <summary>Writes a number from 0 to 9999 with four digits.</summary>
    public static void WriteFour(int number, Span<char> destination)
    {
        uint rest = (uint)number;
        destination[3] = (char)('0' + (rest % 10));
        destination[2] = (char)('0' + (rest / 10 % 10));
        destination[1] = (char)('0' + (rest / 100 % 10));
        destination[0] = (char)('0' + (rest / 1000));
    }

    /// <summary>Writes a number of 16 bits as lower-case hexadecimal digits and returns the position after it.</summary>
    public static int WriteHex(int number, Span<char> destination, int position)
    {
        if (number > 0xFFF)
            destination[position++] = Hex(number >> 12);
        if (number > 0xFF)
            destination[position++] = Hex(number >> 8);
        if (number > 0xF)
            destination[position++] = Hex(number >> 4);
        destination[position++] = Hex(number);
        return position;
    }

    private static char Hex(int number) => "0123456789abcdef"[number & 0xF];
}
