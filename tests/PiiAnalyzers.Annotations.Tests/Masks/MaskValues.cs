using System.Globalization;
using System.Net;
using CsCheck;

namespace PiiAnalyzers.Annotations.Tests.Masks;

/// <summary>Generated text for the properties of masks. Half of it looks like its category, because hardly a random one does; the rest is damaged or arbitrary.</summary>
internal static class MaskValues
{
    private static readonly string[] Elements =
    [
        "a", "Z", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "é", "e\u0301", "İ", "ß", "山", "𠮷", "😀", "👨‍👩‍👧‍👦", "🇩🇪", "क\u093f", "\ud83d", "\ude00",
        " ", "-", ".", ",", ":", "@", "*", "/", "+", "(", "\"", "\n", "\0", "\u202E", "٤", "%", "[",
    ];

    private static readonly Gen<DateTime> Dates =
        Gen.Select(Gen.Int[1890, 2030], Gen.Int[1, 12], Gen.Int[1, 28], (year, month, day) => new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc));

    public static Gen<string> Of(PiiCategory category) => Gen.Select(
        Gen.Frequency((1, Arbitrary(24)), (2, Plausible(category))), Gen.Frequency((3, Gen.Const("")), (1, Arbitrary(2))), Gen.Double.Unit,
        (value, damage, position) => value.Insert((int)(position * value.Length), damage));

    public static Gen<string> Arbitrary(int most) => Gen.OneOf<string>(Elements).Array[1, most].Select(string.Concat);

    public static Gen<IPAddress> Addresses { get; } = Gen.Frequency(
        (1, Gen.Byte.Array[4]),
        (2, Gen.Select(Gen.Byte.Array[16], Gen.Int[0, 15], Gen.Int[0, 16], (bytes, start, count) =>
        {
            bytes.AsSpan(start, Math.Min(count, 16 - start)).Clear();
            return bytes;
        }))).Select(bytes => new IPAddress(bytes));

    private static Gen<string> Plausible(PiiCategory category) => category switch
    {
        PiiCategory.Email => Arbitrary(8).Select(local => local + "@example.com"),
        PiiCategory.BankAccount => Gen.OneOf(Number(10, 34).Select(digits => "DE" + digits), Number(1, 21)),
        PiiCategory.Phone or PiiCategory.NationalId or PiiCategory.TaxId or PiiCategory.PaymentCard => Number(1, 21),
        PiiCategory.IpAddress => Addresses.Select(address => address.ToString()),
        PiiCategory.DateOfBirth => Dates.Select(date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        PiiCategory.GeoLocation => Gen.Select(Gen.Double[-100, 100], Gen.Double[-200, 200], (latitude, longitude) => FormattableString.Invariant($"{latitude:0.####},{longitude:0.####}")),
        PiiCategory.PostalAddress => Arbitrary(20).Select(street => street + ", US"),
        _ => Arbitrary(12),
    };

    private static Gen<string> Number(int least, int most) =>
        Gen.Select(Gen.Char['0', '9'], Gen.Frequency((8, Gen.Const("")), (1, Gen.Const(" ")), (1, Gen.Const("-"))), (digit, separator) => digit + separator)
            .Array[least, most].Select(string.Concat);
}
