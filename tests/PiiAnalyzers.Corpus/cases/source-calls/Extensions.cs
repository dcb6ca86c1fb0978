// Area: source-calls
// Construct: extension methods, extension blocks with methods and properties
// Libraries: Microsoft.Extensions.Logging
// Language: 14
using Microsoft.Extensions.Logging;

namespace Cases.CustomerExtensions;

public static class CustomerExtensions
{
    public static string Salutation(this Customer customer) => "Dear " + customer.Name;

    public static string Segment(this Customer customer) => customer.Name.Length > 10 ? "long" : "short";

    public static string Quoted(this string text) => "\"" + text + "\"";

    extension(Customer customer)
    {
        public string Signature => customer.Name + " <" + customer.Email + ">";

        public string Bucket => (customer.Id % 10).ToString();

        public string Render(string separator) => customer.Tier + separator + customer.Phone;

        public string RenderCode(string separator) => customer.Tier + separator + customer.Id;
    }

    extension(string text)
    {
        public string Doubled => text + text;

        public bool IsLong => text.Length > 20;
    }
}

public class Greeter(ILogger<Greeter> logger)
{
    public void Classic(Customer customer)
    {
        logger.LogInformation("{Text}", customer.Salutation()); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Text}", customer.Segment()); // CLEAN only decided by it
        logger.LogInformation("{Text}", customer.Email.Quoted()); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Text}", customer.Tier.Quoted()); // CLEAN tier only
        logger.LogInformation("{Text}", CustomerExtensions.Salutation(customer)); // LEAK PII1001 Customer.Name
    }

    public void Blocks(Customer customer)
    {
        logger.LogInformation("{Text}", customer.Signature); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Text}", customer.Bucket); // CLEAN identifier instead
        logger.LogInformation("{Text}", customer.Render("/")); // LEAK PII1001 Customer.Phone
        logger.LogInformation("{Text}", customer.RenderCode("/")); // CLEAN identifier instead
        logger.LogInformation("{Text}", customer.Name.Doubled); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Text}", customer.Name.IsLong); // CLEAN a flag
        logger.LogInformation("{Text}", customer.Tier.Doubled); // CLEAN tier only
    }
}
