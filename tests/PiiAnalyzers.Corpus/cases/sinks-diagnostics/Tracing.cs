// Area: sinks-diagnostics
// Construct: Debug, Trace, TraceSource, listeners, correlation, the event log
// Libraries: System.Diagnostics
using System.Diagnostics;
using System.Runtime.Versioning;

namespace Cases.Tracing;

public class Tracing
{
    private static readonly TraceSource s_source = new("orders", SourceLevels.All);

    public void Debugging(Customer customer, Person person, bool ok)
    {
        Debug.WriteLine(customer.Email); // LEAK PII1005 Customer.Email
        Debug.WriteLine(customer.Tier); // CLEAN tier only
        Debug.WriteLine("{0} {1}", customer.Id, customer.Name); // LEAK PII1005 Customer.Name
        Debug.Write(person, "import"); // LEAK PII1005 Person.Name
        Debug.Write(customer, "import"); // CLEAN prints the type's name
        Debug.WriteLineIf(ok, $"phone {customer.Phone}"); // LEAK PII1005 Customer.Phone
        Debug.WriteLineIf(ok, $"id {customer.Id}"); // CLEAN identifier instead
        Debug.Print("{0}", customer.Salary); // LEAK PII1005 Customer.Salary
        Debug.Assert(customer.Email.Length >= 0); // CLEAN condition only
        Debug.Assert(ok, "bad mail", customer.Email); // LEAK PII1005 Customer.Email
        Debug.Assert(ok, "bad customer", customer.Id.ToString()); // CLEAN identifier instead
    }

    public void Traces(Customer customer)
    {
        Trace.TraceInformation("mail {0}", customer.Email); // LEAK PII1005 Customer.Email
        Trace.TraceInformation("mail {0}", customer.Email.Length); // CLEAN a length
        Trace.TraceError("failed for " + customer.Name); // LEAK PII1005 Customer.Name
        Trace.TraceError("failed for " + customer.Id); // CLEAN identifier instead
        Trace.WriteLine(customer.Born); // LEAK PII1005 Customer.Born
        Trace.WriteLine(customer.Tier, "import"); // CLEAN tier only
        Trace.CorrelationManager.StartLogicalOperation(customer.Phone ?? ""); // LEAK PII1005 Customer.Phone
        Trace.CorrelationManager.StartLogicalOperation(customer.Id); // CLEAN identifier instead
    }

    public void Sources(Customer customer, TraceListener listener)
    {
        s_source.TraceEvent(TraceEventType.Warning, 1, "mail {0}", customer.Email); // LEAK PII1005 Customer.Email
        s_source.TraceEvent(TraceEventType.Warning, 1, "tier {0}", customer.Tier); // CLEAN tier only
        s_source.TraceInformation(customer.Name); // LEAK PII1005 Customer.Name
        s_source.TraceInformation("saved"); // CLEAN a constant
        s_source.TraceData(TraceEventType.Information, 2, customer.Salary); // LEAK PII1005 Customer.Salary
        s_source.TraceData(TraceEventType.Information, 2, customer.Id); // CLEAN identifier instead
        listener.WriteLine(customer.Email); // LEAK PII1005 Customer.Email
        listener.WriteLine(customer.Tier); // CLEAN tier only
    }

    [SupportedOSPlatform("windows")]
    public void Windows(Customer customer)
    {
        EventLog.WriteEntry("orders", "failed for " + customer.Email); // LEAK PII1005 Customer.Email
        EventLog.WriteEntry("orders", "failed for " + customer.Id); // CLEAN identifier instead
        Debugger.Log(1, "import", customer.Name); // LEAK PII1005 Customer.Name
        Debugger.Log(1, "import", customer.Tier); // CLEAN tier only
    }
}
