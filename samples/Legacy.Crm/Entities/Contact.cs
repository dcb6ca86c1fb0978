using System.ComponentModel.DataAnnotations;

namespace Legacy.Crm.Entities;

public class Contact
{
    public int Id { get; set; }

    [Required]
    public string GivenName { get; set; } = "";

    [Required]
    public string FamilyName { get; set; } = "";

    [EmailAddress]
    public string? Mail { get; set; }

    [Phone] public string? Direct { get; set; }
    public string? Fax { get; set; }
    public string Company { get; set; } = "";
    public string Role { get; set; } = "";
}
