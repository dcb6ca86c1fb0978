// Area: wrappers
// Construct: methods that pass their own parameters on to a sink; the verdict stands at their callers
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.AuditTrail;

public interface IAudit
{
    void Record(string what);
}

public sealed class LogAudit(ILogger<LogAudit> logger) : IAudit
{
    public void Record(string what) => logger.LogInformation("audit {What}", what);
}

public interface ICounterStore
{
    void Count(string what);
}

public sealed class MemoryCounters : ICounterStore
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public void Count(string what) => _known.Add(what);
}

public class OrderService(ILogger<OrderService> logger, IAudit audit, ICounterStore counters)
{
    public void Place(Order order)
    {
        Note(order.Buyer.Email); // LEAK PII1001 Customer.Email
        Note("order " + order.Number); // CLEAN a number
        Note($"for {order.Buyer.Name}"); // LEAK PII1001 Customer.Name
        Outer(order.Buyer.Phone); // LEAK PII1001 Customer.Phone
        Outer(order.Buyer.Tier); // CLEAN tier only
        Partly(order.Buyer.Email, order.Number); // CLEAN parameter not logged
        Partly(order.Buyer.Tier, order.Buyer.Salary); // LEAK PII1001 Customer.Salary
        Measure(order.Buyer.Email); // CLEAN wrapper logs a length
        Masked(order.Buyer.Email); // CLEAN wrapper masks
    }

    public void Dispatch(Order order)
    {
        audit.Record(order.Buyer.Name); // LEAK PII1001 Customer.Name
        audit.Record(order.Buyer.Tier); // CLEAN tier only
        counters.Count(order.Buyer.Name); // CLEAN no implementation logs
    }

    private void Note(string text) => logger.LogInformation("{Text}", text);

    private void Outer(string? text) => Middle(text ?? "none");

    private void Middle(string text)
    {
        var line = "[" + text + "]";
        Note(line);
    }

    private void Partly(string unused, object shown) => logger.LogInformation("{Length} {Shown}", unused.Length, shown);

    private void Measure(string text) => logger.LogInformation("{Length}", text.Length);

    private void Masked(string text) => logger.LogInformation("{Text}", PiiMask.All(text));
}
