namespace Shop.Domain.Customers;

/// <summary>Who answers when the shop calls.</summary>
public abstract class Contact
{
    public int Id { get; set; }

    [PiiName]
    public abstract string DisplayName { get; }
}

public class PersonContact : Contact
{
    [PiiName]
    public required string FirstName { get; set; }

    [PiiName]
    public required string LastName { get; set; }

    public override string DisplayName => FirstName + " " + LastName;
}

public class CompanyContact : Contact
{
    public required string Company { get; set; }

    public override string DisplayName => Company;
}
