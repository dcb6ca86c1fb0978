namespace PiiAnalyzers.Masks;

/// <summary>Writes numbers without a culture and without allocating, on every target.</summary>
internal static class Digits
{
    /// <summary>Writes a number that is not negative and returns the position after it.</summary>
    public static int Write(int number, Span<char> destination, int position, int leastDigits = 1)
    {
        int digits = 1;
        for (int rest = number / 10; rest > 0; rest /= 10)
            digits++;

        int end = position + Math.Max(digits, leastDigits);
        for (int i = end - 1; i >= position; i--, number /= 10)
            destination[i] = (char)('0' + (number % 10));
        return end;
    }

    /// <summary>Writes a number of 16 bits as lower-case hexadecimal digits and returns the position after it.</summary>
    public static int WriteHex(int number, Span<char> destination, int position)
    {
        bool started = false;
        for (int shift = 12; shift >= 0; shift -= 4)
        {
            int digit = (number >> shift) & 0xF;
            started |= digit != 0 || shift == 0;
            if (started)
                destination[position++] = "0123456789abcdef"[digit];
        }

        return position;
    }
}
