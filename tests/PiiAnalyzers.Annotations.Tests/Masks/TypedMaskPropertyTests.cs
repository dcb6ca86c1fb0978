using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;
using CsCheck;

namespace PiiAnalyzers.Annotations.Tests.Masks;

/// <summary>What holds for every value that is not text, of every category: the same that holds for text.</summary>
public class TypedMaskPropertyTests
{
    private const int Tries = 1000;

    private static readonly CultureInfo Odd = MakeOdd();

    public static TheoryData<PiiCategory> Categories => MaskPropertyTests.Categories;

    [Theory]
    [MemberData(nameof(Categories))]
    public void Every_typed_value_keeps_the_properties_of_masks(PiiCategory category)
    {
        ForAll(category, MaskValues.Addresses);
        ForAll(category, Gen.DateTime.Select(static date => DateOnly.FromDateTime(date)));
        ForAll(category, Gen.DateTime);
        ForAll(category, Gen.DateTimeOffset);
        ForAll(category, Gen.Guid);
        ForAll(category, MaskValues.Arbitrary(8).Select(static text => new Uri("https://" + "john:secret" + "@example.com/" + Uri.EscapeDataString(Well(text)))));
        ForAll(category, Gen.Int);
        ForAll(category, Gen.UInt);
        ForAll(category, Gen.Long);
        ForAll(category, Gen.ULong);
        ForAll(category, Gen.Short);
        ForAll(category, Gen.Byte);
        ForAll(category, Gen.Double);
        ForAll(category, Gen.Double[-200, 200]);
        ForAll(category, Gen.Float);
        ForAll(category, Gen.Decimal);
        ForAll(category, Gen.Decimal[-200, 200]);
        ForAll(category, Gen.Bool);
        ForAll(category, Gen.TimeSpan);
        ForAll(category, Gen.Long.Select(static number => (BigInteger)number));
    }

    [Fact]
    public void A_value_and_its_text_have_one_mask()
    {
        MaskValues.Addresses.Sample(address => Assert.Equal(PiiMask.IpAddress(address.ToString()), PiiMask.IpAddress(address)), iter: Tries);
        Gen.DateTime.Sample(date => Assert.Equal(PiiMask.DateOfBirth(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), PiiMask.DateOfBirth(date)), iter: Tries);
        Gen.DateTime.Sample(date => Assert.Equal(PiiMask.DateOfBirth(date.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)), PiiMask.DateOfBirth(date)), iter: Tries);
        Gen.Decimal[-180, 180].Sample(degrees => Assert.Equal(PiiMask.GeoLocation(degrees.ToString("0.0###################", CultureInfo.InvariantCulture)), PiiMask.GeoLocation(decimal.Parse(degrees.ToString("0.0###################", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))), iter: Tries);
        Gen.Long[0, long.MaxValue].Sample(number => Assert.Equal(PiiMask.PaymentCard(number.ToString(CultureInfo.InvariantCulture)), PiiMask.Mask(PiiCategory.PaymentCard, number)), iter: Tries);
    }

    private static void ForAll<T>(PiiCategory category, Gen<T> values)
        where T : notnull => values.Sample(value => Check(category, value), iter: Tries / 10);

    private static void Check<T>(PiiCategory category, T value)
        where T : notnull
    {
        string masked = PiiMask.Mask(category, value);
        string text = Convert.ToString(value, CultureInfo.InvariantCulture)!;

        // It says of every value that something is hidden, in a length that does not depend on it, and is masked already.
        Assert.True(masked.Contains('*', StringComparison.Ordinal) || masked == "90+", masked);
        Assert.Equal(masked, PiiMask.Mask(category, masked));
        Assert.Equal(Stars(category, masked), masked.Count(static c => c == '*'));

        // Of a number, at most a quarter of its digits.
        if (masked != "***" && category is not (PiiCategory.IpAddress or PiiCategory.DateOfBirth or PiiCategory.GeoLocation))
            Assert.True(masked.Count(char.IsAsciiDigit) * 4 <= text.Count(char.IsAsciiDigit), $"{text} -> {masked}");

        // Boxed and in a destination it is the same, and so whatever the culture.
        Assert.Equal(masked, PiiMask.Mask<object>(category, value));
        Span<char> destination = stackalloc char[64];
        Assert.True(PiiMask.TryMask(category, value, destination, out int written));
        Assert.Equal(masked, destination[..written].ToString());
        Assert.False(PiiMask.TryMask(category, value, destination[..(written - 1)], out int none));
        Assert.Equal(0, none);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Odd;
            Assert.Equal(masked, PiiMask.Mask(category, value));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        // Nobody reads it back as what it was.
        Assert.False(value is IPAddress ? IPAddress.TryParse(masked, out _) : value is DateTime or DateOnly or DateTimeOffset ? DateTime.TryParse(masked, CultureInfo.InvariantCulture, out _)
            : value is Guid ? Guid.TryParse(masked, out _) : value is Uri ? Uri.TryCreate(masked, UriKind.Absolute, out _) : decimal.TryParse(masked, NumberStyles.Any, CultureInfo.InvariantCulture, out _));
    }

    private static int Stars(PiiCategory category, string masked) => masked switch
    {
        "90+" => 0,
        "***" => 3,
        _ => category switch
        {
            PiiCategory.PaymentCard => 12,
            PiiCategory.IpAddress or PiiCategory.GeoLocation => 1,
            PiiCategory.DateOfBirth => 4,
            _ => 3,
        },
    };

    private static string Well(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static CultureInfo MakeOdd()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.ShortDatePattern = "d.M.yy";
        return culture;
    }
}
