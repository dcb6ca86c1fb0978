// Area: functions
// Construct: LINQ methods and query syntax: projections, filters, grouping, joining, zipping, folding, let
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.Queries;

public class Reports(ILogger<Reports> logger)
{
    public void Projections(IReadOnlyList<Customer> customers)
    {
        var mails = customers.Where(customer => customer.Tier == "gold").Select(customer => customer.Email).Distinct().ToArray();
        logger.LogInformation("{First}", mails[0]); // LEAK PII1001 Customer.Email

        var ids = customers.Where(customer => customer.Email.EndsWith(".org", StringComparison.Ordinal)).Select(customer => customer.Id).ToArray();
        logger.LogInformation("{First}", ids[0]); // CLEAN filter only

        var oldest = customers.MinBy(customer => customer.Born)?.Name;
        logger.LogInformation("{Oldest}", oldest); // LEAK PII1001 Customer.Name

        var ordered = customers.OrderBy(customer => customer.Name).ThenByDescending(customer => customer.Salary).Select(customer => customer.Tier).First();
        logger.LogInformation("{First}", ordered); // CLEAN sort key only

        logger.LogInformation("{Max}", customers.Max(customer => customer.Salary)); // LEAK PII1001 Customer.Salary
        logger.LogInformation("{Max}", customers.Max(customer => customer.Id)); // CLEAN identifier instead
        logger.LogInformation("{All}", customers.All(customer => customer.Email.Length > 0)); // CLEAN a flag
    }

    public void Grouped(IReadOnlyList<Customer> customers)
    {
        foreach (var group in customers.GroupBy(customer => customer.Name))
        {
            logger.LogInformation("{Key}", group.Key); // LEAK PII1001 Customer.Name
            logger.LogInformation("{Size}", group.Count()); // CLEAN a count
        }

        foreach (var group in customers.GroupBy(customer => customer.Tier, customer => customer.Phone))
        {
            logger.LogInformation("{Key}", group.Key); // CLEAN grouped by tier
            logger.LogInformation("{First}", group.First()); // LEAK PII1001 Customer.Phone
        }
    }

    public void Joined(IReadOnlyList<Customer> customers, IReadOnlyList<Order> orders)
    {
        var lines = orders.Join(customers, order => order.Buyer.Id, customer => customer.Id, (order, customer) => $"{order.Number} {customer.Name}");
        logger.LogInformation("{Line}", lines.First()); // LEAK PII1001 Customer.Name

        var pairs = orders.Join(customers, order => order.Buyer.Email, customer => customer.Email, (order, customer) => $"{order.Number} {customer.Id}");
        logger.LogInformation("{Line}", pairs.First()); // CLEAN join key only

        foreach (var (number, name) in orders.Select(order => order.Number).Zip(customers.Select(customer => customer.Name)))
        {
            logger.LogInformation("{Name}", name); // LEAK PII1001 Customer.Name
            logger.LogInformation("{Number}", number); // CLEAN other element
        }

        var csv = customers.Aggregate("", (text, customer) => text + customer.Email + ";");
        logger.LogInformation("{Csv}", csv); // LEAK PII1001 Customer.Email
        var total = customers.Aggregate(0, (sum, customer) => sum + customer.Email.Length);
        logger.LogInformation("{Total}", total); // CLEAN a sum of lengths
    }

    public void Syntax(IReadOnlyList<Customer> customers, IReadOnlyList<Order> orders)
    {
        var labels = from customer in customers
                     let label = customer.Name.ToUpperInvariant()
                     where label.Length > 2
                     orderby customer.Id
                     select label;
        logger.LogInformation("{Label}", labels.First()); // LEAK PII1001 Customer.Name

        var numbers = from customer in customers
                      let label = customer.Name.ToUpperInvariant()
                      where label.Length > 2
                      orderby label
                      select customer.Id;
        logger.LogInformation("{Label}", numbers.First()); // CLEAN let is not selected

        var flat = from customer in customers
                   from order in orders
                   where order.Buyer.Id == customer.Id
                   select new { order.Number, Mail = customer.Email };
        logger.LogInformation("{Mail}", flat.First().Mail); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Number}", flat.First().Number); // CLEAN sibling member

        var byTier = from customer in customers
                     group customer.Name by customer.Tier into tiers
                     select new { tiers.Key, Names = tiers.ToList() };
        logger.LogInformation("{Names}", string.Join(",", byTier.First().Names)); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Tier}", byTier.First().Key); // CLEAN grouped by tier
    }
}
