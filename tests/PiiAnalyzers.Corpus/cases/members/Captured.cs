// Area: members
// Construct: primary constructor parameters kept by the type; objects followed by member inside one method
// Libraries: Serilog
using Serilog;

namespace Cases.Captured;

public sealed class ReminderJob(ILogger log, Customer customer, [PiiPhone] string number, string channel)
{
    private readonly string _greeting = "Hello " + customer.Name;
    private readonly string _topic = "Topic " + customer.Tier;

    public void Execute()
    {
        log.Information("{Number}", number); // LEAK PII1001 number
        log.Information("{Channel}", channel); // CLEAN not annotated
        log.Information("{Greeting}", _greeting); // LEAK PII1001 Customer.Name
        log.Information("{Topic}", _topic); // CLEAN tier only
        log.Information("{Mail}", customer.Email); // LEAK PII1001 Customer.Email
        log.Information("{Id}", customer.Id); // CLEAN identifier instead
    }
}

public class Dto
{
    public string Contact { get; set; } = "";

    public string Subject { get; set; } = "";
}

public class Mapper(ILogger log)
{
    public void Map(Customer customer)
    {
        var dto = new Dto();
        dto.Contact = customer.Email;
        dto.Subject = "contact of " + customer.Id;
        log.Information("{Contact}", dto.Contact); // LEAK PII1001 Customer.Email
        log.Information("{Subject}", dto.Subject); // CLEAN sibling member

        var mapped = ToDto(customer);
        log.Information("{Contact}", mapped.Contact); // LEAK PII1001 Customer.Name
        log.Information("{Subject}", mapped.Subject); // CLEAN sibling member
    }

    private static Dto ToDto(Customer customer) => new() { Contact = customer.Name, Subject = "mapped" };
}

public class Cart(ILogger log)
{
    private readonly Dictionary<string, decimal> _prices = [];
    private readonly Dictionary<int, string> _owners = [];

    public void Add(Order order)
    {
        _prices["order " + order.Number] = order.Total;
        _owners[order.Number] = order.Buyer.Name;
    }

    public void Dump(int number)
    {
        log.Information("{Price}", _prices.Values.Sum()); // CLEAN prices only
        log.Information("{Owner}", _owners.GetValueOrDefault(number)); // LEAK PII1001 Customer.Name
        log.Information("{Owners}", _owners.Keys.Count); // CLEAN a count
    }
}
