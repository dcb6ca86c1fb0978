using Shop.Domain.Orders;

namespace Shop.Domain.Customers;

public partial class Customer
{
    public int Id { get; set; }

    [PiiName, Encrypted]
    public required string Name { get; set; }

    [PiiEmail, Encrypted(Searchable = true)]
    public required string Email { get; set; }

    public bool EmailConfirmed { get; set; }

    [PiiPhone, Encrypted]
    public string? Phone { get; set; }

    [PiiDateOfBirth, Encrypted]
    public DateOnly? DateOfBirth { get; set; }

    public List<Order> Orders { get; } = [];
}
