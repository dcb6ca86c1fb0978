// Area: not-control
// Construct: values that personal data only decides: conditions, selectors, sort keys, filters, loop bounds
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.Decisions;

public class Decisions(ILogger<Decisions> logger)
{
    public void Branch(Customer customer)
    {
        var route = "standard";
        if (customer.Salary > 50000)
        {
            route = "premium";
        }

        logger.LogInformation("{Route}", route); // CLEAN condition only

        var label = "standard";
        if (customer.Salary > 50000)
        {
            label = "premium " + customer.Salary;
        }

        logger.LogInformation("{Label}", label); // LEAK PII1001 Customer.Salary

        var group = customer.Name[0] switch
        {
            >= 'a' and <= 'm' => "first",
            _ => "second",
        };
        logger.LogInformation("{Group}", group); // CLEAN selector only

        var letter = customer.Name[0] switch
        {
            >= 'a' and <= 'm' and var found => found,
            _ => '?',
        };
        logger.LogInformation("{Letter}", letter); // LEAK PII1001 Customer.Name
    }

    public void Queries(List<Customer> customers, string prefix)
    {
        var gold = customers.Where(one => one.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(one => one.Tier).ToList();
        logger.LogInformation("{Tiers}", string.Join(",", gold)); // CLEAN filter only

        var named = customers.Where(one => one.Tier == prefix).Select(one => one.Name).ToList();
        logger.LogInformation("{Names}", string.Join(",", named)); // LEAK PII1001 Customer.Name

        var byPay = customers.OrderByDescending(one => one.Salary).Select(one => one.Id).Take(3);
        logger.LogInformation("{Top}", string.Join(",", byPay)); // CLEAN sort key only

        var pays = customers.OrderByDescending(one => one.Id).Select(one => one.Salary).Take(3);
        logger.LogInformation("{Top}", string.Join(",", pays)); // LEAK PII1001 Customer.Salary

        var buckets = customers.CountBy(one => one.Tier).ToDictionary(pair => pair.Key, pair => pair.Value);
        logger.LogInformation("{Buckets}", string.Join(",", buckets.Keys)); // CLEAN tiers only
    }

    public void Bounds(Customer customer)
    {
        var dots = "";
        for (var index = 0; index < customer.Name.Length; index++)
        {
            dots += ".";
        }

        logger.LogInformation("{Dots}", dots); // CLEAN loop bound only

        var copy = "";
        for (var index = 0; index < customer.Name.Length; index++)
        {
            copy += customer.Name[index];
        }

        logger.LogInformation("{Copy}", copy); // LEAK PII1001 Customer.Name
    }
}
