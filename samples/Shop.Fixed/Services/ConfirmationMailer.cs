using System.Text.Json;
using Shop.Domain.Customers;
using Shop.Domain.Orders;

namespace Shop.Web.Services;

/// <summary>Would send mail; the sample only says so.</summary>
public sealed class ConfirmationMailer(ILogger<ConfirmationMailer> logger)
{
    public void Confirm(Order order, Customer customer)
    {
        if (string.IsNullOrEmpty(customer.Email))
        {
            logger.LogWarning("Customer {CustomerId} has no address to confirm order {OrderId} to", customer.Id, order.Id);
            return;
        }

        var recipient = PiiMask.Name(customer.Name) + " <" + PiiMask.Email(customer.Email) + ">";
        logger.LogInformation("Confirming order {OrderId} to {Recipient}", order.Id, recipient);

        logger.LogDebug(string.Format("Mail to {0} queued", PiiMask.Email(customer.Email)));
        var entry = JsonSerializer.Serialize(new { order.Id, order.CustomerId });
        var address = JsonSerializer.SerializeToUtf8Bytes(PiiMask.Email(customer.Email));
        logger.LogDebug("Queued {Bytes} bytes", entry.Length + address.Length);

        logger.LogDebug("Mail has {Length} characters in its address", customer.Email.Length);
    }

    public void Welcome(Customer customer)
    {
        logger.LogInformation($"Welcome, {PiiMask.Name(customer.Name)}");

        var greeting = "Dear " + PiiMask.Name(customer.Name);
        var line = $"{greeting}, thank you for joining";
        logger.LogDebug(line);

        greeting = "Dear customer";
        logger.LogDebug(greeting);
    }
}
