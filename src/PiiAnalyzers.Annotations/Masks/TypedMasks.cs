using System.Globalization;
using System.Net;

namespace PiiAnalyzers.Masks;

/// <summary>Masks values that are not text. What a category does not read is masked wholly: a date that is a name, an address that is a phone.</summary>
internal static class TypedMasks
{
    /// <summary>Enough for the digits and sign of every number that is read: a decimal has at most 31 characters.</summary>
    public const int NumberLength = 32;

    /// <param name="category">The category.</param>
    /// <param name="value">The value, not null.</param>
    /// <param name="scratch">At least <see cref="MaskedText.ScratchLength"/> characters the result may refer to.</param>
    /// <param name="number">At least <see cref="NumberLength"/> characters the result may refer to.</param>
    public static MaskedText Apply<T>(PiiCategory category, T value, Span<char> scratch, Span<char> number)
    {
        // Asked first, because a test for a class boxes a struct until the method is optimized.
        if (!typeof(T).IsValueType && value is string text)
            return CategoryMasks.Apply(category, text.AsSpan(), scratch);

        switch (category)
        {
            case PiiCategory.IpAddress when !typeof(T).IsValueType && value is IPAddress address:
                return IpAddressMask.Apply(address, scratch);
            case PiiCategory.DateOfBirth:
                if (TryGetYear(value, out int year))
                    return DateOfBirthMask.FromYear(year, scratch, DateOfBirthMask.CurrentYear);
                return MaskedText.Hidden;
            case PiiCategory.GeoLocation:
                if (GeoLocationMask.TryGetDegrees(value, out decimal degrees))
                    return GeoLocationMask.From(degrees, scratch);
                return MaskedText.Hidden;
            case PiiCategory.Phone or PiiCategory.NationalId or PiiCategory.TaxId or PiiCategory.PaymentCard or PiiCategory.BankAccount:
                if (TryWriteInteger(value, number, out int length))
                    return CategoryMasks.Apply(category, number.Slice(0, length), scratch);
                return MaskedText.Hidden;
            default:
                return MaskedText.Hidden;
        }
    }

    private static bool TryGetYear<T>(T value, out int year)
    {
        if (ValueOf.Is(value, out DateTime date))
        {
            year = date.Year;
            return true;
        }

        if (ValueOf.Is(value, out DateTimeOffset moment))
        {
            year = moment.Year;
            return true;
        }
#if NET
        if (ValueOf.Is(value, out DateOnly day))
        {
            year = day.Year;
            return true;
        }
#endif
        year = 0;
        return false;
    }

    // A negative number is no phone or card, and one with decimals is an amount.
    private static bool TryWriteInteger<T>(T value, Span<char> destination, out int length)
    {
        length = 0;
        if (ValueOf.Is(value, out long large))
            return large >= 0 && TryWrite((ulong)large, destination, out length);
        if (ValueOf.Is(value, out int small))
            return small >= 0 && TryWrite((ulong)small, destination, out length);
        if (ValueOf.Is(value, out ulong unsigned))
            return TryWrite(unsigned, destination, out length);
        if (ValueOf.Is(value, out uint smallUnsigned))
            return TryWrite(smallUnsigned, destination, out length);
        return ValueOf.Is(value, out decimal exact) && exact >= 0 && decimal.Truncate(exact) == exact && TryWrite(exact, destination, out length);
    }

    private static bool TryWrite(decimal number, Span<char> destination, out int length)
    {
#if NET
        return number.TryFormat(destination, out length, "0", CultureInfo.InvariantCulture);
#else
        string digits = number.ToString("0", CultureInfo.InvariantCulture);
        digits.AsSpan().CopyTo(destination);
        length = digits.Length;
        return true;
#endif
    }

    private static bool TryWrite(ulong number, Span<char> destination, out int length)
    {
        length = 1;
        for (ulong rest = number / 10; rest > 0; rest /= 10)
            length++;
        for (int i = length - 1; i >= 0; i--, number /= 10)
            destination[i] = (char)('0' + (int)(number % 10));
        return true;
    }
}
