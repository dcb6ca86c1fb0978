using Shop.Domain.Payments;
using Shop.Web.Data;

namespace Shop.Web.Services;

public sealed class PaymentService(ShopContext db, ILogger<PaymentService> logger)
{
    public async Task<bool> TakeAsync(Payment payment, Checkout.Buyer buyer)
    {
        db.Payments.Add(payment);
        await db.SaveChangesAsync();

        using (logger.BeginScope(new Dictionary<string, object> { ["PaymentId"] = payment.Id, ["Buyer"] = buyer.CustomerId }))
        {
            try
            {
                Charge(payment);
                logger.LogInformation("Took {Amount} by {Payment}", payment.Amount, payment);
                return true;
            }
            catch (PaymentDeclinedException exception)
            {
                logger.LogError(exception, "Payment of {Holder} declined", PiiMask.Name(payment.HolderName));
                logger.LogWarning("Declined buyer was {Buyer}", buyer);
                return false;
            }
        }
    }

    private static void Charge(Payment payment)
    {
        switch (payment)
        {
            case CardPayment card:
                Console.WriteLine("Charging card {0}", PiiMask.PaymentCard(card.CardNumber));
                if (card.ValidUntil < DateOnly.FromDateTime(DateTime.UtcNow))
                {
                    throw new PaymentDeclinedException(card.Id);
                }

                break;
            case BankTransfer transfer:
                Console.WriteLine($"Expecting {transfer.Amount} from {PiiMask.BankAccount(transfer.Iban)}");
                break;
        }
    }
}
