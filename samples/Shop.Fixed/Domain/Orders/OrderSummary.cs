using Shop.Domain.Customers;

namespace Shop.Domain.Orders;

/// <summary>Partial, so its text is redacted.</summary>
public partial record OrderSummary(int OrderId, [PiiName] string Buyer, decimal Total);

/// <summary>Prints an address, which is redacted.</summary>
public record Shipment(int OrderId, Address ShipTo, string Carrier);
