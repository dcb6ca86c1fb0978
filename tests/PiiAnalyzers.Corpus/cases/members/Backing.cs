// Area: members
// Construct: backing fields, the field keyword, init-only members, static fields, Lazy fields
// Libraries: Microsoft.Extensions.Logging
// Language: 14
using Microsoft.Extensions.Logging;

namespace Cases.Backing;

public class Preferences(ILogger<Preferences> logger)
{
    private static string s_lastMail = "";
    private static string s_lastTier = "";

    public string Display
    {
        get => field.Length == 0 ? "nobody" : field;
        private set => field = value.Trim();
    } = "";

    public string Level
    {
        get => field.Length == 0 ? "nothing" : field;
        private set => field = value.Trim();
    } = "";

    public void Load(Customer customer)
    {
        Display = customer.Name;
        Level = customer.Tier;
        s_lastMail = customer.Email;
        s_lastTier = customer.Tier;
    }

    public void Show()
    {
        logger.LogInformation("{Display}", Display); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Level}", Level); // CLEAN tier only
        logger.LogInformation("{Mail}", s_lastMail); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Tier}", s_lastTier); // CLEAN tier only
    }
}

public class InvoiceMailer
{
    private readonly ILogger _logger;
    private readonly string _recipient;
    private readonly int _number;
    private readonly Lazy<string> _subject;

    public InvoiceMailer(ILogger<InvoiceMailer> logger, Order order)
    {
        _logger = logger;
        _recipient = order.Buyer.Email;
        _number = order.Number;
        _subject = new Lazy<string>(() => "Invoice for " + order.Buyer.Name);
    }

    public void Send()
    {
        _logger.LogInformation("{Recipient}", _recipient); // LEAK PII1001 Customer.Email
        _logger.LogInformation("{Number}", _number); // CLEAN a number
        _logger.LogInformation("{Subject}", _subject.Value); // LEAK PII1001 Customer.Name
        _logger.LogInformation("{Subject}", _subject.IsValueCreated); // CLEAN a flag
    }
}
