using Shop.Domain.Customers;

namespace Shop.Domain.Orders;

/// <summary>Carries personal data and has no ToString, so its text is only the name of the type.</summary>
public class Order
{
    public int Id { get; set; }

    public int CustomerId { get; set; }

    public Customer? Customer { get; set; }

    public required Address ShipTo { get; set; }

    public List<OrderLine> Lines { get; } = [];

    public decimal Total => Lines.Sum(static line => line.Quantity * line.UnitPrice);
}

public class OrderLine
{
    public int Id { get; set; }

    public required string Article { get; set; }

    public int Quantity { get; set; }

    public decimal UnitPrice { get; set; }
}
