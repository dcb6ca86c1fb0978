// Area: storage
// Construct: locals overwritten before and after use, in branches, loops, goto, try and finally
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.Overwrites;

public class RetryLoop(ILogger<RetryLoop> logger)
{
    public void Straight(Customer customer)
    {
        var value = customer.Email;
        logger.LogInformation("{Value}", value); // LEAK PII1001 Customer.Email
        value = "sent";
        logger.LogInformation("{Value}", value); // CLEAN overwritten
        value = customer.Phone;
        logger.LogInformation("{Value}", value); // LEAK PII1001 Customer.Phone
    }

    public void Branches(Customer customer, bool verbose)
    {
        var one = customer.Name;
        if (verbose)
        {
            one = "hidden";
        }

        logger.LogInformation("{One}", one); // LEAK PII1001 Customer.Name

        var both = customer.Name;
        if (verbose)
        {
            both = "hidden";
        }
        else
        {
            both = "secret";
        }

        logger.LogInformation("{Both}", both); // CLEAN overwritten on both ways
    }

    public void Loop(List<Customer> customers)
    {
        var previous = "none";
        foreach (var customer in customers)
        {
            logger.LogInformation("after {Previous}", previous); // LEAK PII1001 Customer.Name
            previous = customer.Name;
        }

        var current = "none";
        foreach (var customer in customers)
        {
            current = customer.Tier;
            logger.LogInformation("now {Current}", current); // CLEAN tier only
        }
    }

    public void Jump(Customer customer, int attempts)
    {
        var state = "start";
    again:
        logger.LogDebug("state {State}", state); // LEAK PII1001 Customer.Email
        if (attempts-- > 0)
        {
            state = customer.Email;
            goto again;
        }

        state = "done";
        logger.LogDebug("state {State}", state); // CLEAN overwritten after the loop
    }

    public void Finally(Customer customer)
    {
        var step = "begin";
        try
        {
            try
            {
                step = customer.Phone;
                ArgumentOutOfRangeException.ThrowIfZero(customer.Id);
            }
            finally
            {
                logger.LogError("failed at {Step}", step); // LEAK PII1001 Customer.Phone
                step = "inner";
            }
        }
        finally
        {
            step = "outer";
            logger.LogError("failed at {Step}", step); // CLEAN overwritten in finally
        }
    }

    public void Declared(Customer customer, int kind)
    {
        string text;
        switch (kind)
        {
            case 0:
                text = customer.Name;
                break;
            case 1:
                text = "one";
                break;
            default:
                text = "many";
                break;
        }

        logger.LogInformation("{Text}", text); // LEAK PII1001 Customer.Name
    }
}
