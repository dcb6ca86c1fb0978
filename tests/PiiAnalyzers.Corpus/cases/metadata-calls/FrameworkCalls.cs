// Area: metadata-calls
// Construct: framework methods that pass text on, and such that do not
// Libraries: Microsoft.Extensions.Logging
using System.IO;
using System.Net.Mail;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Cases.FrameworkCalls;

public class FrameworkCalls(ILogger<FrameworkCalls> logger)
{
    public void Paths(Customer customer)
    {
        logger.LogInformation("{Path}", Path.Combine("exports", customer.Email + ".csv")); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Path}", Path.Combine("exports", customer.Id + ".csv")); // CLEAN identifier instead
        logger.LogInformation("{Path}", Path.GetExtension("a." + customer.Name)); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Path}", Path.HasExtension(customer.Name)); // CLEAN a flag
    }

    public void Addresses(Customer customer)
    {
        var address = new MailAddress(customer.Email);
        logger.LogInformation("{Mail}", address.Address); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Mail}", address.ToString()); // LEAK PII1001 Customer.Email

        var uri = new UriBuilder("https", "house.example") { Query = "mail=" + customer.Email }.Uri; // LEAK PII4001 Customer.Email
        logger.LogInformation("{Uri}", uri); // LEAK PII1001 Customer.Email
        var plain = new UriBuilder("https", "house.example") { Query = "tier=" + customer.Tier }.Uri;
        logger.LogInformation("{Uri}", plain); // CLEAN tier only
    }

    public void Expressions(Customer customer)
    {
        var match = Regex.Match(customer.Email, "^[^@]+");
        logger.LogInformation("{Match}", match.Value); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Match}", match.Success); // CLEAN a flag
        logger.LogInformation("{Match}", match.Length); // CLEAN a length
        logger.LogInformation("{Match}", Regex.Replace(customer.Name, @"\s+", " ")); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Match}", Regex.IsMatch(customer.Name, @"\s+")); // CLEAN a predicate
    }

    public void Values(Customer customer)
    {
        logger.LogInformation("{Born}", customer.Born.AddDays(1).ToString("yyyy-MM-dd")); // LEAK PII1001 Customer.Born
        logger.LogInformation("{Born}", DateOnly.FromDateTime(customer.Born)); // LEAK PII1001 Customer.Born
        logger.LogInformation("{Born}", customer.Born == default); // CLEAN a comparison
        logger.LogInformation("{Pay}", Math.Round(customer.Salary / 12, 2)); // LEAK PII1001 Customer.Salary
        logger.LogInformation("{Pay}", customer.Salary > 100 ? "high" : "low"); // CLEAN a comparison
        logger.LogInformation("{Pay}", Convert.ToString(customer.Salary)); // LEAK PII1001 Customer.Salary
        logger.LogInformation("{Name}", string.Compare(customer.Name, "m", StringComparison.Ordinal) < 0); // CLEAN a comparison
    }
}
