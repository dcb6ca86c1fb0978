using System.Globalization;
using System.Net;
using System.Text;
using CsCheck;

namespace PiiAnalyzers.Annotations.Tests.Masks;

/// <summary>What holds for every value of every category. A failure names the seed that brings it back.</summary>
public class MaskPropertyTests
{
    private const int Tries = 4000;

    public static TheoryData<PiiCategory> Categories => [.. Enum.GetValues<PiiCategory>(), (PiiCategory)999];

    // The categories that cut. The others show a coarser value: a network, a year, one decimal.
    public static TheoryData<PiiCategory> CuttingCategories =>
        [.. Enum.GetValues<PiiCategory>().Except([PiiCategory.Email, PiiCategory.IpAddress, PiiCategory.DateOfBirth, PiiCategory.GeoLocation])];

    [Theory]
    [MemberData(nameof(Categories))]
    public void Null_stays_null_and_empty_stays_empty(PiiCategory category)
    {
        Assert.Null(PiiMask.Mask(category, null));
        Assert.Null(PiiMask.Mask(category, (int?)null));
        Assert.Equal("", PiiMask.Mask(category, ""));
        Assert.Equal("***", PiiMask.Mask(category, "  \t"));
        Assert.Equal("***", PiiMask.Mask(category, "***"));
    }

    [Theory]
    [MemberData(nameof(Categories))]
    public void Masking_twice_is_masking_once_and_gives_the_same_string(PiiCategory category) => ForAll(category, value =>
    {
        string once = PiiMask.Mask(category, value);
        Assert.Same(once, PiiMask.Mask(category, once));
    });

    [Theory]
    [MemberData(nameof(CuttingCategories))]
    public void Short_value_shows_nothing(PiiCategory category) => ForAll(category, value =>
    {
        if (new StringInfo(value.Trim()).LengthInTextElements < 4)
            Assert.Equal("***", PiiMask.Mask(category, value));
    });

    [Theory]
    [MemberData(nameof(CuttingCategories))]
    public void At_most_a_quarter_is_shown(PiiCategory category) => ForAll(category, value =>
    {
        if (value.Contains("**", StringComparison.Ordinal))
            return;

        string masked = PiiMask.Mask(category, value);
        int shown = new StringInfo(masked.Replace(", ", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal)).LengthInTextElements;
        Assert.True(shown * 4 <= new StringInfo(value).LengthInTextElements, $"{value} -> {masked}");
    });

    [Fact]
    public void At_most_a_quarter_of_the_local_part_is_shown() => ForAll(PiiCategory.Email, value =>
    {
        string local = value.Trim();
        if (local.Length == 0 || local.Contains('*', StringComparison.Ordinal))
            return;

        string masked = PiiMask.Email(local + "@example.com");
        Assert.EndsWith("***@example.com", masked, StringComparison.Ordinal);
        int shown = new StringInfo(masked[..^"***@example.com".Length]).LengthInTextElements;
        Assert.True(shown * 4 <= new StringInfo(local).LengthInTextElements, $"{local} -> {masked}");
    });

    [Theory]
    [MemberData(nameof(Categories))]
    public void No_half_of_a_surrogate_pair_and_no_control_character_is_shown(PiiCategory category) => ForAll(category, value =>
    {
        string masked = PiiMask.Mask(category, value);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(masked)));
        Assert.DoesNotContain(masked, char.IsControl);
        Assert.DoesNotContain('\u202E', masked);
    });

    [Theory]
    [MemberData(nameof(CuttingCategories))]
    public void Text_elements_are_shown_whole(PiiCategory category) => ForAll(category, value =>
    {
        string shown = PiiMask.Mask(category, value).Replace("*", "", StringComparison.Ordinal);
        var elements = StringInfo.GetTextElementEnumerator(value);
        var all = new HashSet<string>();
        while (elements.MoveNext())
            all.Add(elements.GetTextElement());

        for (var parts = StringInfo.GetTextElementEnumerator(shown); parts.MoveNext();)
            Assert.True(parts.GetTextElement() is "," or " " || all.Contains(parts.GetTextElement()), $"{value} -> {shown}");
    });

    [Theory]
    [MemberData(nameof(Categories))]
    public void Span_and_string_agree(PiiCategory category) => ForAll(category, value =>
    {
        string expected = PiiMask.Mask(category, value);
        Span<char> destination = stackalloc char[256 + 4];
        destination.Fill('\u0001');

        Assert.True(PiiMask.TryMask(category, value.AsSpan(), destination, out int written));
        Assert.Equal(expected, destination[..written].ToString());
        Assert.Equal('\u0001', destination[written]);

        destination.Fill('\u0001');
        Assert.True(PiiMask.TryMask(category, value.AsSpan(), destination[..written], out int exact));
        Assert.Equal(written, exact);

        destination.Fill('\u0001');
        Assert.False(PiiMask.TryMask(category, value.AsSpan(), destination[..(written - 1)], out int none));
        Assert.Equal(0, none);
        Assert.Equal(-1, destination.IndexOfAnyExcept('\u0001'));

        Assert.True(PiiMask.TryMask(category, value, destination, out int generic));
        Assert.Equal(expected, destination[..generic].ToString());

        var builder = new StringBuilder();
        PiiMask.AppendTo(builder, category, value);
        Assert.Equal(expected, builder.ToString());
    });

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
    [InlineData(PiiCategory.Phone, 3)]
    [InlineData(PiiCategory.NationalId, 3)]
    [InlineData(PiiCategory.TaxId, 3)]
    [InlineData(PiiCategory.PaymentCard, 12)]
    [InlineData(PiiCategory.BankAccount, 3)]
    public void Number_of_stars_is_fixed(PiiCategory category, int stars) => ForAll(category, value =>
    {
        string masked = PiiMask.Mask(category, value);
        Assert.True(masked == "***" || masked.Count(c => c == '*') == stars, $"{value} -> {masked}");
    });

    [Fact]
    public void Masked_text_is_no_valid_value()
    {
        ForAll(PiiCategory.IpAddress, value => Assert.False(IPAddress.TryParse(PiiMask.IpAddress(value), out _), value));
        ForAll(PiiCategory.DateOfBirth, value => Assert.False(DateTime.TryParse(PiiMask.DateOfBirth(value), CultureInfo.InvariantCulture, out _), value));
        ForAll(PiiCategory.GeoLocation, value => Assert.False(double.TryParse(PiiMask.GeoLocation(value).Split(',')[0], NumberStyles.Any, CultureInfo.InvariantCulture, out _), value));
        foreach (PiiCategory category in new[] { PiiCategory.Phone, PiiCategory.NationalId, PiiCategory.TaxId, PiiCategory.PaymentCard, PiiCategory.BankAccount })
            ForAll(category, value => Assert.Contains('*', PiiMask.Mask(category, value)));
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
        string number = PiiMask.GeoLocation(-52.52);

        ForAll(category, value =>
        {
            string expected = PiiMask.Mask(category, value);
            CultureInfo before = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = culture;
                Assert.Equal(expected, PiiMask.Mask(category, value));
                Assert.Equal(number, PiiMask.GeoLocation(-52.52));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        });
    }

    [Fact]
    public void Text_and_address_have_one_mask() => MaskValues.Addresses.Sample(
        address =>
        {
            string masked = PiiMask.IpAddress(address);
            Assert.Equal(masked, PiiMask.IpAddress(address.ToString()));
            Assert.NotEqual("***", masked);
        },
        iter: Tries);

    [Fact]
    public void What_is_read_as_an_address_is_one() => ForAll(PiiCategory.IpAddress, value =>
    {
        string masked = PiiMask.IpAddress(value);
        if (masked != "***" && !value.Trim().EndsWith('*'))
            Assert.Equal(masked, PiiMask.IpAddress(IPAddress.Parse(value.Trim())));
    });

    private static void ForAll(PiiCategory category, Action<string> property) => MaskValues.Of(category).Sample(property, iter: Tries);
}
