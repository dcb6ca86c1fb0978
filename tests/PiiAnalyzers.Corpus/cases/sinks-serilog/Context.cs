// Area: sinks-serilog
// Construct: properties of a logger, of the log context and of enrichers
// Libraries: Serilog
using Serilog;
using Serilog.Context;
using Serilog.Core.Enrichers;
using Serilog.Events;

namespace Cases.SerilogContext;

public class SerilogContext(ILogger log)
{
    public void Loggers(Customer customer, Address address)
    {
        log.ForContext("mail", customer.Email).Information("saved"); // LEAK PII1001 Customer.Email
        log.ForContext("id", customer.Id).Information("saved"); // CLEAN identifier instead
        log.ForContext("customer", customer, destructureObjects: true).Information("saved"); // LEAK PII1002 Customer.Name
        log.ForContext("customer", customer).Information("saved"); // CLEAN prints the type's name
        log.ForContext(new PropertyEnricher("street", address.Street)).Information("saved"); // LEAK PII1001 Address.Street
        log.ForContext(new PropertyEnricher("country", address.Country)).Information("saved"); // CLEAN country only
    }

    public void Ambient(Customer customer)
    {
        using (LogContext.PushProperty("phone", customer.Phone)) // LEAK PII1001 Customer.Phone
        {
            log.Information("called");
        }

        using (LogContext.PushProperty("tier", customer.Tier)) // CLEAN tier only
        {
            log.Information("called");
        }
    }

    public void Built(Customer customer, LogEvent entry)
    {
        entry.AddPropertyIfAbsent(new LogEventProperty("name", new ScalarValue(customer.Name))); // LEAK PII1001 Customer.Name
        entry.AddPropertyIfAbsent(new LogEventProperty("tier", new ScalarValue(customer.Tier))); // CLEAN tier only
        var scoped = new LoggerConfiguration().Enrich.WithProperty("mail", customer.Email).CreateLogger(); // LEAK PII1001 Customer.Email
        var plain = new LoggerConfiguration().Enrich.WithProperty("tier", customer.Tier).CreateLogger(); // CLEAN tier only
        scoped.Information("built");
        plain.Information("built");
    }
}
