using Microsoft.Extensions.Compliance.Classification;

namespace Corpus.Shared;

/// <summary>A class: it has no <c>ToString</c> of its own, so printing it shows its type's name; walking it shows its members.</summary>
public class Customer
{
    public int Id { get; set; }

    [PiiName] public string Name { get; set; } = "";

    [PiiEmail] public string Email { get; set; } = "";

    [PiiPhone] public string? Phone { get; set; }

    [PiiDateOfBirth] public DateTime Born { get; set; }

    [PiiSalary] public decimal Salary { get; set; }

    public string Tier { get; set; } = "";

    public Address? Address { get; set; }

    public Customer? Referrer { get; set; }
}

public class Address
{
    [PiiPostalAddress] public string Street { get; set; } = "";

    public string Country { get; set; } = "";
}

/// <summary>A record: its <c>ToString</c> prints the name.</summary>
public record Person(int Id, [PiiName] string Name);

public readonly record struct Contact([PiiEmail] string Mail, string Channel);

public class Order
{
    public int Number { get; set; }

    public decimal Total { get; set; }

    public Customer Buyer { get; set; } = new();
}

/// <summary>A taxonomy of the house, as teams with Microsoft's compliance packages have one.</summary>
public sealed class ConfidentialAttribute() : DataClassificationAttribute(new DataClassification("House", "Confidential"));

/// <summary>Annotated with the taxonomy of the house.</summary>
public class Patient
{
    public Guid Key { get; set; }

    [Confidential] public string Diagnosis { get; set; } = "";

    [Confidential] public string? InsuranceNumber { get; set; }

    public string Ward { get; set; } = "";
}

/// <summary>Every value of the type is personal data.</summary>
[PiiGeoLocation]
public readonly struct Position(double latitude, double longitude)
{
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{latitude}/{longitude}");
}
