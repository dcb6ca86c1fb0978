using Microsoft.EntityFrameworkCore;
using Shop.Domain.Orders;
using Shop.Web.Contracts;
using Shop.Web.Data;
using Shop.Web.Services;

namespace Shop.Web.Endpoints;

internal static class OrderEndpoints
{
    public static void MapOrders(this WebApplication app)
    {
        app.MapPost("/customers/{id:int}/orders", Place);
        app.MapGet("/orders", List);
    }

    private static async Task<IResult> Place(
        int id, PlaceOrder request, ShopContext db, ConfirmationMailer mailer, ShippingService shipping, ILogger<Order> logger)
    {
        if (await db.Customers.FindAsync(id) is not { } customer)
        {
            return Results.NotFound();
        }

        logger.LogInformation("Ordering for " + (customer.EmailConfirmed ? PiiMask.Email(customer.Email) : "an unconfirmed address"));
        var order = new Order { CustomerId = id, ShipTo = request.ShipTo };
        foreach (var article in request.Articles)
        {
            order.Lines.Add(new OrderLine { Article = article.Article, Quantity = article.Quantity, UnitPrice = article.UnitPrice });
            logger.LogDebug("Added {Article}", article);
        }

        db.Orders.Add(order);
        await db.SaveChangesAsync();
        Log.OrderPlaced(logger, order.Id);
        logger.LogInformation("Placed {@Lines}", order.Lines);
        logger.LogInformation("Placed {Summary}", new OrderSummary(order.Id, customer.Name, order.Total));

        mailer.Confirm(order, customer);
        shipping.Handover([shipping.Ship(order)]);
        return Results.Ok(OrderResponse.From(order));
    }

    private static async Task<IResult> List(ShopContext db, ILogger<Order> logger)
    {
        var orders = await db.Orders.ToListAsync();

        // An order is a class without a ToString: its elements print the name of the type.
        logger.LogDebug("Listing {Orders}", orders);
        return Results.Ok(orders.Select(OrderResponse.From));
    }
}
