using System.Net;

namespace PiiAnalyzers.Annotations.Tests.Masks;

public class MaskAllocationTests
{
    private const int Times = 100;

    [Theory]
    [InlineData(PiiCategory.Email, "j***@example.com")]
    [InlineData(PiiCategory.Phone, "***67")]
    [InlineData(PiiCategory.Name, "A***")]
    [InlineData(PiiCategory.PaymentCard, "************1234")]
    [InlineData(PiiCategory.BankAccount, "DE***000")]
    [InlineData(PiiCategory.PostalAddress, "***, US")]
    [InlineData(PiiCategory.DateOfBirth, "1985-**-**")]
    [InlineData(PiiCategory.DateOfBirth, "not a date")]
    [InlineData(PiiCategory.GeoLocation, "52.5*,13.4*")]
    [InlineData(PiiCategory.Phone, "not a number")]
    [InlineData(PiiCategory.Credential, "hunter2")]
    public void Masked_or_hidden_text_allocates_nothing(PiiCategory category, string value) =>
        Assert.Equal(0, AllocatedBy(() => PiiMask.Mask(category, value)));

    [Theory]
    [InlineData(PiiCategory.Phone, "+1 555 123-4567")]
    [InlineData(PiiCategory.NationalId, "123-45-6789")]
    [InlineData(PiiCategory.PostalAddress, "1 Main Street, Springfield, US")]
    [InlineData(PiiCategory.DateOfBirth, "2001-02-03")]
    [InlineData(PiiCategory.Name, "Anna Schmidt")]
    public void Text_whose_mask_is_one_of_a_few_allocates_nothing(PiiCategory category, string value) =>
        Assert.Equal(0, AllocatedBy(() => PiiMask.Mask(category, value)));

    [Theory]
    [InlineData(PiiCategory.Email, "john@example.com")]
    [InlineData(PiiCategory.PaymentCard, "4111 1111 1111 1234")]
    [InlineData(PiiCategory.BankAccount, "DE89 3704 0044 0532 0130 00")]
    [InlineData(PiiCategory.GeoLocation, "52.5200,13.4050")]
    [InlineData(PiiCategory.IpAddress, "203.0.113.7")]
    public void Text_allocates_its_result_only(PiiCategory category, string value)
    {
        string masked = PiiMask.Mask(category, value);

        Assert.Equal(AllocatedBy(() => new string('*', masked.Length)), AllocatedBy(() => PiiMask.Mask(category, value)));
    }

    [Fact]
    public void Value_that_is_not_text_allocates_its_result_only()
    {
        var address = IPAddress.Parse("203.0.113.7");

        Assert.Equal(0, AllocatedBy(() => PiiMask.All(42)));
        Assert.Equal(AllocatedBy(() => new string('*', "203.0.113.*".Length)), AllocatedBy(() => PiiMask.IpAddress(address)));
        Assert.Equal(0, AllocatedBy(() => PiiMask.DateOfBirth(new DateOnly(2001, 2, 3))));
        Assert.Equal(AllocatedBy(() => new string('*', "52.5*".Length)), AllocatedBy(() => PiiMask.GeoLocation(52.52)));
    }

    [Theory]
    [InlineData(PiiCategory.Email, "john@example.com")]
    [InlineData(PiiCategory.Phone, "+1 555 123-4567")]
    [InlineData(PiiCategory.Name, "Anna Schmidt")]
    [InlineData(PiiCategory.PaymentCard, "4111 1111 1111 1234")]
    [InlineData(PiiCategory.BankAccount, "DE89 3704 0044 0532 0130 00")]
    [InlineData(PiiCategory.NationalId, "123-45-6789")]
    [InlineData(PiiCategory.PostalAddress, "1 Main Street, Springfield, US")]
    [InlineData(PiiCategory.DateOfBirth, "2001-02-03")]
    [InlineData(PiiCategory.GeoLocation, "52.5200,13.4050")]
    [InlineData(PiiCategory.IpAddress, "203.0.113.7")]
    [InlineData(PiiCategory.IpAddress, "2001:db8::ff00:42:8329")]
    [InlineData(PiiCategory.Health, "asthma")]
    public void Span_allocates_nothing(PiiCategory category, string value)
    {
        char[] destination = new char[64];

        Assert.Equal(0, AllocatedBy(() => PiiMask.TryMask(category, value.AsSpan(), destination, out _) ? null : throw new InvalidOperationException()));
    }

    [Fact]
    public void Typed_value_into_a_span_allocates_nothing()
    {
        char[] destination = new char[64];
        var address = IPAddress.Parse("2001:db8::ff00:42:8329");

        Assert.Equal(0, AllocatedBy(() => Into(PiiCategory.IpAddress, address, destination)));
        Assert.Equal(0, AllocatedBy(() => Into(PiiCategory.DateOfBirth, new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc), destination)));
        Assert.Equal(0, AllocatedBy(() => Into(PiiCategory.DateOfBirth, new DateOnly(2001, 2, 3), destination)));
        Assert.Equal(0, AllocatedBy(() => Into(PiiCategory.GeoLocation, 52.52, destination)));
        Assert.Equal(0, AllocatedBy(() => Into(PiiCategory.Phone, 15551234567L, destination)));
        Assert.Equal(0, AllocatedBy(() => Into(PiiCategory.DeviceId, Guid.Empty, destination)));
    }

    private static string? Into<T>(PiiCategory category, T value, char[] destination)
        => PiiMask.TryMask(category, value, destination, out _) ? null : throw new InvalidOperationException();

    private static long AllocatedBy(Func<string?> action)
    {
        // The first call fills caches that stay.
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Times; i++)
            action();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Times;
    }
}
