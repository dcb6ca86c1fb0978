// Area: wrappers
// Construct: wrappers of console and trace output, a base class with a protected log method, a delegate kept in a field
// Libraries: System.Console, System.Diagnostics
using System.Diagnostics;

namespace Cases.DiagnosticWrappers;

public abstract class Tool
{
    private readonly Action<string> _sink = Console.Error.WriteLine;

    protected static void Say(string text) => Console.WriteLine("> " + text);

    protected void Warn(string text) => _sink(text);

    protected virtual void Mark(string text) => Trace.WriteLine(text);
}

public sealed class ImportTool : Tool
{
    public void Import(Customer customer)
    {
        Say("importing " + customer.Name); // LEAK PII1005 Customer.Name
        Say("importing " + customer.Id); // CLEAN identifier instead
        Warn(customer.Email); // LEAK PII1005 Customer.Email
        Warn(customer.Tier); // CLEAN tier only
        Mark(customer.Phone ?? "none"); // LEAK PII1005 Customer.Phone
        Mark(customer.Tier); // CLEAN tier only
    }
}

public sealed class QuietTool : Tool
{
    public void Import(Customer customer) => Mark(customer.Tier); // CLEAN tier only

    protected override void Mark(string text) => base.Mark("quiet");
}
