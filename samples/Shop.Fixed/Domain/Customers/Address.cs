namespace Shop.Domain.Customers;

public partial record Address([PiiName] string Recipient, [PiiPostalAddress] string Street, [PiiPostalAddress] string PostalCode, string Country);
