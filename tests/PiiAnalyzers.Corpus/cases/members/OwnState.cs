// Area: members
// Construct: fields and properties that only their own type sets, filled in one method and logged in another
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.OwnState;

public class Session(ILogger<Session> logger)
{
    private readonly List<string> _seen = [];
    private readonly List<int> _numbers = [];
    private string _who = "";
    private string _where = "";

    public string? Last { get; private set; }

    public string? Ward { get; private set; }

    public void SignIn(Customer customer)
    {
        _who = customer.Email;
        _where = customer.Tier;
        Last = customer.Name;
        Ward = customer.Name.Length > 8 ? "A" : "B";
        _seen.Add(customer.Phone ?? "");
        _numbers.Add(customer.Id);
    }

    public void Report()
    {
        logger.LogInformation("{Who}", _who); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Where}", _where); // CLEAN tier only
        logger.LogInformation("{Last}", Last); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Ward}", Ward); // CLEAN only decided by it
        logger.LogInformation("{Seen}", string.Join(",", _seen)); // LEAK PII1001 Customer.Phone
        logger.LogInformation("{Seen}", _seen.Count); // CLEAN a count
        logger.LogInformation("{Seen}", string.Join(",", _numbers)); // CLEAN identifiers only
    }
}
