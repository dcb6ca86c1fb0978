using System.Collections.Immutable;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Rules.Hints;

/// <summary>Kinds of types that a category's data can have.</summary>
[Flags]
internal enum HintTypes
{
    Text = 1,
    Date = 2,
    Number = 4,
    Integer = 8,
    Guid = 16,
    IpAddress = 32,
    Bytes = 64,
    Enum = 128,
}

/// <summary>Words in a row that name a category.</summary>
/// <param name="Category">The category.</param>
/// <param name="Phrases">The words, separated by blanks; phrases by commas.</param>
/// <param name="Types">What the member's type can be.</param>
/// <param name="Unless">Words that make the name mean something else.</param>
internal sealed record HintRow(Category Category, string Phrases, HintTypes Types, string Unless = "")
{
    public ImmutableArray<ImmutableArray<string>> Parsed { get; } = [.. Phrases.Split(',').Select(static phrase => phrase.Trim().Split(' ').ToImmutableArray())];

    public ImmutableHashSet<string> Excluded { get; } = [.. Unless.Split([' '], StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>Names that hint at personal data, in English.</summary>
internal static class HintLexicon
{
    /// <summary>Words after which a name is about the data and not the data.</summary>
    private const string About =
        "id ids count length size enabled disabled required optional valid invalid validated validation verified verification confirmed confirmation is has can should allow allows "
        + "format pattern regex label placeholder template templates settings setting option options config configuration status kind type types max min sent column field property "
        + "provider validator validators service sender error errors message resource visible visibility hidden display token url uri link icon index sort order by filter search query changed updated "
        + "created expired expires attempts attempt policy rule rules prefix suffix separator mask masked";

    public static readonly ImmutableHashSet<string> AboutWords = [.. About.Split(' ')];

    public static readonly ImmutableArray<HintRow> Rows =
    [
        new(Category.Email, "email, e mail, mail address, email address, mail", HintTypes.Text, "subject body host server port box queue chimp kit gun list"),
        new(Category.Phone, "phone, telephone, mobile, cell, fax, phone number, mobile number, cell phone", HintTypes.Text, "code app version os device platform model brand table spreadsheet row grid view"),
        new(Category.IpAddress, "ip address, remote ip, client ip, last ip, ip", HintTypes.Text | HintTypes.IpAddress, "loopback subnet range allowed whitelist blacklist"),
        new(Category.DeviceId, "mac address, imei, device id, advertising id, device identifier", HintTypes.Text | HintTypes.Guid),
        new(Category.PostalAddress,
            "home address, billing address, shipping address, delivery address, postal address, mailing address, residential address, street address, street, street name, post code, postcode, postal code, zip postal code, zip, zip code, zipcode, city, town, county",
            HintTypes.Text, "ip mac email server memory archive file compress gzip bucket"),
        new(Category.Name, "first name, last name, middle name, given name, family name, full name, maiden name, firstname, lastname, fullname, middlename, surname, forename", HintTypes.Text, "file host class"),
        new(Category.DateOfBirth, "dob, birth date, date of birth, birthday, birthdate, birth day", HintTypes.Date | HintTypes.Text, "message greeting discount"),
        new(Category.Age, "age", HintTypes.Integer, "page image package storage message max cache average"),
        new(Category.NationalId, "ssn, social security number, social security, national id, national identification number, passport number, driver licence, driver license, drivers license, driving licence, driver licence number, driver license number, nino, pesel, aadhaar, national insurance number", HintTypes.Text | HintTypes.Integer, "session js"),
        new(Category.TaxId, "tax id, tax number, vat number, vat id, tax identification number, tin", HintTypes.Text | HintTypes.Integer, "rate category class"),
        new(Category.PaymentCard, "credit card, credit card number, card number, card security number, security number, card holder, card holder name, cardholder name, pan, cvv, cvc, ccv", HintTypes.Text, "panel span loyalty gift library business score"),
        new(Category.BankAccount, "iban, bank account, bank account number, account number, sort code, routing number", HintTypes.Text, "ledger chart"),
        new(Category.Salary, "salary, income, wage", HintTypes.Number | HintTypes.Text, "grade band currency tax"),
        new(Category.Health, "diagnosis, medical history, medical notes, medical condition, medical record number, prescription, blood type, blood group, disability, mrn, allergies, medication", HintTypes.Text | HintTypes.Enum, "check probe"),
        new(Category.Biometric, "fingerprint, face print, iris, retina, dna, voice print", HintTypes.Text | HintTypes.Bytes, "browser certificate key build file hash"),
        new(Category.GeoLocation, "latitude, longitude, gps, gps coordinates", HintTypes.Number | HintTypes.Text, "layout"),
        new(Category.Username, "user name, username, login name, nick name, nickname, screen name", HintTypes.Text, "host"),
        new(Category.Credential, "password, password hash, passcode", HintTypes.Text | HintTypes.Bytes, "format salt reset"),
    ];

    /// <summary>Words that name a person when they are the head of a type's name.</summary>
    public static readonly ImmutableHashSet<string> Persons =
    [
        "user", "customer", "client", "patient", "employee", "applicant", "member", "subscriber", "guest", "passenger", "author", "contact", "beneficiary", "lead", "student", "doctor",
        "contractor", "visitor", "person", "profile", "buyer", "payer", "recipient", "attendee", "participant", "candidate", "citizen", "resident", "teacher", "donor", "registrant", "borrower", "taxpayer",
        "traveler", "traveller", "reviewer", "speaker", "physician", "nurse", "tutor", "voter", "householder", "consumer", "shopper",
    ];

    /// <summary>Of these the name alone is as often that of a program, a mapping or an organisation.</summary>
    public static readonly ImmutableHashSet<string> Ambiguous = ["client", "profile", "member", "consumer", "recipient", "lead"];

    /// <summary>Words that follow a person's in the name of a type that still holds a person.</summary>
    public static readonly ImmutableHashSet<string> Carriers =
    [
        "dto", "model", "view", "entity", "record", "request", "response", "command", "event", "info", "information", "details", "detail", "data", "row", "input", "output", "summary", "document", "base",
        "created", "updated", "registered", "create", "update", "register", "message", "contract", "resource", "vm", "item", "state", "account", "poco", "aggregate",
    ];

    /// <summary>Words before a person's that make it something else.</summary>
    public static readonly ImmutableHashSet<string> Technical =
    [
        "http", "smtp", "ftp", "api", "web", "tcp", "udp", "grpc", "socket", "rest", "blob", "redis", "oauth", "mail", "email", "queue", "service", "test", "mock", "fake", "cache", "database", "db",
        "sql", "launch", "build", "publish", "color", "network", "mapping", "mapper", "performance", "group", "team", "class", "type", "method",
    ];

    /// <summary>Heads of types that hold where somebody lives.</summary>
    public static readonly ImmutableHashSet<string> NotPostal = ["ip", "mac", "email", "mail", "memory", "url", "web", "network", "server", "endpoint", "bus", "socket"];

    /// <summary>Words in the names of types that hold how somebody pays.</summary>
    public static readonly ImmutableHashSet<string> Payments = ["payment", "card", "checkout", "payout", "debit", "purchase"];

    /// <summary>Configuration is about the system, whatever its members are called.</summary>
    public static readonly ImmutableHashSet<string> Configurations =
        ["settings", "setting", "options", "option", "configuration", "config", "template", "controller", "service", "repository", "validator", "manager", "provider", "handler", "factory", "builder", "constants", "extensions", "page", "component", "tests", "test"];
}
