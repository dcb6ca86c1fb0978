using System.Net;

namespace PiiAnalyzers.Benchmarks.Runtime;

/// <summary><c>ToString</c> of a record with one member, for each category and what such a member holds: short, long, unusual, and what is no value of the category.</summary>
internal static class CategoryRatios
{
    private const string LongText = "The quick brown fox jumps over the lazy dog, and then over all of the others that were asleep beside it";

    public static void AddTo(Ratios ratios)
    {
        Text(ratios, "Name", static value => new NameText(value), "Al", "Jane Roe", "Ångström Öberg", "山田太郎さん様", "Jane Elizabeth Mary Roe of Springfield");
        Text(ratios, "Email", static value => new MailText(value), "a@b.de", "jane.roe@example.com", "jörg@bücher.example", "no address", "jane.elizabeth.roe.of.springfield@mail.customers.example.com");
        Text(ratios, "Phone", static value => new CallText(value), "123", "5551234567", "+1 (555) 123-4567", "call me in the evening");
        Text(ratios, "PostalAddress", static value => new HomeText(value), "1 A, DE", "1 Main Street", "12345 Northwestern Evergreen Terrace Boulevard, Apartment 742, Springfield, US");
        Text(ratios, "DateOfBirth", static value => new BornText(value), "1985", "1985-02-03", "3.2.1985", "02/03/1985", "1985-02-03T00:00:00Z", "3 February 1985", "February 3, 1985", "1901-02-03", "unknown", LongText);
        Text(ratios, "DateOfBirth, unusual", static value => new BornText(value), "3/2/1985", "3 Sept 1985", "Feb 3 1985", "1985-02-03 10:30", "1985-02-03T10:30:00+0200", "02/03/1985 10:30:00 AM", "Sunday, 03 February 1985", "Sun, 03 Feb 1985 00:00:00 GMT", "3 февраля 1985", "1985年2月3日");
        Text(ratios, "Age", static value => new AgedText(value), "42", LongText);
        Text(ratios, "NationalId", static value => new CitizenText(value), "123", "123-45-6789", "12 345 678 A 901", LongText);
        Text(ratios, "TaxId", static value => new TaxText(value), "123", "12/345/67890", LongText);
        Text(ratios, "PaymentCard", static value => new CardText(value), "123", "4111111111111234", "4111 1111 1111 1234", LongText);
        Text(ratios, "BankAccount", static value => new BankText(value), "123", "1234567890", "DE89370400440532013000", "DE89 3704 0044 0532 0130 00", "MT84 MALT 0110 0001 2345 MTLC AST0 01S", LongText);
        Text(ratios, "Salary", static value => new PaidText(value), "1", LongText);
        Text(ratios, "IpAddress", static value => new HostText(value), "::1", "10.1.2.3", "203.0.113.117", "fe80::1%eth0", "2001:db8::1", "2001:db8::ff00:42:8329", "::ffff:203.0.113.117", "2002:cb00:7107::1", "2001:db8:85a3:8d3:1319:8a2e:370:7348", "2001:0DB8:85A3:08D3:1319:8A2E:0370:7348", "[2001:db8:85a3:8d3:1319:8a2e:370:7348]:443", "localhost", LongText);
        Text(ratios, "GeoLocation", static value => new SpotText(value), "52.5", "52.5200,13.4050", "-33.8567844, 151.2152967", "52.520006599999995,13.404953999999975", "5.2E1", "52", "somewhere", LongText);
        Text(ratios, "DeviceId", static value => new GearText(value), "1", LongText);
        Text(ratios, "Username", static value => new UserText(value), "al", LongText);
        Text(ratios, "Credential", static value => new PassText(value), "x", LongText);
        Text(ratios, "Health", static value => new SickText(value), "flu", LongText);
        Text(ratios, "Biometric", static value => new BodyText(value), "x", LongText);
        Text(ratios, "Behavior", static value => new DoesText(value), "x", LongText);
        Text(ratios, "Other", static value => new MoreText(value), null, "", "x", LongText);

        Add(ratios, "DateOfBirth, DateOnly", new PlainDay(new(1985, 2, 3)), new BornDay(new(1985, 2, 3)));
        Add(ratios, "DateOfBirth, DateOnly?", new PlainMaybeDay(new(1985, 2, 3)), new BornMaybeDay(new(1985, 2, 3)));
        Add(ratios, "DateOfBirth, no DateOnly?", new PlainMaybeDay(null), new BornMaybeDay(null));
        Add(ratios, "DateOfBirth, DateTime", new PlainMoment(new(1985, 2, 3)), new BornMoment(new(1985, 2, 3)));
        Add(ratios, "DateOfBirth, DateTimeOffset", new PlainOffset(new(1985, 2, 3, 0, 0, 0, TimeSpan.Zero)), new BornOffset(new(1985, 2, 3, 0, 0, 0, TimeSpan.Zero)));
        foreach (var address in new[] { "10.1.2.3", "::1", "2001:db8:85a3:8d3:1319:8a2e:370:7348" })
        {
            // The text of an IPv4 address is kept in the object once it is made.
            Add(ratios, "IpAddress, IPAddress " + address, new PlainHost(IPAddress.Parse(address)), new MaskedHost(IPAddress.Parse(address)));
        }

        foreach (var number in new[] { 7, 4111111111111234 })
        {
            Add(ratios, "PaymentCard, long " + number, new PlainLong(number), new CardLong(number));
            Add(ratios, "Phone, long " + number, new PlainLong(number), new CallLong(number));
        }

        Add(ratios, "Salary, decimal", new PlainDecimal(1), new PaidDecimal(1));
        Add(ratios, "Age, int", new PlainInt(7), new AgedInt(7));
        Add(ratios, "GeoLocation, double", new PlainDouble(52.52), new SpotDouble(52.52));
        Add(ratios, "DeviceId, Guid", new PlainGuid(Guid.Empty), new GearGuid(Guid.Empty));
        Add(ratios, "Other, Uri", new PlainUri(new("https://example.com/")), new MoreUri(new("https://example.com/")));
    }

    private static void Text(Ratios ratios, string category, Func<string?, object> create, params string?[] values)
    {
        foreach (var value in values)
        {
            Add(ratios, category + ", " + (value is null ? "null" : value.Length > 60 ? value[..40] + "…" : '"' + value + '"'), new PlainText(value), create(value));
        }
    }

    private static void Add(Ratios ratios, string group, object plain, object redacted)
    {
        ratios.Add("Category: " + group, "compiler", plain.ToString);
        ratios.Add("Category: " + group, "generated", redacted.ToString);
    }
}
