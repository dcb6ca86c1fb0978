// Area: functions
// Construct: local functions, static local functions, method groups, uncalled functions
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.LocalFunctions;

public class LocalFunctions(ILogger logger)
{
    public void Call(Customer customer)
    {
        logger.LogInformation("{Line}", Line()); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Line}", Short(customer.Id)); // CLEAN identifier instead
        logger.LogInformation("{Line}", Short(customer.Email)); // LEAK PII1001 Customer.Email

        string Line() => "customer " + customer.Name;

        static string Short(object value) => $"[{value}]";
    }

    public void Assigning(Customer customer)
    {
        var state = "new";
        logger.LogInformation("{State}", state); // CLEAN not yet called
        Load();
        logger.LogInformation("{State}", state); // LEAK PII1001 Customer.Phone

        void Load() => state = customer.Phone ?? "none";
    }

    public void Groups(List<Customer> customers)
    {
        logger.LogInformation("{Names}", string.Join(",", customers.Select(NameOf))); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Tiers}", string.Join(",", customers.Select(TierOf))); // CLEAN tiers only

        Func<Customer, string> mapper = NameOf;
        logger.LogInformation("{Name}", mapper(customers[0])); // LEAK PII1001 Customer.Name
    }

    public void Uncalled(Customer customer)
    {
        var text = "unchanged";
        logger.LogInformation("{Text}", text); // CLEAN function never called

#pragma warning disable CS8321
        void Change() => text = customer.Email;
#pragma warning restore CS8321
    }

    private static string NameOf(Customer customer) => customer.Name;

    private static string TierOf(Customer customer) => customer.Tier;
}
