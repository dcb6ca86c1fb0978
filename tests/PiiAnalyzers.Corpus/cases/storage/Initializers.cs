// Area: storage
// Construct: object initializers and copies that put constants where personal data is declared
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.Initializers;

public class Use(ILogger<Use> logger)
{
    public record Sender([PiiEmail] string Mail, string Host);
    public class Holder { [PiiEmail] public string Mail { get; init; } public Holder(string m) { Mail = m; } [PiiName] public string Name { get; set; } = "system"; }
    public void M(Customer other, string input)
    {
        var c = new Customer { Email = "system@local", Name = other.Name };
        logger.LogInformation("{Value}", c.Email); // CLEAN a constant replaced it
        logger.LogInformation("{Value}", c.Name); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Value}", c.Phone); // LEAK PII1001 Customer.Phone
        var d = new Customer { Email = input };
        logger.LogInformation("{Value}", d.Email); // LEAK PII1001 Customer.Email
        var e = new Customer { Email = nameof(Customer) };
        logger.LogInformation("{Value}", e.Email); // CLEAN a constant replaced it
        const string K = "noreply@x";
        var f = new Customer { Email = K + ".org" };
        logger.LogInformation("{Value}", f.Email); // CLEAN a constant replaced it
        var s = new Sender("noreply@x", "h");
        logger.LogInformation("{Value}", s.Mail); // CLEAN a constant replaced it
        logger.LogInformation("{Value}", s); // CLEAN a constant replaced it
        var s2 = s with { Mail = other.Email };
        logger.LogInformation("{Value}", s2); // LEAK PII1002 Sender.Mail
        var s3 = s2 with { Mail = "none" };
        logger.LogInformation("{Value}", s3); // CLEAN a constant replaced it
        logger.LogInformation("{Value}", new { Mail = "x" }.Mail); // CLEAN a constant replaced it
        c.Email = other.Email;
        logger.LogInformation("{Value}", c.Email); // LEAK PII1001 Customer.Email
        var list = new List<Customer> { new() { Email = "a@b" } };
        logger.LogInformation("{Value}", list[0].Email); // CLEAN a constant replaced it
        list.Add(other);
        logger.LogInformation("{Value}", list[0].Email); // LEAK PII1001 Customer.Email
        var t = flag() ? new Customer { Email = "a@b" } : other;
        logger.LogInformation("{Value}", t.Email); // LEAK PII1001 Customer.Email
    }
    bool flag() => logger.IsEnabled(LogLevel.Trace);
}
