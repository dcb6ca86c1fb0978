namespace PiiAnalyzers;

/// <summary>The kind of personal data a symbol holds. It decides how the value is masked.</summary>
/// <remarks>
/// The name of each value is the value of its <c>DataClassification</c> in the taxonomy <see cref="PiiTaxonomy.Name"/>,
/// so a name never changes once it is published. New values are added at the end, because the numbers are compiled into callers.
/// </remarks>
public enum PiiCategory
{
    /// <summary>Personal data of a kind that is not stated. Masked wholly.</summary>
    Unspecified = 0,

    /// <summary>The name of a person: given name, family name, full name, maiden name.</summary>
    Name = 1,

    /// <summary>An e-mail address.</summary>
    Email = 2,

    /// <summary>A telephone, mobile or fax number.</summary>
    Phone = 3,

    /// <summary>A postal address or a part of it.</summary>
    PostalAddress = 4,

    /// <summary>The date on which a person was born.</summary>
    DateOfBirth = 5,

    /// <summary>The age of a person, or an age range.</summary>
    Age = 6,

    /// <summary>An identifier issued by a state: social security number, passport number, driving licence number.</summary>
    NationalId = 7,

    /// <summary>An identifier issued by a tax authority to a person.</summary>
    TaxId = 8,

    /// <summary>A payment card number (the PAN of PCI DSS), its security code or its PIN.</summary>
    PaymentCard = 9,

    /// <summary>A bank account number, for example an IBAN.</summary>
    BankAccount = 10,

    /// <summary>Salary or other income.</summary>
    Salary = 11,

    /// <summary>The IP address of a person's device.</summary>
    IpAddress = 12,

    /// <summary>The position of a person: coordinates precise enough to find them.</summary>
    GeoLocation = 13,

    /// <summary>An identifier of a person's device: IMEI, MAC address, advertising identifier.</summary>
    DeviceId = 14,

    /// <summary>The name of an account.</summary>
    Username = 15,

    /// <summary>A secret that authenticates a person: password, token, recovery code.</summary>
    Credential = 16,

    /// <summary>Data concerning health (GDPR Article 9).</summary>
    Health = 17,

    /// <summary>Biometric data that identifies a person (GDPR Article 9).</summary>
    Biometric = 18,

    /// <summary>What a person did: browsing, purchases, use of a product.</summary>
    Behavior = 19,

    /// <summary>Personal data of a known kind that has no category of its own. Masked wholly.</summary>
    Other = 20,
}
