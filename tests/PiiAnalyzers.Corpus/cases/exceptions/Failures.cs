// Area: exceptions
// Construct: exceptions built with personal data, whose message, text, data or members are logged in the same method
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.Failures;

public sealed class MailRejectedException(string mail, int code) : Exception("rejected")
{
    public string Mail { get; } = mail;

    public int Code { get; } = code;
}

public class Delivery(ILogger<Delivery> logger)
{
    public void Built(Customer customer)
    {
        var failure = new InvalidOperationException("no mailbox for " + customer.Email); // LEAK PII1003 Customer.Email
        logger.LogError("{Message}", failure.Message); // LEAK PII1001 Customer.Email
        logger.LogError("{Message}", failure.HResult); // CLEAN a code
        logger.LogError("{Message}", failure.GetType().Name); // CLEAN the type's name
        logger.LogError("{Message}", failure.ToString()); // LEAK PII1001 Customer.Email

        var other = new InvalidOperationException("no mailbox for " + customer.Id);
        logger.LogError("{Message}", other.Message); // CLEAN identifier instead
    }

    public void Thrown(Customer customer)
    {
        try
        {
            if (customer.Tier != "gold")
            {
                throw new InvalidOperationException($"{customer.Name} is not entitled"); // LEAK PII1003 Customer.Name
            }
        }
        catch (InvalidOperationException exception)
        {
            logger.LogWarning("{Message}", exception.Message); // LEAK PII1001 Customer.Name
        }

        try
        {
            if (customer.Tier != "gold")
            {
                throw new InvalidOperationException($"{customer.Tier} is not entitled");
            }
        }
        catch (InvalidOperationException exception)
        {
            logger.LogWarning("{Message}", exception.Message); // CLEAN tier only
        }
    }

    public void Custom(Customer customer)
    {
        try
        {
            throw new MailRejectedException(customer.Email, 550);
        }
        catch (MailRejectedException exception)
        {
            logger.LogWarning("{Mail}", exception.Mail); // LEAK PII1001 Customer.Email
            logger.LogWarning("{Code}", exception.Code); // CLEAN sibling member
            logger.LogWarning("{Message}", exception.Message); // CLEAN constant message
        }
    }

    public void Nested(Customer customer)
    {
        var inner = new FormatException("bad phone " + customer.Phone); // LEAK PII1003 Customer.Phone
        var outer = new InvalidOperationException("import failed", inner);
        logger.LogError("{Inner}", outer.InnerException!.Message); // LEAK PII1001 Customer.Phone
        logger.LogError("{Outer}", outer.Message); // CLEAN constant message
    }

    public void Data(Customer customer)
    {
        var failure = new InvalidOperationException("import failed");
        failure.Data["mail"] = customer.Email; // LEAK PII1003 Customer.Email
        logger.LogError("{Mail}", failure.Data["mail"]); // LEAK PII1001 Customer.Email
        logger.LogError("{Mail}", failure.Data.Count); // CLEAN a count
    }

    public void Filtered(Customer customer)
    {
        try
        {
            throw new ArgumentException("unknown " + customer.Name); // LEAK PII1003 Customer.Name
        }
        catch (ArgumentException exception) when (exception.Message.Length > 5)
        {
            logger.LogError("{Message}", exception.Message.ToUpperInvariant()); // LEAK PII1001 Customer.Name
        }
    }
}
