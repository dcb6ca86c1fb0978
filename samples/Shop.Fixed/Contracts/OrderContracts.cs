using Shop.Domain.Customers;
using Shop.Domain.Orders;

namespace Shop.Web.Contracts;

public record PlaceOrder(Address ShipTo, List<OrderedArticle> Articles);

public record OrderedArticle(string Article, int Quantity, decimal UnitPrice);

public record OrderResponse(int Id, string Country, decimal Total)
{
    public static OrderResponse From(Order order) => new(order.Id, order.ShipTo.Country, order.Total);
}
