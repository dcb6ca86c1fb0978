// Area: sinks-microsoft
// Construct: the level methods, Log with level, event id and exception, template arguments and what no hole takes
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.Levels;

public class Levels(ILogger<Levels> logger)
{
    private static readonly EventId s_saved = new(7, "Saved");

    public void All(Customer customer, Exception failure)
    {
        logger.LogTrace("{Mail}", customer.Email); // LEAK PII1001 Customer.Email
        logger.LogDebug(s_saved, "{Mail}", customer.Email); // LEAK PII1001 Customer.Email
        logger.LogInformation(s_saved, failure, "{Mail}", customer.Email); // LEAK PII1001 Customer.Email
        logger.LogWarning(failure, "{Tier}", customer.Tier); // CLEAN tier only
        logger.LogError(failure, "{Name}", customer.Name); // LEAK PII1001 Customer.Name
        logger.LogCritical("{Id}", customer.Id); // CLEAN identifier instead
        logger.Log(LogLevel.Information, "{Phone}", customer.Phone); // LEAK PII1001 Customer.Phone
        logger.Log(LogLevel.Information, s_saved, failure, "{Id}", customer.Id); // CLEAN identifier instead
    }

    public void Holes(Customer customer)
    {
        logger.LogInformation(
            "{Id} {Mail} {Tier}",
            customer.Id, // CLEAN identifier instead
            customer.Email, // LEAK PII1001 Customer.Email
            customer.Tier); // CLEAN tier only
        logger.LogInformation("{Id}", customer.Id, customer.Email); // CLEAN no hole takes it
        object?[] values = [customer.Id, customer.Name];
        logger.LogInformation("{Id} {Name}", values); // LEAK PII1001 Customer.Name
        object?[] others = [customer.Id, customer.Tier];
        logger.LogInformation("{Id} {Tier}", others); // CLEAN tier only
        var template = customer.Id > 0 ? "{Id} {Phone}" : "{Id} and {Phone}";
        logger.LogInformation(template, customer.Id, customer.Phone); // LEAK PII1001 Customer.Phone
        logger.LogInformation(args: [customer.Tier], message: "{Tier}"); // CLEAN tier only
    }
}
