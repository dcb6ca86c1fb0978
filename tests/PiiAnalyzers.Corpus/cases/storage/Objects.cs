// Area: storage
// Construct: object initializers, nested initializers, params arrays and params collections, inline structs
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.Objects;

public class Ticket
{
    public string Subject { get; set; } = "";

    public string Body { get; set; } = "";

    public Ticket? Parent { get; set; }
}

public struct Point2
{
    public string Label;
    public int Weight;
}

public class TicketFactory(ILogger<TicketFactory> logger)
{
    public void Create(Customer customer)
    {
        var ticket = new Ticket { Subject = "complaint", Body = customer.Name, Parent = new Ticket { Body = customer.Email } };
        logger.LogInformation("{Body}", ticket.Body); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Subject}", ticket.Subject); // CLEAN sibling member
        logger.LogInformation("{Parent}", ticket.Parent.Body); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Parent}", ticket.Parent.Subject); // CLEAN sibling member

        ticket.Body = "removed";
        logger.LogInformation("{Body}", ticket.Body); // CLEAN member overwritten
    }

    public void Structs(Customer customer)
    {
        Point2 point;
        point.Label = customer.Phone ?? "";
        point.Weight = 1;
        var copy = point;
        point.Label = "none";
        logger.LogInformation("{Label}", copy.Label); // LEAK PII1001 Customer.Phone
        logger.LogInformation("{Label}", point.Label); // CLEAN the overwritten copy
        logger.LogInformation("{Weight}", copy.Weight); // CLEAN sibling field
    }

    public void Aliases(Customer customer)
    {
        var first = new Ticket();
        var second = first;
        second.Body = customer.Name;
        logger.LogInformation("{Body}", first.Body); // LEAK PII1001 Customer.Name

        var third = new Ticket();
        var fourth = new Ticket();
        fourth.Body = customer.Name;
        logger.LogInformation("{Body}", third.Body); // CLEAN another object
    }

    public void Params(Customer customer)
    {
        logger.LogInformation("{Line}", Line(customer.Tier, customer.Name)); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Line}", Line(customer.Tier, "closed")); // CLEAN tier only
        logger.LogInformation("{Line}", Spans(customer.Tier, customer.Phone)); // LEAK PII1001 Customer.Phone
        logger.LogInformation("{Line}", Spans(customer.Tier, null)); // CLEAN tier only
    }

    private static string Line(params string[] parts) => string.Join(' ', parts);

    private static string Spans(params ReadOnlySpan<string?> parts) => string.Join(' ', parts.ToArray());
}
