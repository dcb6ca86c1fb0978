namespace PiiAnalyzers.Benchmarks.Runtime;

// One record for each category, beside the record that the compiler prints.

public sealed record PlainText(string? Value);

public sealed partial record NameText([property: PiiName] string? Value);

public sealed partial record MailText([property: PiiEmail] string? Value);

public sealed partial record CallText([property: PiiPhone] string? Value);

public sealed partial record HomeText([property: PiiPostalAddress] string? Value);

public sealed partial record BornText([property: PiiDateOfBirth] string? Value);

public sealed partial record AgedText([property: Pii(PiiCategory.Age)] string? Value);

public sealed partial record CitizenText([property: PiiNationalId] string? Value);

public sealed partial record TaxText([property: Pii(PiiCategory.TaxId)] string? Value);

public sealed partial record CardText([property: PiiPaymentCard] string? Value);

public sealed partial record BankText([property: PiiBankAccount] string? Value);

public sealed partial record PaidText([property: Pii(PiiCategory.Salary)] string? Value);

public sealed partial record HostText([property: PiiIpAddress] string? Value);

public sealed partial record SpotText([property: PiiGeoLocation] string? Value);

public sealed partial record GearText([property: Pii(PiiCategory.DeviceId)] string? Value);

public sealed partial record UserText([property: Pii(PiiCategory.Username)] string? Value);

public sealed partial record PassText([property: Pii(PiiCategory.Credential)] string? Value);

public sealed partial record SickText([property: PiiHealth] string? Value);

public sealed partial record BodyText([property: Pii(PiiCategory.Biometric)] string? Value);

public sealed partial record DoesText([property: Pii(PiiCategory.Behavior)] string? Value);

public sealed partial record MoreText([property: Pii] string? Value);

// Values that are not text.

public sealed record PlainDay(DateOnly Value);

public sealed partial record BornDay([property: PiiDateOfBirth] DateOnly Value);

public sealed record PlainMoment(DateTime Value);

public sealed partial record BornMoment([property: PiiDateOfBirth] DateTime Value);

public sealed record PlainOffset(DateTimeOffset Value);

public sealed partial record BornOffset([property: PiiDateOfBirth] DateTimeOffset Value);

public sealed record PlainMaybeDay(DateOnly? Value);

public sealed partial record BornMaybeDay([property: PiiDateOfBirth] DateOnly? Value);

public sealed record PlainHost(System.Net.IPAddress Value);

public sealed partial record MaskedHost([property: PiiIpAddress] System.Net.IPAddress Value);

public sealed record PlainLong(long Value);

public sealed partial record CardLong([property: PiiPaymentCard] long Value);

public sealed partial record CallLong([property: PiiPhone] long Value);

public sealed record PlainDecimal(decimal Value);

public sealed partial record PaidDecimal([property: Pii(PiiCategory.Salary)] decimal Value);

public sealed record PlainInt(int Value);

public sealed partial record AgedInt([property: Pii(PiiCategory.Age)] int Value);

public sealed record PlainDouble(double Value);

public sealed partial record SpotDouble([property: PiiGeoLocation] double Value);

public sealed record PlainGuid(Guid Value);

public sealed partial record GearGuid([property: Pii(PiiCategory.DeviceId)] Guid Value);

public sealed record PlainUri(Uri Value);

public sealed partial record MoreUri([property: Pii] Uri Value);
