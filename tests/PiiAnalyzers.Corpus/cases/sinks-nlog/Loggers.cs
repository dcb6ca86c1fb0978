// Area: sinks-nlog
// Construct: level methods, message delegates, conditional methods, event objects
// Libraries: NLog
using NLog;

namespace Cases.NLogLoggers;

public class NLogLoggers(Logger log, ILogger general)
{
    public void Levels(Customer customer, Exception failure)
    {
        log.Trace("{Mail}", customer.Email); // LEAK PII1001 Customer.Email
        log.Trace("{Id}", customer.Id); // CLEAN identifier instead
        log.Debug("name " + customer.Name); // LEAK PII1001 Customer.Name
        log.Debug("tier " + customer.Tier); // CLEAN tier only
        log.Info(() => "mail " + customer.Email); // LEAK PII1001 Customer.Email
        log.Info(() => "id " + customer.Id); // CLEAN identifier instead
        log.Error(failure, "{0} failed", customer.Phone); // LEAK PII1001 Customer.Phone
        log.Error(failure, "{0} failed", customer.Tier); // CLEAN tier only
        general.Fatal("{Born}", customer.Born); // LEAK PII1001 Customer.Born
        general.Fatal("{Length}", customer.Name.Length); // CLEAN a length
        general.Log(LogLevel.Warn, "{A} {B}", customer.Id, customer.Salary); // LEAK PII1001 Customer.Salary
        general.Log(LogLevel.Warn, "{A} {B}", customer.Id, customer.Tier); // CLEAN tier only
        log.ConditionalDebug("{Mail}", customer.Email); // LEAK PII1001 Customer.Email
        log.Warn(customer); // CLEAN prints the type's name
        log.Warn(new Contact(customer.Email, "mail")); // LEAK PII1002 Contact.Mail
    }

    public void Objects(Customer customer)
    {
        var entry = new LogEventInfo(LogLevel.Info, "orders", "mail " + customer.Email); // LEAK PII1001 Customer.Email
        entry.Properties["phone"] = customer.Phone; // LEAK PII1001 Customer.Phone
        entry.Properties["tier"] = customer.Tier; // CLEAN tier only
        log.Log(entry);

        var other = LogEventInfo.Create(LogLevel.Info, "orders", "tier " + customer.Tier); // CLEAN tier only
        log.Log(other);
    }
}
