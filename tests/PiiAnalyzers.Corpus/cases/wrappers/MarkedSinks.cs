// Area: wrappers
// Construct: parameters that are declared to be sinks, here and in implementations
// Libraries: none
namespace Cases.MarkedSinks;

public interface IMessageSink
{
    void Write([PiiSink(PiiSinkKind.Log)] string text, string channel);
}

public sealed class NullSink : IMessageSink
{
    public void Write(string text, string channel)
    {
    }
}

public class Notifier(NullSink concrete, IMessageSink general)
{
    public void Notify(Customer customer)
    {
        general.Write(customer.Email, "mail"); // LEAK PII1001 Customer.Email
        general.Write(customer.Tier, "mail"); // CLEAN tier only
        general.Write("fixed", customer.Email); // CLEAN parameter is no sink
        concrete.Write(customer.Name, "mail"); // LEAK PII1001 Customer.Name
        concrete.Write("fixed", customer.Name); // CLEAN parameter is no sink
    }
}
