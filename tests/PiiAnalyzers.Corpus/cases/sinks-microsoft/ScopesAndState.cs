// Area: sinks-microsoft
// Construct: scopes, state with a formatter, logger categories, names of events
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.ScopesAndState;

public class ScopesAndState(ILogger<ScopesAndState> logger, ILoggerFactory factory)
{
    public void Scopes(Customer customer)
    {
        using var template = logger.BeginScope("customer {Name}", customer.Name); // LEAK PII1001 Customer.Name
        using var clean = logger.BeginScope("customer {Id}", customer.Id); // CLEAN identifier instead
        using var pair = logger.BeginScope(new KeyValuePair<string, object>("mail", customer.Email)); // LEAK PII1002 Customer.Email
        using var map = logger.BeginScope(new Dictionary<string, object> { ["mail"] = customer.Email, ["id"] = customer.Id }); // LEAK PII1002 Customer.Email
        using var ids = logger.BeginScope(new Dictionary<string, object> { ["tier"] = customer.Tier, ["id"] = customer.Id }); // CLEAN no personal entry
        using var text = logger.BeginScope($"customer {customer.Phone}"); // LEAK PII1001 Customer.Phone
        using var state = logger.BeginScope(customer.Id); // CLEAN identifier instead
    }

    public void State(Customer customer, Person person)
    {
        logger.Log(
            LogLevel.Information,
            default,
            customer, // CLEAN prints the type's name
            null,
            (state, _) => "mail " + state.Email); // LEAK PII1001 Customer.Email
        logger.Log(
            LogLevel.Information,
            default,
            customer.Id, // CLEAN identifier instead
            null,
            (state, _) => "id " + state); // CLEAN identifier instead
        logger.Log(
            LogLevel.Information,
            default,
            person, // LEAK PII1002 Person.Name
            null,
            (state, _) => "person " + state.Id); // CLEAN identifier instead
    }

    public void Names(Customer customer)
    {
        factory.CreateLogger("customer." + customer.Email); // LEAK PII1001 Customer.Email
        factory.CreateLogger("customer." + customer.Tier); // CLEAN tier only
        logger.LogInformation(new EventId(1, customer.Name), "saved"); // LEAK PII1001 Customer.Name
        logger.LogInformation(new EventId(customer.Id, "customer"), "saved"); // CLEAN identifier instead
    }
}
