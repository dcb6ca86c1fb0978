namespace PiiAnalyzers.Classification;

/// <summary>
/// The categories of personal data, as the analyzers see them. Mirrors the public <c>PiiCategory</c> by name, never by number:
/// the compiler assembly must not load the annotations, and a team may have copied them. A test holds the two together.
/// </summary>
internal enum Category
{
    Unspecified,
    Name,
    Email,
    Phone,
    PostalAddress,
    DateOfBirth,
    Age,
    NationalId,
    TaxId,
    PaymentCard,
    BankAccount,
    Salary,
    IpAddress,
    GeoLocation,
    DeviceId,
    Username,
    Credential,
    Health,
    Biometric,
    Behavior,
    Other,
}
