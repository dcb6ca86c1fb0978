namespace Shop.Domain.Customers;

public record Address([PiiName] string Recipient, [PiiPostalAddress] string Street, [PiiPostalAddress] string PostalCode, string Country); // expect: PII1006
