// Area: sinks-telemetry
// Construct: tags, baggage, events, status and names of activities
// Libraries: System.Diagnostics
using System.Diagnostics;

namespace Cases.Traces;

public class Traces
{
    public void Tag(Customer customer) => Activity.Current?.SetTag("enduser.email", customer.Email); // LEAK PII1004 Customer.Email

    public void TagIdentifier(Customer customer) => Activity.Current?.SetTag("enduser.id", customer.Id); // CLEAN identifier instead

    public void TagMasked(Customer customer) => Activity.Current?.SetTag("enduser.email", PiiMask.Email(customer.Email)); // CLEAN masked

    public void TagNumber(Customer customer) => Activity.Current?.SetTag("salary", customer.Salary); // LEAK PII1004 Customer.Salary

    public void TagFlag(Customer customer) => Activity.Current?.AddTag("has.phone", (object)(customer.Phone != null)); // CLEAN a null test

    public void TagRecord(Person person) => Activity.Current?.SetTag("person", $"{person}"); // LEAK PII1004 Person.Name

    public void TagObject(Customer customer) => Activity.Current?.SetTag("customer", $"{customer}"); // CLEAN prints the type's name

    public void Key(Customer customer) => Activity.Current?.SetTag(customer.Email, true); // LEAK PII1004 Customer.Email

    public void Baggage(Customer customer) => Activity.Current?.AddBaggage("user", customer.Name); // LEAK PII1004 Customer.Name

    public void BaggageTier(Customer customer) => Activity.Current?.AddBaggage("tier", customer.Tier); // CLEAN tier only

    public void Event(Customer customer) => Activity.Current?.AddEvent(new ActivityEvent("mail to " + customer.Email)); // LEAK PII1004 Customer.Email

    public void EventCount(List<Customer> customers) => Activity.Current?.AddEvent(new ActivityEvent($"mail to {customers.Count}")); // CLEAN a count

    public void EventTag(Customer customer)
    {
        var tags = new ActivityTagsCollection
        {
            { "to", customer.Email }, // LEAK PII1004 Customer.Email
        };
        Activity.Current?.AddEvent(new ActivityEvent("mail", tags: tags));
    }

    public void EventTagTier(Customer customer)
    {
        var tags = new ActivityTagsCollection { ["tier"] = customer.Tier }; // CLEAN tier only
        Activity.Current?.AddEvent(new ActivityEvent("mail", tags: tags));
    }

    public void Status(Customer customer) => Activity.Current?.SetStatus(ActivityStatusCode.Error, $"no mailbox for {customer.Email}"); // LEAK PII1004 Customer.Email

    public void StatusType(Exception failure) => Activity.Current?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name); // CLEAN the type's name

    public void Name(Customer customer)
    {
        if (Activity.Current is { } activity)
        {
            activity.DisplayName = "import of " + customer.Name; // LEAK PII1004 Customer.Name
        }
    }

    public void NameIdentifier(Customer customer)
    {
        if (Activity.Current is { } activity)
        {
            activity.DisplayName = "import of " + customer.Id; // CLEAN identifier instead
        }
    }

    public void Helper(Customer customer) => Mark("phone", customer.Phone); // LEAK PII1004 Customer.Phone

    public void HelperTier(Customer customer) => Mark("tier", customer.Tier); // CLEAN tier only

    private static void Mark(string name, string? value) => Activity.Current?.SetTag("shop." + name, value);
}
