using Shop.Domain.Payments;
using Shop.Web.Contracts;
using Shop.Web.Data;
using Shop.Web.Services;

namespace Shop.Web.Endpoints;

internal static class PaymentEndpoints
{
    public static void MapPayments(this WebApplication app)
    {
        app.MapPost("/orders/{id:int}/payments/card", static (int id, PayByCard request, ShopContext db, PaymentService payments) =>
            PayAsync(id, new CardPayment { OrderId = id, HolderName = request.HolderName, CardNumber = request.CardNumber, ValidUntil = request.ValidUntil }, db, payments));
        app.MapPost("/orders/{id:int}/payments/transfer", static (int id, PayByTransfer request, ShopContext db, PaymentService payments) =>
            PayAsync(id, new BankTransfer { OrderId = id, HolderName = request.HolderName, Iban = request.Iban }, db, payments));
    }

    private static async Task<IResult> PayAsync(int orderId, Payment payment, ShopContext db, PaymentService payments)
    {
        if (await db.Orders.FindAsync(orderId) is not { } order || await db.Customers.FindAsync(order.CustomerId) is not { } customer)
        {
            return Results.NotFound();
        }

        payment.Amount = order.Total;
        var accepted = await payments.TakeAsync(payment, new Checkout.Buyer(customer.Id, customer.Name, customer.Email));
        return Results.Ok(new PaymentResponse(payment.Id, accepted));
    }
}
