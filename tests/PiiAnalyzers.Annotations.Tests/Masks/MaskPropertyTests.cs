using System.Globalization;
using System.Net;
using System.Text;

namespace PiiAnalyzers.Annotations.Tests.Masks;

// Statements about every value, tried on generated ones. The seed is fixed, so that a failure comes back.
public class MaskPropertyTests
{
    private const int Tries = 4000;

    private static readonly string[] Elements =
    [
        "a", "Z", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "é", "e\u0301", "İ", "ß", "山", "𠮷", "😀", "👨‍👩‍👧‍👦", "🇩🇪", "क\u093f", "\ud83d", "\ude00",
        " ", "-", ".", ",", ":", "@", "*", "/", "+", "(", "\"", "\n", "\0", "\u202E", "٤", "%", "[",
    ];

    public static TheoryData<PiiCategory> Categories => [.. Enum.GetValues<PiiCategory>()];

    // The categories that cut. The others show a coarser value: a network, a year, one decimal.
    public static TheoryData<PiiCategory> CuttingCategories =>
        [.. Enum.GetValues<PiiCategory>().Except([PiiCategory.Email, PiiCategory.IpAddress, PiiCategory.DateOfBirth, PiiCategory.GeoLocation])];

    [Theory]
    [MemberData(nameof(Categories))]
    public void Null_stays_null_and_empty_stays_empty(PiiCategory category)
    {
        Assert.Null(PiiMask.Mask(category, null));
        Assert.Equal("", PiiMask.Mask(category, ""));
        Assert.Equal("***", PiiMask.Mask(category, "  \t"));
        Assert.Equal("***", PiiMask.Mask(category, "***"));
    }

    [Theory]
    [MemberData(nameof(Categories))]
    public void Masking_twice_is_masking_once_and_gives_the_same_string(PiiCategory category)
    {
        foreach (string value in Values(category))
        {
            string once = PiiMask.Mask(category, value);
            Assert.Same(once, PiiMask.Mask(category, once));
        }
    }

    [Theory]
    [MemberData(nameof(CuttingCategories))]
    public void Short_value_shows_nothing(PiiCategory category)
    {
        foreach (string value in Values(category))
        {
            if (new StringInfo(value.Trim()).LengthInTextElements < 4)
                Assert.Equal("***", PiiMask.Mask(category, value));
        }
    }

    [Theory]
    [MemberData(nameof(CuttingCategories))]
    public void At_most_a_quarter_is_shown(PiiCategory category)
    {
        foreach (string value in Values(category).Where(value => !value.Contains("**", StringComparison.Ordinal)))
        {
            string masked = PiiMask.Mask(category, value);
            int shown = new StringInfo(masked.Replace(", ", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal)).LengthInTextElements;
            Assert.True(shown * 4 <= new StringInfo(value).LengthInTextElements, $"{value} -> {masked}");
        }
    }

    [Fact]
    public void At_most_a_quarter_of_the_local_part_is_shown()
    {
        foreach (string local in Values(PiiCategory.Email).Select(value => value.Trim()).Where(value => value.Length > 0 && !value.Contains('*')))
        {
            string masked = PiiMask.Email(local + "@example.com");
            Assert.EndsWith("***@example.com", masked, StringComparison.Ordinal);
            int shown = new StringInfo(masked[..^"***@example.com".Length]).LengthInTextElements;
            Assert.True(shown * 4 <= new StringInfo(local).LengthInTextElements, $"{local} -> {masked}");
        }
    }

    [Theory]
    [MemberData(nameof(Categories))]
    public void No_half_of_a_surrogate_pair_and_no_control_character_is_shown(PiiCategory category)
    {
        foreach (string value in Values(category))
        {
            string masked = PiiMask.Mask(category, value);
            Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(masked)));
            Assert.DoesNotContain(masked, char.IsControl);
            Assert.DoesNotContain('\u202E', masked);
        }
    }

    [Theory]
    [InlineData(PiiCategory.Name, "A", "nna")]
    [InlineData(PiiCategory.Email, "john", "john")]
    [InlineData(PiiCategory.Credential, "x", "y")]
    [InlineData(PiiCategory.PostalAddress, "1 Main Street ", "x")]
    public void Length_is_not_told(PiiCategory category, string start, string more)
    {
        string end = category == PiiCategory.Email ? "@example.com" : "";
        string[] masks = Enumerable.Range(2, 60).Select(count => PiiMask.Mask(category, start + string.Concat(Enumerable.Repeat(more, count)) + end)).ToArray();

        Assert.Single(masks.Distinct());
    }

    [Theory]
    [InlineData(PiiCategory.Phone)]
    [InlineData(PiiCategory.NationalId)]
    [InlineData(PiiCategory.PaymentCard)]
    [InlineData(PiiCategory.BankAccount)]
    public void Number_of_stars_is_fixed(PiiCategory category)
    {
        int[] stars = Values(category).Select(value => PiiMask.Mask(category, value)).Where(masked => masked != "***")
            .Select(masked => masked.Count(c => c == '*')).Distinct().ToArray();

        Assert.Single(stars);
    }

    [Fact]
    public void Masked_text_is_no_valid_value()
    {
        foreach (string value in Values(PiiCategory.IpAddress))
            Assert.False(IPAddress.TryParse(PiiMask.IpAddress(value), out _), value);
        foreach (string value in Values(PiiCategory.DateOfBirth))
            Assert.False(DateTime.TryParse(PiiMask.DateOfBirth(value), CultureInfo.InvariantCulture, out _), value);
        foreach (string value in Values(PiiCategory.GeoLocation))
            Assert.False(double.TryParse(PiiMask.GeoLocation(value).Split(',')[0], NumberStyles.Any, CultureInfo.InvariantCulture, out _), value);
        foreach (PiiCategory category in new[] { PiiCategory.Phone, PiiCategory.NationalId, PiiCategory.TaxId, PiiCategory.PaymentCard, PiiCategory.BankAccount })
        {
            foreach (string value in Values(category))
                Assert.Contains('*', PiiMask.Mask(category, value));
        }
    }

    [Theory]
    [MemberData(nameof(Categories))]
    public void Culture_does_not_matter(PiiCategory category)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.DateTimeFormat.DateSeparator = ".";

        string[] values = Values(category).ToArray();
        string[] expected = values.Select(value => PiiMask.Mask(category, value)).ToArray();
        string number = PiiMask.GeoLocation(-52.52);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(expected, values.Select(value => PiiMask.Mask(category, value)));
            Assert.Equal(number, PiiMask.GeoLocation(-52.52));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // Half of the values look like the category, because hardly a random one does; the others are damaged or arbitrary.
    private static IEnumerable<string> Values(PiiCategory category)
    {
        var random = new Random(20240229 + (int)category);
        for (int i = 0; i < Tries; i++)
        {
            string value = random.Next(3) == 0 ? Arbitrary(random, 24) : Plausible(category, random);
            if (random.Next(4) == 0 && value.Length > 0)
                value = value.Insert(random.Next(value.Length + 1), Arbitrary(random, 2));
            yield return value;
        }
    }

    private static string Arbitrary(Random random, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Elements[random.Next(Elements.Length)]));

    private static string Plausible(PiiCategory category, Random random) => category switch
    {
        PiiCategory.Email => Arbitrary(random, 8) + "@example.com",
        PiiCategory.BankAccount when random.Next(2) == 0 => "DE" + Number(random, 10, 34),
        PiiCategory.Phone or PiiCategory.NationalId or PiiCategory.TaxId or PiiCategory.PaymentCard or PiiCategory.BankAccount => Number(random, 1, 21),
        PiiCategory.IpAddress when random.Next(2) == 0 => new IPAddress((long)random.Next()).ToString(),
        PiiCategory.IpAddress => V6(random),
        PiiCategory.DateOfBirth => new DateTime(random.Next(1900, 2030), random.Next(1, 13), random.Next(1, 29)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        PiiCategory.GeoLocation => FormattableString.Invariant($"{(random.NextDouble() * 200) - 100:0.####},{(random.NextDouble() * 400) - 200:0.####}"),
        PiiCategory.PostalAddress => Arbitrary(random, 20) + ", US",
        _ => Arbitrary(random, 12),
    };

    private static string Number(Random random, int least, int most)
    {
        var text = new StringBuilder();
        for (int count = random.Next(least, most + 1); count > 0; count--)
        {
            text.Append((char)('0' + random.Next(10)));
            if (random.Next(5) == 0)
                text.Append(" -"[random.Next(2)]);
        }

        return text.ToString();
    }

    private static string V6(Random random)
    {
        byte[] bytes = new byte[16];
        random.NextBytes(bytes);
        Array.Clear(bytes, random.Next(16), random.Next(2) == 0 ? 0 : 1);
        bytes.AsSpan(random.Next(16)).Clear();
        return new IPAddress(bytes).ToString();
    }
}
