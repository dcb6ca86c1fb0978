using System.Globalization;

namespace PiiAnalyzers.Masks;

/// <summary>Coordinates with one decimal, which is about 11 km: <c>52.5*</c>, <c>52.5*,13.4*</c>.</summary>
internal static class GeoLocationMask
{
    private const decimal LargestLatitude = 90;
    private const decimal LargestLongitude = 180;

    // Fewer than those after which a decimal is rounded.
    private const int MostDecimals = 20;

    public static MaskedText Apply(ReadOnlySpan<char> value, Span<char> scratch)
    {
        int comma = value.IndexOf(',');
        if (comma < 0)
        {
            return TryParse(value, LargestLongitude, out int tenths, out _)
                ? new MaskedText(scratch.Slice(0, Write(tenths, scratch, 0)), string.Empty)
                : MaskedText.Hidden;
        }

        // Without a point in each part, the comma may be a decimal comma, and showing both sides of it would show more than one decimal.
        if (!TryParse(value.Slice(0, comma).TrimEnd(), LargestLatitude, out int latitude, out bool latitudeHasPoint)
            || !TryParse(value.Slice(comma + 1).TrimStart(), LargestLongitude, out int longitude, out bool longitudeHasPoint)
            || !latitudeHasPoint || !longitudeHasPoint)
            return MaskedText.Hidden;

        int length = Write(latitude, scratch, 0);
        scratch[length++] = ',';
        return new MaskedText(scratch.Slice(0, Write(longitude, scratch, length)), string.Empty);
    }

    public static string From(decimal degrees) => From(degrees, stackalloc char[MaskedText.ScratchLength]).ToString();

    public static string From(double degrees) => TryConvert(degrees, out decimal exact) ? From(exact) : MaskedText.Stars;

    public static MaskedText From(decimal degrees, Span<char> scratch) =>
        Math.Abs(degrees) > LargestLongitude ? MaskedText.Hidden : new MaskedText(scratch.Slice(0, Write((int)(degrees * 10), scratch, 0)), string.Empty);

    /// <summary>Whether the value is a number that can be degrees.</summary>
    public static bool TryGetDegrees<T>(T value, out decimal degrees)
    {
        if (ValueOf.Is(value, out double number))
            return TryConvert(number, out degrees);
        if (ValueOf.Is(value, out float single))
            return TryConvert(single, out degrees);
        if (ValueOf.Is(value, out decimal exact))
        {
            degrees = exact;
            return true;
        }

        degrees = 0;
        return false;
    }

    // False for NaN too; and what is in range fits a decimal.
    private static bool TryConvert(double number, out decimal degrees)
    {
        bool fits = Math.Abs(number) <= (double)LargestLongitude;
        degrees = fits ? (decimal)number : 0;
        return fits;
    }

    // Further decimals are cut, not rounded: 52.5* is then true of the value, and masking a masked value changes nothing.
    private static int Write(int tenths, Span<char> destination, int position)
    {
        if (tenths < 0)
            destination[position++] = '-';
        tenths = Math.Abs(tenths);
        position = Digits.Write(tenths / 10, destination, position);
        destination[position++] = '.';
        position = Digits.Write(tenths % 10, destination, position);
        destination[position++] = '*';
        return position;
    }

    /// <summary>Reads a sign, one to three digits, a point and further digits: what nearly all coordinates are.</summary>
    private static bool TryParsePlain(ReadOnlySpan<char> text, int point, int largest, out int tenths)
    {
        tenths = 0;
        int start = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        if (point - start is < 1 or > 3 || text.Length - point is < 2 or > MostDecimals)
            return false;

        bool isWhole = true;
        for (int i = start; i < text.Length; i++)
        {
            if (i == point)
                continue;
            if (!Ascii.IsDigit(text[i]))
                return false;
            if (i <= point + 1)
                tenths = (tenths * 10) + (text[i] - '0');
            else
                isWhole &= text[i] == '0';
        }

        if (tenths > largest * 10 || (tenths == largest * 10 && !isWhole))
            return false;
        if (text[0] == '-')
            tenths = -tenths;
        return true;
    }

    private static bool TryParse(ReadOnlySpan<char> text, decimal largest, out int tenths, out bool hasPoint)
    {
        int point = text.IndexOf('.');
        hasPoint = point >= 0;

        // A masked coordinate ends in one decimal and a star, and is read as the coordinate it was cut to.
        if (hasPoint && point == text.Length - 3 && text[text.Length - 1] == '*')
            text = text.Slice(0, text.Length - 1);
        if (hasPoint && TryParsePlain(text, point, (int)largest, out tenths))
            return true;
#if NET
        ReadOnlySpan<char> number = text;
#else
        string number = text.ToString();
#endif
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        bool isRead = decimal.TryParse(number, Plain, CultureInfo.InvariantCulture, out decimal degrees) && Math.Abs(degrees) <= largest;
        tenths = isRead ? (int)(degrees * 10) : 0;
        return isRead;
    }
}
