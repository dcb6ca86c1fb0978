using System.Globalization;
using System.Net;
using CsCheck;

namespace PiiAnalyzers.Annotations.Tests.Masks;

public class TypedMaskTests
{
    public static TheoryData<PiiCategory, object, string> Values => new()
    {
        { PiiCategory.IpAddress, IPAddress.Parse("203.0.113.7"), "203.0.113.*" },
        { PiiCategory.IpAddress, IPAddress.Parse("::ffff:203.0.113.7"), "203.0.113.*" },
        { PiiCategory.IpAddress, IPAddress.Parse("fe80::1%3"), "fe80::*" },
        { PiiCategory.Name, IPAddress.Parse("203.0.113.7"), "***" },
#if !NETSTANDARD_BUILD
        { PiiCategory.DateOfBirth, new DateOnly(1985, 2, 3), "1985-**-**" },
        { PiiCategory.DateOfBirth, new DateOnly(1901, 2, 3), "90+" },
#else
        { PiiCategory.DateOfBirth, new DateOnly(1985, 2, 3), "***" },
#endif
        { PiiCategory.DateOfBirth, new DateTime(1985, 2, 3, 0, 0, 0, DateTimeKind.Utc), "1985-**-**" },
        { PiiCategory.DateOfBirth, new DateTimeOffset(1985, 2, 3, 0, 0, 0, TimeSpan.FromHours(9)), "1985-**-**" },
        { PiiCategory.DateOfBirth, 1985, "***" },
        { PiiCategory.Behavior, new DateOnly(1985, 2, 3), "***" },
        { PiiCategory.GeoLocation, 52.5234, "52.5*" },
        { PiiCategory.GeoLocation, -0.04f, "0.0*" },
        { PiiCategory.GeoLocation, 13.40m, "13.4*" },
        { PiiCategory.GeoLocation, double.NaN, "***" },
        { PiiCategory.GeoLocation, 1e300, "***" },
        { PiiCategory.GeoLocation, 52, "***" },
        { PiiCategory.Phone, 15551234567L, "***67" },
        { PiiCategory.Phone, 15551234567m, "***67" },
        { PiiCategory.Phone, -15551234567L, "***" },
        { PiiCategory.Phone, 112, "***" },
        { PiiCategory.NationalId, 123456789, "***89" },
        { PiiCategory.NationalId, 1234567.89m, "***" },
        { PiiCategory.PaymentCard, 4111111111111234UL, "************1234" },
        { PiiCategory.Salary, 52000m, "***" },
        { PiiCategory.Age, 47, "***" },
        { PiiCategory.DeviceId, Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), "***" },
        { PiiCategory.Email, new Uri("mailto:john@example.com"), "***" },
        { PiiCategory.Other, new Uri("https://john:p%40ss@example.com/john"), "***" },
        { PiiCategory.Name, "Anna Schmidt", "A***" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_is_masked_by_its_category(PiiCategory category, object value, string expected)
    {
        Span<char> destination = stackalloc char[64];

        Assert.Equal(expected, PiiMask.Mask(category, value));
        Assert.True(PiiMask.TryMask(category, value, destination, out int written));
        Assert.Equal(expected, destination[..written].ToString());
        Assert.False(PiiMask.TryMask(category, value, destination[..(expected.Length - 1)], out _));
    }

    [Fact]
    public void Number_is_masked_as_its_digits() => Gen.Select(Gen.Long, Gen.Enum<PiiCategory>()).Sample((number, category) =>
    {
        if (category is PiiCategory.Phone or PiiCategory.NationalId or PiiCategory.TaxId or PiiCategory.PaymentCard or PiiCategory.BankAccount && number >= 0)
            Assert.Equal(PiiMask.Mask(category, number.ToString(CultureInfo.InvariantCulture)), PiiMask.Mask(category, number));
        else
            Assert.Equal("***", PiiMask.Mask(category, number));
    });

    [Fact]
    public void Date_shows_its_year_only() => Gen.DateTime.Sample(date =>
    {
        string masked = PiiMask.Mask(PiiCategory.DateOfBirth, date);
        Assert.True(masked is "90+" or "***" || masked == date.Year.ToString("0000", CultureInfo.InvariantCulture) + "-**-**");
        Assert.Equal(masked, PiiMask.DateOfBirth(date));
#if !NETSTANDARD_BUILD
        Assert.Equal(masked, PiiMask.Mask(PiiCategory.DateOfBirth, DateOnly.FromDateTime(date)));
#endif
        Assert.Equal(masked, PiiMask.Mask<DateTime?>(PiiCategory.DateOfBirth, date));
    });
}
