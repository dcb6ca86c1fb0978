// Area: expressions
// Construct: switch expressions with when, property, nested, dotted, list and positional patterns
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.ClaimClassifier;

public class ClaimClassifier(ILogger logger)
{
    public void Route(Customer customer, int amount)
    {
        var owner = amount switch
        {
            < 100 => "automatic",
            < 1000 when customer.Tier == "gold" => customer.Name,
            _ => "manual",
        };
        logger.LogInformation("Owner {Owner}", owner); // LEAK PII1001 Customer.Name

        var queue = customer.Email switch
        {
            "" => "postal",
            var mail when mail.EndsWith(".org", StringComparison.Ordinal) => "charity",
            _ => "mail",
        };
        logger.LogInformation("Queue {Queue}", queue); // CLEAN only decided by it
    }

    public void Property(object subject)
    {
        if (subject is Customer { Email: var mail, Id: var id })
        {
            logger.LogInformation("Mail {Value}", mail); // LEAK PII1001 Customer.Email
            logger.LogInformation("Id {Value}", id); // CLEAN identifier instead
        }

        if (subject is Customer { Address: { Street: { Length: > 0 } street, Country: var country } })
        {
            logger.LogInformation("Street {Value}", street); // LEAK PII1001 Address.Street
            logger.LogInformation("Country {Value}", country); // CLEAN country only
        }
    }

    public void Dotted(Order order)
    {
        if (order is { Buyer.Address.Street: { } street, Buyer.Address.Country: { } country })
        {
            logger.LogInformation("Ship to {Value}", street); // LEAK PII1001 Address.Street
            logger.LogInformation("Ship to {Value}", country); // CLEAN country only
        }
    }

    public void Positional(Person person, Contact contact)
    {
        if (person is (var id, var name))
        {
            logger.LogInformation("Person {Value}", name); // LEAK PII1001 Person.Name
            logger.LogInformation("Person {Value}", id); // CLEAN identifier instead
        }

        var shown = contact switch
        {
            ({ Length: > 0 } mail, "mail") => mail,
            (_, var channel) => channel,
        };
        logger.LogInformation("Contact {Value}", shown); // LEAK PII1001 Contact.Mail

        var kind = contact switch
        {
            ({ Length: > 0 }, var channel) => channel,
            _ => "none",
        };
        logger.LogInformation("Contact {Value}", kind); // CLEAN the other component
    }

    public void Lists(Customer customer)
    {
        string[] parts = [customer.Tier, customer.Name, customer.Tier];
        if (parts is [_, var middle, ..])
        {
            logger.LogInformation("Middle {Value}", middle); // LEAK PII1001 Customer.Name
        }

        if (customer.Name.Split(' ') is [.. var given, var family])
        {
            logger.LogInformation("Family {Value}", family); // LEAK PII1001 Customer.Name
            logger.LogInformation("Given {Value}", given.Length); // CLEAN a count
        }
    }
}
