namespace Legacy.Crm.Entities;

public class Address
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string Street { get; set; } = "";
    public string? Address2 { get; set; }
    public string City { get; set; } = "";
    public string ZipCode { get; set; } = "";
    public string Country { get; set; } = "";
    public string? PhoneNumber { get; set; }
}
