using Shop.Domain.Customers;

namespace Shop.Domain.Orders;

/// <summary>Partial, so its text is redacted.</summary>
public partial record OrderSummary(int OrderId, [PiiName] string Buyer, decimal Total);

/// <summary>Has no classified member of its own, but prints an address.</summary>
public record Shipment(int OrderId, Address ShipTo, string Carrier); // expect: PII1006
