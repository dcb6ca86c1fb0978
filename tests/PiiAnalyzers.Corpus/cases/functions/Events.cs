// Area: functions
// Construct: events and their handlers, delegates passed as callbacks, expression-bodied callbacks
// Libraries: Serilog
using Serilog;

namespace Cases.Events;

public sealed class MovedEventArgs(string what) : EventArgs
{
    public string What { get; } = what;
}

public sealed class Registry
{
    public event EventHandler<MovedEventArgs>? Moved;

    public event Action<int>? Counted;

    public void Move(Customer customer)
    {
        Moved?.Invoke(this, new MovedEventArgs(customer.Name));
        Counted?.Invoke(customer.Name.Length);
    }
}

public class EventLog(ILogger log)
{
    public void Watch(Customer customer)
    {
        var registry = new Registry();
        registry.Moved += (_, args) => log.Information("moved {What}", args.What); // LEAK PII1001 Customer.Name
        registry.Counted += length => log.Information("length {Length}", length); // CLEAN a length
        registry.Move(customer);
    }

    public void Callback(Customer customer)
    {
        Visit(customer, mail => log.Information("visited {Mail}", mail)); // LEAK PII1001 Customer.Email
        VisitCount(customer, count => log.Information("visited {Count}", count)); // CLEAN a length
    }

    private static void Visit(Customer customer, Action<string> visitor) => visitor(customer.Email);

    private static void VisitCount(Customer customer, Action<int> visitor) => visitor(customer.Email.Length);
}
