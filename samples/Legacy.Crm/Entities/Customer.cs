namespace Legacy.Crm.Entities;

public class Customer
{
    public int Id { get; set; }
    public string Username { get; set; } = "";
    public string FirstName { get; set; } = "";
    public string LastName { get; set; } = "";

    /// <summary>Where confirmations go.</summary>
    public string Email { get; set; } = "";
    public bool EmailConfirmed { get; set; }
    public string? Phone { get; set; }
    public string? MobilePhone { get; set; }
    public DateTime? DateOfBirth { get; set; }
    public string? StreetAddress { get; set; }
    public string? City { get; set; }
    public string? PostalCode { get; set; }
    public int CountryId { get; set; }
    public string? VatNumber { get; set; }
    public string? LastIpAddress { get; set; }
    public DateTime LastLoginUtc { get; set; }
    public string Segment { get; set; } = "";

    // Typed in by support: whatever the customer told them.
    public string? Remarks { get; set; }
    public List<Address> Addresses { get; } = [];
}
