using Shop.Domain.Customers;

namespace Shop.Web.Contracts;

public partial record RegisterCustomer([PiiName] string Name, [PiiEmail] string Email, [PiiPhone] string? Phone, [PiiDateOfBirth] DateOnly? DateOfBirth);

/// <summary>In a body, since a URL is logged wherever it passes.</summary>
public partial record SearchCustomer([PiiEmail] string Email);

public partial record ChangePhone([PiiPhone] string? Phone);

public partial record CustomerResponse(int Id, [PiiName] string Name, [PiiEmail] string Email)
{
    public static CustomerResponse From(Customer customer) => new(customer.Id, customer.Name, customer.Email);
}
