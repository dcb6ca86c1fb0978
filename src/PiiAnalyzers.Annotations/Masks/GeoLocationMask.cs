using System.Globalization;

namespace PiiAnalyzers.Masks;

/// <summary>Coordinates with one decimal, which is about 11 km: <c>52.5*</c>, <c>52.5*,13.4*</c>.</summary>
internal static class GeoLocationMask
{
    private const decimal LargestLatitude = 90;
    private const decimal LargestLongitude = 180;

    public static MaskedText Apply(ReadOnlySpan<char> value, Span<char> scratch)
    {
        int comma = value.IndexOf(',');
        if (comma < 0)
        {
            return TryParse(value, LargestLongitude, out decimal degrees, out _)
                ? new MaskedText(scratch.Slice(0, Write(degrees, scratch, 0)), string.Empty)
                : MaskedText.Hidden;
        }

        // Without a point in each part, the comma may be a decimal comma, and showing both sides of it would show more than one decimal.
        if (!TryParse(value.Slice(0, comma).TrimEnd(), LargestLatitude, out decimal latitude, out bool latitudeHasPoint)
            || !TryParse(value.Slice(comma + 1).TrimStart(), LargestLongitude, out decimal longitude, out bool longitudeHasPoint)
            || !latitudeHasPoint || !longitudeHasPoint)
            return MaskedText.Hidden;

        int length = Write(latitude, scratch, 0);
        scratch[length++] = ',';
        return new MaskedText(scratch.Slice(0, Write(longitude, scratch, length)), string.Empty);
    }

    public static string From(decimal degrees) => From(degrees, stackalloc char[MaskedText.ScratchLength]).ToString();

    public static string From(double degrees) => TryConvert(degrees, out decimal exact) ? From(exact) : MaskedText.Stars;

    public static MaskedText From(decimal degrees, Span<char> scratch) =>
        Math.Abs(degrees) > LargestLongitude ? MaskedText.Hidden : new MaskedText(scratch.Slice(0, Write(degrees, scratch, 0)), string.Empty);

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
    private static int Write(decimal degrees, Span<char> destination, int position)
    {
        int tenths = (int)(Math.Abs(degrees) * 10);
        if (degrees < 0 && tenths > 0)
            destination[position++] = '-';
        position = Digits.Write(tenths / 10, destination, position);
        destination[position++] = '.';
        position = Digits.Write(tenths % 10, destination, position);
        destination[position++] = '*';
        return position;
    }

    private static bool TryParse(ReadOnlySpan<char> text, decimal largest, out decimal degrees, out bool hasPoint)
    {
        int point = text.IndexOf('.');
        hasPoint = point >= 0;

        // A masked coordinate ends in one decimal and a star, and is read as the coordinate it was cut to.
        if (hasPoint && point == text.Length - 3 && text[text.Length - 1] == '*')
            text = text.Slice(0, text.Length - 1);
#if NET
        ReadOnlySpan<char> number = text;
#else
        string number = text.ToString();
#endif
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(number, Plain, CultureInfo.InvariantCulture, out degrees)
            && Math.Abs(degrees) <= largest;
    }
}
