// Area: source-calls
// Construct: generic methods and types, static abstract members, fluent builders
// Libraries: Serilog
using Serilog;

namespace Cases.GenericCalls;

public interface IDescriber<T>
{
    static abstract string Describe(T value);
}

public sealed class NameDescriber : IDescriber<Customer>
{
    public static string Describe(Customer value) => value.Name;
}

public sealed class TierDescriber : IDescriber<Customer>
{
    public static string Describe(Customer value) => value.Tier;
}

public sealed class Option<T>(T? value, bool hasValue)
{
    public bool HasValue { get; } = hasValue;

    public T? Value { get; } = value;

    public Option<TResult> Map<TResult>(Func<T, TResult> map) => HasValue ? new Option<TResult>(map(Value!), true) : new Option<TResult>(default, false);

    public T OrElse(T other) => HasValue ? Value! : other;
}

public sealed class TextBuilder
{
    private readonly List<string> _parts = [];

    public TextBuilder With(string part)
    {
        _parts.Add(part);
        return this;
    }

    public string Build() => string.Join(' ', _parts);

    public int Size() => _parts.Count;
}

public class GenericCalls(ILogger log)
{
    public void StaticAbstract(Customer customer)
    {
        log.Information("{Text}", Describe<NameDescriber>(customer)); // LEAK PII1001 Customer.Name
        log.Information("{Text}", TierDescriber.Describe(customer)); // CLEAN tier only
    }

    public void Options(Customer customer)
    {
        var mail = new Option<Customer>(customer, true).Map(one => one.Email);
        log.Information("{Text}", mail.OrElse("none")); // LEAK PII1001 Customer.Email
        log.Information("{Text}", mail.HasValue); // CLEAN a flag

        var tier = new Option<Customer>(customer, true).Map(one => one.Tier);
        log.Information("{Text}", tier.OrElse("none")); // CLEAN tier only
    }

    public void Fluent(Customer customer)
    {
        log.Information("{Text}", new TextBuilder().With("to").With(customer.Email).Build()); // LEAK PII1001 Customer.Email
        log.Information("{Text}", new TextBuilder().With("to").With(customer.Email).Size()); // CLEAN a count
        log.Information("{Text}", new TextBuilder().With("to").With(customer.Tier).Build()); // CLEAN tier only
    }

    private static string Describe<TDescriber>(Customer customer)
        where TDescriber : IDescriber<Customer> => TDescriber.Describe(customer);
}
