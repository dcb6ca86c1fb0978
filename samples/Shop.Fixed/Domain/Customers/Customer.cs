using Shop.Domain.Orders;

namespace Shop.Domain.Customers;

public partial class Customer
{
    public int Id { get; set; }

    [PiiName]
    public required string Name { get; set; }

    [PiiEmail]
    public required string Email { get; set; }

    public bool EmailConfirmed { get; set; }

    [PiiPhone]
    public string? Phone { get; set; }

    [PiiDateOfBirth]
    public DateOnly? DateOfBirth { get; set; }

    public List<Order> Orders { get; } = [];
}
