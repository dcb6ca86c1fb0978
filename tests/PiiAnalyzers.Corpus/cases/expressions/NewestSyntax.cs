// Area: expressions
// Construct: null-conditional assignment, compound assignment declared in source, inline arrays, partial properties, lock
// Libraries: Microsoft.Extensions.Logging
// Language: 14
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Cases.NewestSyntax;

public sealed class Note
{
    public string Text { get; set; } = "";

    public int Revision { get; set; }
}

public sealed class Journal
{
    private string _lines = "";

    public string Lines => _lines;

    public int Length => _lines.Length;

    public void operator +=(string line) => _lines = _lines + line + "\n";
}

[InlineArray(4)]
public struct Fields
{
    private string _first;
}

public partial class Preview(Customer customer)
{
    public partial string Heading { get; }

    public partial string Footing { get; }
}

public partial class Preview
{
    public partial string Heading => "For " + customer.Name;

    public partial string Footing => "For " + customer.Tier;
}

public class NewestSyntax(ILogger<NewestSyntax> logger)
{
    private readonly Lock _gate = new();

    public void Assigned(Customer customer, bool keep)
    {
        var note = keep ? new Note() : null;
        note?.Text = customer.Name;
        logger.LogInformation("{Text}", note?.Text); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Revision}", note?.Revision); // CLEAN sibling member
    }

    public void Appended(Customer customer)
    {
        var journal = new Journal();
        journal += customer.Email;
        logger.LogInformation("{Lines}", journal.Lines); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Length}", journal.Length); // CLEAN a length

        var other = new Journal();
        other += customer.Tier;
        logger.LogInformation("{Lines}", other.Lines); // CLEAN tier only
    }

    public void Inline(Customer customer)
    {
        var fields = new Fields();
        fields[0] = customer.Tier;
        fields[1] = customer.Phone ?? "";
        ReadOnlySpan<string> view = fields;
        logger.LogInformation("{Field}", fields[1]); // LEAK PII1001 Customer.Phone
        logger.LogInformation("{Fields}", view.Length); // CLEAN a length
    }

    public void Partial(Customer customer)
    {
        var preview = new Preview(customer);
        logger.LogInformation("{Heading}", preview.Heading); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Footing}", preview.Footing); // CLEAN tier only
    }

    public void Locked(Customer customer)
    {
        string text;
        lock (_gate)
        {
            text = customer.Email;
        }

        logger.LogInformation("{Text}", text); // LEAK PII1001 Customer.Email

        lock (_gate)
        {
            text = customer.Tier;
        }

        logger.LogInformation("{Text}", text); // CLEAN overwritten
    }
}
