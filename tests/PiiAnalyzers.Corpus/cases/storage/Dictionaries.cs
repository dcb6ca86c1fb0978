// Area: storage
// Construct: dictionaries: values, keys, initializers, lookups, TryGetValue, KeyValuePair
// Libraries: Serilog
using Serilog;

namespace Cases.Dictionaries;

public class Indexes(ILogger log)
{
    public void Values(Customer customer)
    {
        var form = new Dictionary<string, string> { ["name"] = customer.Name, ["tier"] = customer.Tier };
        log.Information("{Name}", form["name"]); // LEAK PII1001 Customer.Name
        log.Information("{Fields}", form.Keys.Count); // CLEAN a count
        if (form.TryGetValue("name", out var value))
        {
            log.Information("{Value}", value); // LEAK PII1001 Customer.Name
        }

        log.Information("{Has}", form.ContainsKey("name")); // CLEAN a flag
    }

    public void Keys(List<Customer> customers)
    {
        var visits = new Dictionary<string, int>();
        foreach (var customer in customers)
        {
            visits[customer.Email] = visits.GetValueOrDefault(customer.Email) + 1;
        }

        foreach (var (mail, count) in visits)
        {
            log.Information("{Mail}", mail); // LEAK PII1001 Customer.Email
            log.Information("{Count}", count); // CLEAN the value, a count
        }

        log.Information("{Keys}", string.Join(";", visits.Keys)); // LEAK PII1001 Customer.Email
        log.Information("{Sum}", visits.Values.Sum()); // CLEAN a sum of counts
    }

    public void ById(List<Customer> customers)
    {
        var mails = customers.ToDictionary(customer => customer.Id, customer => customer.Email);
        foreach (var pair in mails)
        {
            log.Information("{Mail}", pair.Value); // LEAK PII1001 Customer.Email
            log.Information("{Id}", pair.Key); // CLEAN the key, an identifier
        }
    }

    public void Nested(Customer customer)
    {
        var groups = new Dictionary<string, List<string>> { [customer.Tier] = [customer.Name] };
        log.Information("{First}", groups[customer.Tier][0]); // LEAK PII1001 Customer.Name
        log.Information("{Size}", groups[customer.Tier].Count); // CLEAN a count
    }
}
