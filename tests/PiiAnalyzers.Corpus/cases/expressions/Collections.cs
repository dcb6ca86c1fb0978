// Area: expressions
// Construct: collection expressions, spreads, ranges, indexes from the end, target-typed new
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.CollectionExpressions;

public class RecipientLists(ILogger logger)
{
    public void Spread(Customer customer, List<Customer> team)
    {
        string[] own = [customer.Email];
        string[] all = ["desk@house.example", .. own];
        logger.LogInformation("{All}", string.Join(";", all)); // LEAK PII1001 Customer.Email

        string[] fixedOnes = ["desk@house.example"];
        string[] copies = ["audit@house.example", .. fixedOnes];
        logger.LogInformation("{All}", string.Join(";", copies)); // CLEAN constants only

        List<string> names = [.. team.Select(member => member.Name)];
        logger.LogInformation("{Last}", names[^1]); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Count}", names.Count); // CLEAN a count

        List<string> tiers = [.. team.Select(member => member.Tier)];
        logger.LogInformation("{Last}", tiers[^1]); // CLEAN tiers only
    }

    public void Range(Customer customer)
    {
        string[] fields = [customer.Tier, customer.Name, customer.Email];
        var tail = fields[1..];
        logger.LogInformation("{Tail}", string.Join("|", tail)); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Size}", tail.Length); // CLEAN a length
    }
}
