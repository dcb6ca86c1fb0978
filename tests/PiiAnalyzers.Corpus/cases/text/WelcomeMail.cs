// Area: text
// Construct: concatenation, compound assignment, String.Concat
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.WelcomeMail;

public class WelcomeMailSender(ILogger<WelcomeMailSender> logger)
{
    public void Send(Customer customer, string template)
    {
        logger.LogInformation("Sending " + template + " to " + customer.Email); // LEAK PII1001 Customer.Email
        logger.LogInformation("Sending " + template + " to " + customer.Id); // CLEAN identifier instead

        var summary = "Recipient: ";
        summary += customer.Name;
        summary += " (" + customer.Tier + ")";
        logger.LogDebug(summary); // LEAK PII1001 Customer.Name

        var footer = "Template: ";
        footer += template;
        footer += " (" + customer.Tier + ")";
        logger.LogDebug(footer); // CLEAN only the tier
    }

    public void Confirm(Customer customer, DateTime sent)
    {
        logger.LogTrace(string.Concat("Confirmed for ", customer.Phone, " at ", sent.ToString("O"))); // LEAK PII1001 Customer.Phone
        logger.LogTrace(string.Concat("Confirmed for ", customer.Tier, " at ", sent.ToString("O"))); // CLEAN tier only
    }
}
