// Area: functions
// Construct: lambdas, delegates in locals and fields, captured variables in both directions
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.Lambdas;

public class Lambdas(ILogger<Lambdas> logger)
{
    private readonly Func<Customer, string> _describe = customer => $"{customer.Id}/{customer.Name}";
    private readonly Func<Customer, string> _identify = customer => $"{customer.Id}/{customer.Tier}";

    public void Fields(Customer customer)
    {
        logger.LogInformation("{Text}", _describe(customer)); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Text}", _identify(customer)); // CLEAN tier only
    }

    public void Locals(Customer customer)
    {
        Func<Customer, string?> pick = one => one.Phone;
        logger.LogInformation("{Text}", pick(customer)); // LEAK PII1001 Customer.Phone
        pick = one => one.Tier;
        logger.LogInformation("{Text}", pick(customer)); // CLEAN another function

        var shout = (string text) => text.ToUpperInvariant();
        logger.LogInformation("{Text}", shout(customer.Email)); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Text}", shout(customer.Tier)); // CLEAN tier only
        var measure = (string text) => text.Length;
        logger.LogInformation("{Text}", measure(customer.Email)); // CLEAN a length
    }

    public void CapturedIn(Customer customer)
    {
        var mail = customer.Email;
        Action write = () => logger.LogInformation("{Mail}", mail); // LEAK PII1001 Customer.Email
        write();

        var tier = customer.Tier;
        Action other = () => logger.LogInformation("{Tier}", tier); // CLEAN captures the tier
        other();
    }

    public void CapturedOut(List<Customer> customers)
    {
        var last = "";
        customers.ForEach(customer => last = customer.Name);
        logger.LogInformation("{Last}", last); // LEAK PII1001 Customer.Name

        var count = 0;
        customers.ForEach(customer => count += customer.Name.Length);
        logger.LogInformation("{Count}", count); // CLEAN a sum of lengths
    }

    public void Returned(Customer customer)
    {
        logger.LogInformation("{Text}", Formatter(true)(customer)); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Text}", Counter()(customer)); // CLEAN a length
    }

    private static Func<Customer, string> Formatter(bool withMail) => withMail ? customer => customer.Email : customer => customer.Tier;

    private static Func<Customer, int> Counter() => customer => customer.Email.Length;
}
