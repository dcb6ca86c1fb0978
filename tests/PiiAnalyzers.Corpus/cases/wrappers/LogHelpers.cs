// Area: wrappers
// Construct: static helpers and extension methods with params arrays, templates and delegates
// Libraries: Microsoft.Extensions.Logging
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Cases.LogHelpers;

public static class LogHelpers
{
    public static void Business(this ILogger logger, string template, params object?[] values)
        => logger.LogInformation("business: " + template, values);

    public static void Timed(this ILogger logger, Func<string> message) => logger.LogInformation("{Message}", message());

    public static void Traced(this ILogger logger, string text, [CallerMemberName] string member = "")
        => logger.LogTrace("{Member}: {Text}", member, text);

    public static void Dump(this ILogger logger, object state) => logger.LogDebug("{@State}", state);

    public static void Show(this ILogger logger, object state) => logger.LogDebug("{State}", state);

    public static void ShowKind<T>(this ILogger logger, T state) => logger.LogDebug("{State}", typeof(T).Name);
}

public class RefundService(ILogger<RefundService> logger)
{
    public void Refund(Order order, Person clerk)
    {
        logger.Business("refund {Number} to {Mail}", order.Number, order.Buyer.Email); // LEAK PII1001 Customer.Email
        logger.Business("refund {Number} to {Id}", order.Number, order.Buyer.Id); // CLEAN identifier instead
        logger.Business($"refund to {order.Buyer.Name}"); // LEAK PII1001 Customer.Name
        logger.Traced(order.Buyer.Phone ?? "none"); // LEAK PII1001 Customer.Phone
        logger.Traced(order.Buyer.Tier); // CLEAN tier only
        logger.Timed(() => "refund of " + order.Buyer.Email); // LEAK PII1001 Customer.Email
        logger.Timed(() => "refund of " + order.Number); // CLEAN a number
    }

    public void Objects(Order order, Person clerk)
    {
        logger.Dump(order.Buyer); // LEAK PII1002 Customer.Name
        logger.Show(order.Buyer); // CLEAN prints the type's name
        logger.Show(clerk); // LEAK PII1002 Person.Name
        logger.ShowKind(clerk); // CLEAN prints the type's name
        logger.Dump(new { order.Number, order.Total }); // CLEAN no personal member
    }
}
