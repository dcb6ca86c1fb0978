namespace Shop.Domain.Customers;

public partial record Address([PiiName] [property: Encrypted] string Recipient, [PiiPostalAddress] [property: Encrypted] string Street, [PiiPostalAddress] [property: Encrypted] string PostalCode, string Country);
