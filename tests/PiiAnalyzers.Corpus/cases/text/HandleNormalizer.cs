// Area: text
// Construct: String methods that return text, parts of a value, and text put into other text
// Libraries: Serilog
using Serilog;

namespace Cases.HandleNormalizer;

public class HandleNormalizer(ILogger log)
{
    public string Normalize(Customer customer, string prefix)
    {
        var handle = customer.Email.Trim().ToUpperInvariant();
        log.Information("Normalized {Handle}", handle); // LEAK PII1001 Customer.Email

        var local = handle[..handle.IndexOf('@')];
        log.Information("Local part {Local}", local); // LEAK PII1001 Customer.Email
        log.Information("Local part ends at {Index}", handle.IndexOf('@')); // CLEAN a position

        var padded = prefix.PadLeft(8).Insert(0, customer.Name);
        log.Debug("Padded {Value}", padded); // LEAK PII1001 Customer.Name

        var bracketed = prefix.PadLeft(8).Insert(0, customer.Tier);
        log.Debug("Padded {Value}", bracketed); // CLEAN tier only

        return local;
    }

    public void Fill(Customer customer, string template)
    {
        log.Information("{Body}", template.Replace("{name}", customer.Name)); // LEAK PII1001 Customer.Name
        log.Information("{Body}", template.Replace("{name}", customer.Tier)); // CLEAN tier only
        log.Information("{Domain}", customer.Email.Split('@').Last()); // LEAK PII1001 Customer.Email
        log.Information("{Parts}", customer.Email.Split('@').Length); // CLEAN a count
        log.Information("{Start}", customer.Name.Substring(0, 5).PadRight(10)); // LEAK PII1001 Customer.Name
        log.Information("{Start}", customer.Tier.Substring(0, 1).PadRight(10)); // CLEAN tier only
    }
}
