// Area: sinks-serilog
// Construct: level methods of the interface and the static class, templates, values that no hole takes
// Libraries: Serilog
using Serilog;
using Serilog.Events;

namespace Cases.SerilogEvents;

public class SerilogEvents(ILogger log)
{
    public void Levels(Customer customer, Exception failure)
    {
        log.Verbose("{Mail}", customer.Email); // LEAK PII1001 Customer.Email
        log.Debug("{Id}", customer.Id); // CLEAN identifier instead
        log.Information(failure, "{Name} {Tier}", customer.Name, customer.Tier); // LEAK PII1001 Customer.Name
        log.Warning("{Tier}", customer.Tier); // CLEAN tier only
        log.Error(failure, "{Phone}", customer.Phone); // LEAK PII1001 Customer.Phone
        log.Fatal(failure, "{Id} {Tier}", customer.Id, customer.Tier); // CLEAN no personal value
        log.Write(LogEventLevel.Information, "{Born}", customer.Born); // LEAK PII1001 Customer.Born
        log.Write(LogEventLevel.Information, "{Length}", customer.Name.Length); // CLEAN a length
        log.Information($"mail {customer.Email}"); // LEAK PII1001 Customer.Email
        log.Information("{Id}", customer.Id, customer.Email); // LEAK PII1001 Customer.Email
    }

    public void Static(Customer customer)
    {
        Log.Information("{Mail}", customer.Email); // LEAK PII1001 Customer.Email
        Log.Information("{Id}", customer.Id); // CLEAN identifier instead
        Log.Logger.Error("{0} {1}", customer.Id, customer.Name); // LEAK PII1001 Customer.Name
        Log.Logger.Error("{0} {1}", customer.Id, customer.Tier); // CLEAN tier only
    }
}
