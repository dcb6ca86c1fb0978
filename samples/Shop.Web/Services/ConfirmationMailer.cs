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

        var recipient = customer.Name + " <" + customer.Email + ">";
        logger.LogInformation("Confirming order {OrderId} to {Recipient}", order.Id, recipient); // expect: PII1001

        logger.LogDebug(string.Format("Mail to {0} queued", customer.Email)); // expect: PII1001
        var entry = JsonSerializer.Serialize(new { order.Id, customer.Email }); // expect: PII2002
        var address = JsonSerializer.SerializeToUtf8Bytes(customer.Email); // expect: PII2001
        logger.LogDebug("Queued {Bytes} bytes", entry.Length + address.Length);

        logger.LogDebug("Mail has {Length} characters in its address", customer.Email.Length);
    }

    public void Welcome(Customer customer)
    {
        logger.LogInformation($"Welcome, {customer.Name}"); // expect: PII1001

        var greeting = "Dear " + customer.Name;
        var line = $"{greeting}, thank you for joining";
        logger.LogDebug(line); // expect: PII1001

        greeting = "Dear customer";
        logger.LogDebug(greeting);
    }
}
