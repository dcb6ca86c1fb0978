using System.Globalization;
using System.Runtime.CompilerServices;

namespace PiiAnalyzers.Masks;

/// <summary>Coordinates with one decimal, which is about 11 km: <c>52.5*</c>, <c>52.5*,13.4*</c>.</summary>
internal static class GeoLocationMask
{
    private const int LargestLatitude = 90;
    private const int LargestLongitude = 180;

    // Fewer than those after which a decimal is rounded.
    private const int MostDecimals = 20;

    [MethodImpl(MethodImplOptions.NoInlining)]
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
        if (!TryParse(Trimmed(value.Slice(0, comma)), LargestLatitude, out int latitude, out bool latitudeHasPoint)
            || !TryParse(Trimmed(value.Slice(comma + 1)), LargestLongitude, out int longitude, out bool longitudeHasPoint)
            || !latitudeHasPoint || !longitudeHasPoint)
            return MaskedText.Hidden;

        int length = Write(latitude, scratch, 0);
        scratch[length++] = ',';
        return new MaskedText(scratch.Slice(0, Write(longitude, scratch, length)), string.Empty);
    }

    /// <summary>Nearly all text begins and ends with something that is seen.</summary>
    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> text) =>
        text.Length > 0 && Ascii.IsVisible(text[0]) && Ascii.IsVisible(text[text.Length - 1]) ? text : text.Trim();

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
        bool fits = Math.Abs(number) <= LargestLongitude;
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

    private static bool TryParse(ReadOnlySpan<char> text, int largest, out int tenths, out bool hasPoint)
    {
        // A masked coordinate ends in one decimal and a star, and is read as the coordinate it was cut to.
        if (text.Length > 2 && text[text.Length - 1] == '*' && text.IndexOf('.') == text.Length - 3)
            text = text.Slice(0, text.Length - 1);
        if (TryRead(text, largest, out tenths, out hasPoint) is { } isRead)
            return isRead;

        hasPoint = text.IndexOf('.') >= 0;
#if NET
        ReadOnlySpan<char> number = text;
#else
        string number = text.ToString();
#endif
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        bool isNumber = decimal.TryParse(number, Plain, CultureInfo.InvariantCulture, out decimal degrees) && Math.Abs(degrees) <= largest;
        tenths = isNumber ? (int)(degrees * 10) : 0;
        return isNumber;
    }

    /// <summary>Reads a sign, one to three digits, and a point with further digits: what nearly all coordinates are. Null for what is written otherwise.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool? TryRead(ReadOnlySpan<char> text, int largest, out int tenths, out bool hasPoint)
    {
        tenths = 0;
        hasPoint = false;
        int start = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        int position = start;
        int whole = DateText.ReadNumber(text, ref position);
        if (position - start is < 1 or > 3)
            return position < text.Length && Ascii.IsLetter(text[position]) ? false : null;

        tenths = whole * 10;
        bool isMore = false;
        if (position < text.Length)
        {
            hasPoint = text[position] == '.';
            int decimals = text.Length - ++position;
            if (!hasPoint || decimals is 0 or > MostDecimals)
                return Ascii.IsLetter(text[position - 1]) ? false : null;

            ReadOnlySpan<char> rest = text.Slice(position);
            int other = Ascii.IndexOfNoDigit(rest);
            if (other >= 0)
                return Ascii.IsLetter(rest[other]) ? false : null;

            tenths += rest[0] - '0';
            isMore = tenths == largest * 10 && !rest.Slice(1).Trim('0').IsEmpty;
        }

        if (tenths > largest * 10 || (tenths == largest * 10 && isMore))
            return false;
        if (text[0] == '-')
            tenths = -tenths;
        return true;
    }
}
