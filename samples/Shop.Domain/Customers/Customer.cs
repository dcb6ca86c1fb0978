using Shop.Domain.Orders;

namespace Shop.Domain.Customers;

public class Customer
{
    public int Id { get; set; }

    [PiiName]
    public required string Name { get; set; }

    [PiiEmail]
    public required string Email { get; set; }

    [PiiEmail] public bool EmailConfirmed { get; set; } // expect: PII5004

    [PiiPhone]
    public string? Phone { get; set; }

    [PiiDateOfBirth]
    public DateOnly? DateOfBirth { get; set; }

    public List<Order> Orders { get; } = [];

    public override string ToString() => $"Customer {Id}: {Name}"; // expect: PII9002
}
