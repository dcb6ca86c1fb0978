// Area: source-calls
// Construct: properties and indexers with bodies, this, constructors, partial methods
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.Accessors;

public class CardView(Customer customer, ILogger<CardView> logger)
{
    public string Title => customer.Name.ToUpperInvariant();

    public string Badge => customer.Tier.ToUpperInvariant();

    public string this[string field] => field == "mail" ? customer.Email : "";

    public int this[int width] => customer.Email.Length - width;

    public void Show()
    {
        logger.LogInformation("{Title}", Title); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Badge}", Badge); // CLEAN tier only
        logger.LogInformation("{Mail}", this["mail"]); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Mail}", this[3]); // CLEAN a length
    }
}

public class Envelope
{
    public Envelope(string content, int copies)
    {
        Content = content.Trim();
        Copies = copies;
    }

    public string Content { get; }

    public int Copies { get; }

    public string Stamp => "stamped " + Copies;
}

public partial class EnvelopeService(ILogger<EnvelopeService> logger)
{
    public void Pack(Customer customer)
    {
        var envelope = new Envelope(customer.Name, 2);
        logger.LogInformation("{Content}", envelope.Content); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Copies}", envelope.Copies); // CLEAN sibling member
        logger.LogInformation("{Stamp}", envelope.Stamp); // CLEAN sibling member
    }

    public void Partial(Customer customer)
    {
        logger.LogInformation("{Key}", MailKey(customer)); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Key}", IdKey(customer)); // CLEAN identifier instead
    }

    private static partial string MailKey(Customer customer);

    private static partial string IdKey(Customer customer);
}

public partial class EnvelopeService
{
    private static partial string MailKey(Customer customer) => "mail:" + customer.Email;

    private static partial string IdKey(Customer customer) => "id:" + customer.Id;
}
