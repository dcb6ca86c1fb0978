// Area: sinks-nlog
// Construct: properties of loggers and scopes, the fluent builder, the global context
// Libraries: NLog
using NLog;

namespace Cases.NLogScopes;

public class NLogScopes(Logger log)
{
    public void Properties(Customer customer)
    {
        log.WithProperty("mail", customer.Email).Info("saved"); // LEAK PII1001 Customer.Email
        log.WithProperty("tier", customer.Tier).Info("saved"); // CLEAN tier only

        using (ScopeContext.PushProperty("name", customer.Name)) // LEAK PII1001 Customer.Name
        {
            log.Info("saved");
        }

        using (ScopeContext.PushProperty("id", customer.Id)) // CLEAN identifier instead
        {
            log.Info("saved");
        }

        using (ScopeContext.PushNestedState("for " + customer.Phone)) // LEAK PII1001 Customer.Phone
        {
            log.Info("saved");
        }

        using (log.PushScopeProperty("tier", customer.Tier)) // CLEAN tier only
        {
            log.Info("saved");
        }
    }

    public void Fluent(Customer customer)
    {
        log.ForInfoEvent().Message("{Mail}", customer.Email).Log(); // LEAK PII1001 Customer.Email
        log.ForInfoEvent().Message("{Id}", customer.Id).Log(); // CLEAN identifier instead
        log.ForWarnEvent().Message("saved").Property("salary", customer.Salary).Log(); // LEAK PII1001 Customer.Salary
        log.ForWarnEvent().Message("saved").Property("tier", customer.Tier).Log(); // CLEAN tier only
    }

    public void Global(Customer customer)
    {
        GlobalDiagnosticsContext.Set("last", customer.Name); // LEAK PII1001 Customer.Name
        GlobalDiagnosticsContext.Set("last", customer.Id); // CLEAN identifier instead
        LogManager.GetLogger("customer." + customer.Tier).Info("saved"); // CLEAN tier only
    }
}
