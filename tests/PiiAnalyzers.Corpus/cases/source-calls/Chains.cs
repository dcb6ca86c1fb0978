// Area: source-calls
// Construct: arguments to parameters and results to callers through chains, recursion, expression bodies
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.Chains;

public class StatementService(ILogger<StatementService> logger)
{
    public void Print(Customer customer)
    {
        logger.LogInformation("{Header}", Header(customer)); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Header}", Number(customer)); // CLEAN identifier instead
        logger.LogInformation("{Echo}", Echo(customer.Phone)); // LEAK PII1001 Customer.Phone
        logger.LogInformation("{Echo}", Echo(customer.Tier)); // CLEAN tier only
        logger.LogInformation("{Echo}", Echo("constant")); // CLEAN a constant
        logger.LogInformation("{Pick}", Second(customer.Email, customer.Tier)); // CLEAN the parameter that is not returned
        logger.LogInformation("{Pick}", Second(customer.Tier, customer.Email)); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Pick}", Second(right: customer.Tier, left: customer.Email)); // CLEAN named arguments swapped
        logger.LogInformation("{Optional}", WithSuffix(customer.Tier)); // CLEAN default argument
        logger.LogInformation("{Optional}", WithSuffix(customer.Tier, customer.Name)); // LEAK PII1001 Customer.Name
    }

    public void Recursive(Customer customer)
    {
        logger.LogInformation("{Root}", RootName(customer)); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Depth}", Depth(customer)); // CLEAN a count
        logger.LogInformation("{Even}", Even(customer.Email, 4)); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Even}", Even(customer.Tier, 4)); // CLEAN tier only
    }

    public void Deep(Customer customer)
    {
        logger.LogInformation("{Line}", One(customer)); // LEAK PII1001 Address.Street
        logger.LogInformation("{Line}", OneCode(customer)); // CLEAN country only
    }

    private static string Header(Customer customer) => Title(customer, "Statement");

    private static string Title(Customer customer, string kind)
    {
        var parts = new[] { kind, customer.Name };
        return string.Join(" for ", parts);
    }

    private static string Number(Customer customer) => "Statement " + customer.Id;

    private static T Echo<T>(T value) => value;

    private static string Second(string left, string right) => left.Length > 0 ? right : "";

    private static string WithSuffix(string text, string suffix = ".") => text + suffix;

    private static string RootName(Customer customer) => customer.Referrer is { } referrer ? RootName(referrer) : customer.Name;

    private static int Depth(Customer customer) => customer.Referrer is { } referrer ? 1 + Depth(referrer) : 0;

    private static string Even(string text, int left) => left == 0 ? text : Odd(text, left - 1);

    private static string Odd(string text, int left) => left == 0 ? "odd" : Even(text, left - 1);

    private static string? One(Customer customer) => Two(customer.Address);

    private static string? Two(Address? address) => address is null ? null : Three(address);

    private static string Three(Address address)
    {
        var line = Four(address);
        return line;
    }

    private static string Four(Address address) => Five(address.Street);

    private static string Five(string street) => street.Trim();

    private static string? OneCode(Customer customer) => TwoCode(customer.Address);

    private static string? TwoCode(Address? address) => address?.Street.Length > 0 ? ThreeCode(address) : null;

    private static string ThreeCode(Address address) => address.Country.Trim();
}
