using System.Net;

namespace PiiAnalyzers.Annotations.Tests.Masks;

public class PiiMaskTests
{
    [Theory]
    [InlineData("john@example.com", "j***@example.com")]
    [InlineData("j***@example.com", "j***@example.com")]
    [InlineData("***@example.com", "***@example.com")]
    [InlineData("bob@example.com", "***@example.com")]
    [InlineData("j@example.com", "***@example.com")]
    [InlineData("  john@example.com ", "j***@example.com")]
    [InlineData("\"john@home\"@example.com", "***@example.com")]
    [InlineData("john@home@example.com", "j***@example.com")]
    [InlineData("4711@localhost", "4***@localhost")]
    [InlineData("élodie@exämple.fr", "é***@exämple.fr")]
    [InlineData("e\u0301lodie@example.fr", "e\u0301***@example.fr")]
    [InlineData("राम कुमार@उदाहरण.भारत", "रा***@उदाहरण.भारत")]
    [InlineData("😀😀😀😀@example.com", "***@example.com")]
    [InlineData("𝒿ohn@example.com", "𝒿***@example.com")]
    [InlineData("\ud835ohn@example.com", "***@example.com")]
    [InlineData("john@xn--bcher-kva.xn--p1ai", "j***@xn--bcher-kva.xn--p1ai")]
    [InlineData("john", "***")]
    [InlineData("@example.com", "***")]
    [InlineData("john@", "***")]
    [InlineData("john@[192.168.2.1]", "***")]
    [InlineData("john@192.168.2.1", "***")]
    [InlineData("John Smith <john@example.com>", "***")]
    [InlineData("https://john:p@ss@example.com/path", "***")]
    [InlineData("john@example.com\r\nforged line", "***")]
    [InlineData("john@exam\ud83dple.com", "***")]
    [InlineData("john@\u202Eexample.com", "***")]
    public void Email(string value, string expected) => Assert.Equal(expected, PiiMask.Email(value));

    [Theory]
    [InlineData("+1 555 123-4567", "***67")]
    [InlineData("06 12 34 56 7 8", "***78")]
    [InlineData("(030) 123456", "***56")]
    [InlineData("+49 1512 3456789", "***789")]
    [InlineData("0049 1512 34567890", "***7890")]
    [InlineData("***67", "***67")]
    [InlineData("1234567", "***")]
    [InlineData("112", "***")]
    [InlineData("555 1234 ext. 567", "***")]
    [InlineData("+٤٩١٥١٢٣٤٥٦", "***")]
    [InlineData("123456789012345678", "***")]
    [InlineData("***12345", "***")]
    public void Phone(string value, string expected) => Assert.Equal(expected, PiiMask.Phone(value));

    [Theory]
    [InlineData("Anna", "A***")]
    [InlineData("Anna Maria Schmidt", "A***")]
    [InlineData("A***", "A***")]
    [InlineData("Bob", "***")]
    [InlineData("Jo", "***")]
    [InlineData("Élodie", "É***")]
    [InlineData("E\u0301lodie", "E\u0301***")]
    [InlineData("E\u0301li", "***")]
    [InlineData("王小明", "***")]
    [InlineData("山田太郎", "山***")]
    [InlineData("𠮷野家太", "𠮷***")]
    [InlineData("𠮷野家", "***")]
    [InlineData("\ud842野家太郎", "***")]
    [InlineData("👨‍👩‍👧‍👦 Smith", "***")]
    [InlineData("'t Hooft", "***")]
    [InlineData("12 Monkeys", "***")]
    [InlineData("İsmail", "İ***")]
    [InlineData("A\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301nna", "***")]
    public void Name(string value, string expected) => Assert.Equal(expected, PiiMask.Name(value));

    [Theory]
    [InlineData("4111111111111234", "************1234")]
    [InlineData("4111 1111 1111 1234", "************1234")]
    [InlineData("4111-1111-1111-1234", "************1234")]
    [InlineData("6304 0000 0000 0000 123", "************0123")]
    [InlineData("378282246310005", "************005")]
    [InlineData("123456789012", "************012")]
    [InlineData("************1234", "************1234")]
    [InlineData("12345678901", "***")]
    [InlineData("123", "***")]
    [InlineData("12345678901234567890", "***")]
    [InlineData("4111x1111x1111x1234", "***")]
    [InlineData("411111******1234", "***")]
    [InlineData("４１１１１１１１１１１１１２３４", "***")]
    public void PaymentCard(string value, string expected) => Assert.Equal(expected, PiiMask.PaymentCard(value));

    [Theory]
    [InlineData("FR1420041010050500013M02606", "FR***2606")]
    [InlineData("ES9121000418450200051332", "ES***1332")]
    [InlineData("DE89370400440532013000", "DE***000")]
    [InlineData("DE89 3704 0044 0532 0130 00", "DE***000")]
    [InlineData("BE68539007547034", "BE***34")]
    [InlineData("NO9386011117947", "NO***")]
    [InlineData("NO***", "NO***")]
    [InlineData("DE***000", "DE***000")]
    [InlineData("123456789012", "***012")]
    [InlineData("12-34-56 12345678", "***678")]
    [InlineData("***678", "***678")]
    [InlineData("1234567", "***")]
    [InlineData("DE89", "***")]
    [InlineData("John's account", "***")]
    public void BankAccount(string value, string expected) => Assert.Equal(expected, PiiMask.BankAccount(value));

    [Theory]
    [InlineData("123-45-6789", "***89")]
    [InlineData("123456789", "***89")]
    [InlineData("QQ 12 34 56 C", "***6C")]
    [InlineData("44051401359", "***59")]
    [InlineData("RSSMRA85M01H501Z", "***501Z")]
    [InlineData("2345 6789 0123", "***123")]
    [InlineData("***89", "***89")]
    [InlineData("1234567", "***")]
    [InlineData("hunter2password", "***")]
    [InlineData("see the paper file", "***")]
    [InlineData("123456789012345678901", "***")]
    [InlineData("123_456_789", "***")]
    public void NationalId_and_TaxId(string value, string expected)
    {
        Assert.Equal(expected, PiiMask.NationalId(value));
        Assert.Equal(expected, PiiMask.TaxId(value));
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.*")]
    [InlineData("255.255.255.255", "255.255.255.*")]
    [InlineData("0.0.0.0", "0.0.0.*")]
    [InlineData("203.0.113.*", "203.0.113.*")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1::*")]
    [InlineData("2001:DB8::1", "2001:db8::*")]
    [InlineData("2001:0:1:2::1", "2001:0:1::*")]
    [InlineData("2001:db8:1::*", "2001:db8:1::*")]
    [InlineData("::1", "::*")]
    [InlineData("::*", "::*")]
    [InlineData("[2001:db8:1:2::5]", "2001:db8:1::*")]
    [InlineData("fe80::1%eth0", "fe80::*")]
    [InlineData("fe80::1%3", "fe80::*")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.*")]
    [InlineData("2002:cb00:7107::1", "203.0.113.*")]
    [InlineData("1", "***")]
    [InlineData("10.1", "***")]
    [InlineData("0x7f.0.0.1", "***")]
    [InlineData("010.1.1.1", "***")]
    [InlineData("256.1.1.1", "***")]
    [InlineData("203.0.113.7:8080", "***")]
    [InlineData("203.0.*", "***")]
    [InlineData("203.0.113.77*", "***")]
    [InlineData("host.example.com", "***")]
    [InlineData("*", "***")]
    public void IpAddress(string value, string expected) => Assert.Equal(expected, PiiMask.IpAddress(value));

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.*")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1::*")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.*")]
    [InlineData("fe80::1%3", "fe80::*")]
    public void IpAddress_that_is_parsed(string value, string expected) => Assert.Equal(expected, PiiMask.IpAddress(IPAddress.Parse(value)));

    [Theory]
    [InlineData("1 Main Street, Springfield, US", "***, US")]
    [InlineData("1 Main Street\nSpringfield, IL", "***, IL")]
    [InlineData("1 Main Street, Springfield, USA", "***, USA")]
    [InlineData("***, US", "***, US")]
    [InlineData("1 Main, NY", "***, NY")]
    [InlineData("1 A, NY", "***")]
    [InlineData("Bahnhofstr. 1, Berlin", "***")]
    [InlineData("1 Main Street, New York, NYC", "***")]
    [InlineData("1 Main Street, apt 5", "***")]
    [InlineData("1 Main Street", "***")]
    [InlineData("10115", "***")]
    public void PostalAddress(string value, string expected) => Assert.Equal(expected, PiiMask.PostalAddress(value));

    [Theory]
    [InlineData("52.5200", "52.5*")]
    [InlineData("-33.8688", "-33.8*")]
    [InlineData("-0.0512", "0.0*")]
    [InlineData("13", "13.0*")]
    [InlineData("52.5*", "52.5*")]
    [InlineData("52.5200,13.4050", "52.5*,13.4*")]
    [InlineData("-33.8688, 151.2093", "-33.8*,151.2*")]
    [InlineData("52.5*,13.4*", "52.5*,13.4*")]
    [InlineData("52,52", "***")]
    [InlineData("52.5200,13", "***")]
    [InlineData("1,2,3", "***")]
    [InlineData("91.5,13.4", "***")]
    [InlineData("180.1", "***")]
    [InlineData("1e2", "***")]
    [InlineData("NaN", "***")]
    [InlineData("Berlin", "***")]
    public void GeoLocation(string value, string expected) => Assert.Equal(expected, PiiMask.GeoLocation(value));

    [Theory]
    [InlineData(52.52, "52.5*")]
    [InlineData(-151.2093, "-151.2*")]
    [InlineData(16.1, "16.1*")]
    [InlineData(0.0, "0.0*")]
    [InlineData(180.0, "180.0*")]
    [InlineData(180.5, "***")]
    [InlineData(double.NaN, "***")]
    [InlineData(double.NegativeInfinity, "***")]
    [InlineData(double.MaxValue, "***")]
    public void GeoLocation_of_a_number(double value, string expected)
    {
        Assert.Equal(expected, PiiMask.GeoLocation(value));
        Assert.Equal(expected, PiiMask.GeoLocation((double?)value));
        if (Math.Abs(value) < 1000)
            Assert.Equal(expected, PiiMask.GeoLocation((decimal)value));
    }

    [Fact]
    public void All_of_any_type()
    {
        Assert.Equal("***", PiiMask.All("hunter2"));
        Assert.Equal("***", PiiMask.All("***"));
        Assert.Equal("", PiiMask.All(""));
        Assert.Null(PiiMask.All((string?)null));
        Assert.Equal("***", PiiMask.All(42));
        Assert.Equal("***", PiiMask.All(Guid.Empty));
        Assert.Null(PiiMask.All((int?)null));
        Assert.Null(PiiMask.All((object?)null));
    }

    [Fact]
    public void Null_of_every_type_stays_null()
    {
        Assert.Null(PiiMask.IpAddress((IPAddress?)null));
        Assert.Null(PiiMask.DateOfBirth((DateTime?)null));
        Assert.Null(PiiMask.DateOfBirth((DateTimeOffset?)null));
#if !NETSTANDARD_BUILD
        Assert.Null(PiiMask.DateOfBirth((DateOnly?)null));
#endif
        Assert.Null(PiiMask.GeoLocation((double?)null));
        Assert.Null(PiiMask.GeoLocation((decimal?)null));
    }

    [Theory]
    [InlineData(PiiCategory.Name, "Anna Schmidt", "A***")]
    [InlineData(PiiCategory.Email, "john@example.com", "j***@example.com")]
    [InlineData(PiiCategory.Phone, "+1 555 123-4567", "***67")]
    [InlineData(PiiCategory.PostalAddress, "1 Main Street, Springfield, US", "***, US")]
    [InlineData(PiiCategory.DateOfBirth, "2001-02-03", "2001-**-**")]
    [InlineData(PiiCategory.NationalId, "123-45-6789", "***89")]
    [InlineData(PiiCategory.TaxId, "123-45-6789", "***89")]
    [InlineData(PiiCategory.PaymentCard, "4111111111111234", "************1234")]
    [InlineData(PiiCategory.BankAccount, "DE89370400440532013000", "DE***000")]
    [InlineData(PiiCategory.IpAddress, "203.0.113.7", "203.0.113.*")]
    [InlineData(PiiCategory.GeoLocation, "52.5200,13.4050", "52.5*,13.4*")]
    [InlineData(PiiCategory.Unspecified, "anything at all", "***")]
    [InlineData(PiiCategory.Age, "42", "***")]
    [InlineData(PiiCategory.Salary, "100000", "***")]
    [InlineData(PiiCategory.DeviceId, "00:00:5e:00:53:01", "***")]
    [InlineData(PiiCategory.Username, "john.smith", "***")]
    [InlineData(PiiCategory.Credential, "hunter2!P@ss", "***")]
    [InlineData(PiiCategory.Health, "influenza", "***")]
    [InlineData(PiiCategory.Biometric, "whorl", "***")]
    [InlineData(PiiCategory.Behavior, "bought shoes", "***")]
    [InlineData(PiiCategory.Other, "anything at all", "***")]
    [InlineData((PiiCategory)1000, "anything at all", "***")]
    public void Mask_by_category(PiiCategory category, string value, string expected) => Assert.Equal(expected, PiiMask.Mask(category, value));
}
