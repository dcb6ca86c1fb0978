// Area: not-control
// Construct: personal data as a key of a look-up, an index, a switch of behaviour, an argument that only decides
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.Counters;

public class Counters(ILogger<Counters> logger)
{
    private readonly Dictionary<string, int> _visits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _plans = new(StringComparer.Ordinal);

    public void Visit(Customer customer)
    {
        _visits[customer.Email] = _visits.GetValueOrDefault(customer.Email) + 1;
        _plans[customer.Email] = customer.Tier;
        logger.LogInformation("{Visits}", _visits[customer.Email]); // CLEAN key of a look-up
        logger.LogInformation("{Plan}", _plans[customer.Email]); // CLEAN key of a look-up
        logger.LogInformation("{Mail}", _visits.Keys.First()); // LEAK PII1001 Customer.Email
    }

    public void Decide(Customer customer, string[] queues)
    {
        logger.LogInformation("{Queue}", queues[customer.Name.Length % queues.Length]); // CLEAN an index
        logger.LogInformation("{Queue}", queues[0] + customer.Name); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Level}", Level(customer.Salary)); // CLEAN an argument that decides
        logger.LogInformation("{Level}", Describe(customer.Salary)); // LEAK PII1001 Customer.Salary
        logger.LogInformation("{Valid}", TryParse(customer.Phone, out var error) ? "valid" : error); // CLEAN constant messages
        logger.LogInformation("{Month}", Season(customer.Born)); // CLEAN an argument that decides
        logger.LogInformation("{Month}", customer.Born.ToString("MM")); // LEAK PII1001 Customer.Born
    }

    public void Search(List<Customer> customers, Customer wanted)
    {
        var found = customers.FirstOrDefault(one => one.Email == wanted.Email);
        logger.LogInformation("{Id}", found?.Id); // CLEAN compared only
        logger.LogInformation("{Mail}", found?.Email); // LEAK PII1001 Customer.Email
        var lookup = customers.ToLookup(one => one.Email, one => one.Id);
        logger.LogInformation("{Ids}", string.Join(",", lookup[wanted.Email])); // CLEAN key of a look-up
        var index = customers.ToDictionary(one => one.Id + ":" + one.Email, one => one.Tier);
        logger.LogInformation("{Tiers}", string.Join(",", index.Values)); // CLEAN tiers only
        logger.LogInformation("{Keys}", string.Join(",", index.Keys)); // LEAK PII1001 Customer.Email
    }

    private static string Level(decimal salary) => salary switch
    {
        < 1000 => "junior",
        < 5000 => "senior",
        _ => "lead",
    };

    private static string Describe(decimal salary) => $"earns {salary}";

    private static bool TryParse(string? phone, out string error)
    {
        error = phone is null ? "missing" : phone.StartsWith('+') ? "" : "no prefix";
        return error.Length == 0;
    }

    private static string Season(DateTime born) => born.Month is 12 or 1 or 2 ? "winter" : "other";
}
