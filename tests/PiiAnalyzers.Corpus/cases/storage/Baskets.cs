// Area: storage
// Construct: arrays, lists, sets, queues, stacks; one element personal makes the whole personal
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.Baskets;

public class Baskets(ILogger logger)
{
    public void Arrays(Customer customer)
    {
        var fields = new string[3];
        fields[0] = customer.Tier;
        fields[1] = customer.Name;
        logger.LogInformation("{Fields}", string.Join(",", fields)); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Field}", fields.Length); // CLEAN a length

        var codes = new string[3];
        codes[0] = customer.Tier;
        logger.LogInformation("{Codes}", string.Join(",", codes)); // CLEAN another array

        var grid = new string[2, 2];
        grid[1, 1] = customer.Email;
        logger.LogInformation("{Cell}", grid[1, 1]); // LEAK PII1001 Customer.Email

        string[][] jagged = [[customer.Phone ?? ""], []];
        logger.LogInformation("{Cell}", jagged[0][0]); // LEAK PII1001 Customer.Phone
    }

    public void Lists(Customer customer)
    {
        var queue = new Queue<string>();
        queue.Enqueue(customer.Email);
        logger.LogInformation("{Next}", queue.Dequeue()); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Left}", queue.Count); // CLEAN a count

        var names = new List<string> { customer.Tier, customer.Name };
        logger.LogInformation("{Names}", names); // LEAK PII1002 Customer.Name

        var tiers = new List<string> { customer.Tier };
        logger.LogInformation("{Tiers}", tiers); // CLEAN tier only

        var history = new Stack<string>([customer.Tier]);
        history.Push(customer.Phone ?? "");
        if (history.TryPeek(out var top))
        {
            logger.LogInformation("{Top}", top); // LEAK PII1001 Customer.Phone
        }

        var unique = new HashSet<string>(StringComparer.Ordinal) { customer.Tier };
        logger.LogInformation("{Known}", unique.Contains(customer.Email)); // CLEAN a flag
        unique.UnionWith([customer.Name]);
        logger.LogInformation("{Last}", unique.Last()); // LEAK PII1001 Customer.Name
    }

    public void Replaced(Customer customer)
    {
        var list = new List<string> { customer.Email };
        list = [];
        list.Add(customer.Tier);
        logger.LogInformation("{List}", string.Join(",", list)); // CLEAN a new list
    }
}
