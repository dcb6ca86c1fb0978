// Area: storage
// Construct: object initializers, copies and collections in which constants overwrite, or are replaced by, what is declared personal
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.Initializers;

public class Use(ILogger<Use> logger)
{
    public record Sender([PiiEmail] string Mail, string Host);

    public void Members(Customer other, string input)
    {
        var c = new Customer { Name = other.Name };
        logger.LogInformation("{Value}", c.Name); // LEAK PII1001 Customer.Name
        c.Name = "system";
        logger.LogInformation("{Value}", c.Name); // CLEAN a constant overwrote it
        var d = new Customer { Email = "", Phone = null };
        logger.LogInformation("{Value} {Phone}", d.Email, d.Phone); // CLEAN nothing was put in
        d.Email = other.Email;
        logger.LogInformation("{Value}", d.Email); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Value}", new { Mail = "x" }.Mail); // CLEAN a constant in a type of its own
    }

    public void Copies(Customer other, Sender sender)
    {
        var renamed = sender with { Host = "h" };
        logger.LogInformation("{Value}", renamed); // LEAK PII1002 Sender.Mail
        var cleared = sender with { Mail = "none" };
        logger.LogInformation("{Value}", cleared); // CLEAN a constant replaced it in the copy
        logger.LogInformation("{Value}", cleared.Mail); // CLEAN a constant replaced it in the copy
        var filled = cleared with { Mail = other.Email };
        logger.LogInformation("{Value}", filled); // LEAK PII1002 Sender.Mail
    }

    public void Collections(Customer other)
    {
        var list = new List<string> { "first" };
        logger.LogInformation("{Value}", list[0]); // CLEAN a constant
        list.Add(other.Email);
        logger.LogInformation("{Value}", list[1]); // LEAK PII1001 Customer.Email
    }
}
