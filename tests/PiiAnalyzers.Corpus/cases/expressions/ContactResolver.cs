// Area: expressions
// Construct: conditional, coalescing, conditional access, null-forgiving, casts, boxing
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.ContactResolver;

public class ContactResolver(ILogger<ContactResolver> logger)
{
    public void Resolve(Customer customer, Customer? other, bool preferMail)
    {
        logger.LogInformation("Contact {Value}", preferMail ? customer.Email : "by post"); // LEAK PII1001 Customer.Email
        logger.LogInformation("Contact {Value}", customer.Email.Length > 0 ? "by mail" : "by post"); // CLEAN condition only

        logger.LogInformation("Phone {Value}", customer.Phone ?? "none"); // LEAK PII1001 Customer.Phone
        logger.LogInformation("Tier {Value}", customer.Tier ?? "none"); // CLEAN tier only

        logger.LogInformation("Referrer {Value}", customer.Referrer?.Referrer?.Name); // LEAK PII1001 Customer.Name
        logger.LogInformation("Referrer {Value}", customer.Referrer?.Referrer?.Id); // CLEAN identifier instead
        logger.LogInformation("Street {Value}", other?.Address!.Street!); // LEAK PII1001 Address.Street
        logger.LogInformation("Country {Value}", other?.Address!.Country!); // CLEAN country only
    }

    public void Boxed(Customer customer)
    {
        object salary = customer.Salary;
        logger.LogInformation("Box {Value}", salary); // LEAK PII1001 Customer.Salary
        object number = customer.Id;
        logger.LogInformation("Box {Value}", number); // CLEAN identifier instead

        object mail = customer.Email;
        logger.LogInformation("Cast {Value}", (string)mail); // LEAK PII1001 Customer.Email
        logger.LogInformation("As {Value}", mail as string ?? "no text"); // LEAK PII1001 Customer.Email
        logger.LogInformation("Is {Value}", mail is string); // CLEAN a type test
    }

    public void Assigned(Customer customer)
    {
        string? best = null;
        best ??= customer.Phone;
        best ??= "none";
        logger.LogInformation("Best {Value}", best); // LEAK PII1001 Customer.Phone

        string chosen;
        logger.LogInformation("Chosen {Value}", chosen = customer.Name); // LEAK PII1001 Customer.Name
        logger.LogInformation("Chosen {Value}", chosen = customer.Tier); // CLEAN assigned the tier
    }
}
