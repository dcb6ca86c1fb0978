// Area: sinks-microsoft
// Construct: delegates of LoggerMessage.Define, methods with [LoggerMessage]
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.DefinedMessages;

public static partial class Messages
{
    [LoggerMessage(1, LogLevel.Information, "Registered {Mail} as {Id}")]
    public static partial void Registered(ILogger logger, string mail, int id);

    [LoggerMessage(2, LogLevel.Warning, "Changed {Person}")]
    public static partial void Changed(this ILogger logger, object person, Exception? failure);
}

public partial class Registration(ILogger<Registration> logger)
{
    private static readonly Action<ILogger, string, Exception?> s_sent =
        LoggerMessage.Define<string>(LogLevel.Information, new EventId(3), "Sent to {To}");

    private static readonly Func<ILogger, string, IDisposable?> s_scope = LoggerMessage.DefineScope<string>("For {Who}");

    public void Register(Customer customer, Person person)
    {
        Messages.Registered(logger, customer.Email, customer.Id); // LEAK PII1001 Customer.Email
        Messages.Registered(logger, customer.Tier, customer.Id); // CLEAN tier only
        logger.Changed(person, null); // LEAK PII1002 Person.Name
        logger.Changed(customer, null); // CLEAN prints the type's name
        s_sent(logger, customer.Phone ?? "none", null); // LEAK PII1001 Customer.Phone
        s_sent(logger, customer.Tier, null); // CLEAN tier only
        using var named = s_scope(logger, customer.Name); // LEAK PII1001 Customer.Name
        using var tiered = s_scope(logger, customer.Tier); // CLEAN tier only
        Welcomed(customer.Name.Trim()); // LEAK PII1001 Customer.Name
        Welcomed(customer.Tier.Trim()); // CLEAN tier only
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Welcomed {Name}")]
    private partial void Welcomed(string name);
}
