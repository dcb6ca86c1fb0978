// Area: functions
// Construct: await, Task.Run, FromResult, ContinueWith, WhenAll, ValueTask, Lazy, async iterators
// Libraries: Microsoft.Extensions.Logging
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Cases.AsyncFlows;

public class AsyncFlows(ILogger<AsyncFlows> logger)
{
    public async Task Awaited(Customer customer)
    {
        logger.LogInformation("{Mail}", await LoadMailAsync(customer)); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Tier}", await LoadTierAsync(customer)); // CLEAN tier only
        logger.LogInformation("{Name}", await Task.FromResult(customer.Name).ConfigureAwait(false)); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Tier}", await Task.FromResult(customer.Tier).ConfigureAwait(false)); // CLEAN tier only

        var upper = await Task.Run(() => customer.Name.ToUpperInvariant());
        logger.LogInformation("{Upper}", upper); // LEAK PII1001 Customer.Name
        var length = await Task.Run(() => customer.Name.Length);
        logger.LogInformation("{Length}", length); // CLEAN a length
    }

    public async Task Combined(Customer customer)
    {
        var parts = await Task.WhenAll(Task.FromResult(customer.Tier), Task.FromResult(customer.Phone));
        logger.LogInformation("{Phone}", parts[1]); // LEAK PII1001 Customer.Phone
        logger.LogInformation("{Parts}", parts.Length); // CLEAN a length

        await LoadMailAsync(customer).AsTask().ContinueWith(
            task => logger.LogInformation("{Mail}", task.Result), // LEAK PII1001 Customer.Email
            TaskScheduler.Default);
        await LoadMailAsync(customer).AsTask().ContinueWith(
            task => logger.LogInformation("{Done}", task.IsCompletedSuccessfully), // CLEAN a flag
            TaskScheduler.Default);
    }

    public void Deferred(Customer customer)
    {
        var lazy = new Lazy<string>(() => customer.Email.ToLowerInvariant());
        logger.LogInformation("{Created}", lazy.IsValueCreated); // CLEAN a flag
        logger.LogInformation("{Mail}", lazy.Value); // LEAK PII1001 Customer.Email

        var tier = new Lazy<string>(() => customer.Tier);
        logger.LogInformation("{Tier}", tier.Value); // CLEAN tier only
    }

    public async Task Streams(IAsyncEnumerable<Customer> customers, CancellationToken cancellation)
    {
        await foreach (var name in NamesAsync(customers, cancellation))
        {
            logger.LogInformation("{Name}", name); // LEAK PII1001 Customer.Name
        }

        await foreach (var id in IdsAsync(customers, cancellation))
        {
            logger.LogInformation("{Id}", id); // CLEAN identifier instead
        }
    }

    public void Iterators(IEnumerable<Customer> customers)
    {
        foreach (var line in Lines(customers))
        {
            logger.LogInformation("{Line}", line); // LEAK PII1001 Customer.Email
        }

        foreach (var tier in Tiers(customers))
        {
            logger.LogInformation("{Tier}", tier); // CLEAN tier only
        }
    }

    private static async ValueTask<string> LoadMailAsync(Customer customer)
    {
        await Task.CompletedTask;
        return customer.Email;
    }

    private static async Task<string> LoadTierAsync(Customer customer)
    {
        await Task.CompletedTask;
        return customer.Email.Length > 3 ? customer.Tier : "none";
    }

    private static async IAsyncEnumerable<string> NamesAsync(IAsyncEnumerable<Customer> customers, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var customer in customers.WithCancellation(cancellation))
        {
            yield return customer.Name;
        }
    }

    private static async IAsyncEnumerable<int> IdsAsync(IAsyncEnumerable<Customer> customers, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var customer in customers.WithCancellation(cancellation))
        {
            if (customer.Name.Length > 0)
            {
                yield return customer.Id;
            }
        }
    }

    private static IEnumerable<string> Lines(IEnumerable<Customer> customers)
    {
        yield return "begin";
        foreach (var customer in customers)
        {
            yield return customer.Id + ";" + customer.Email;
        }
    }

    private static IEnumerable<string> Tiers(IEnumerable<Customer> customers)
    {
        foreach (var customer in customers)
        {
            if (customer.Email.Length > 0)
            {
                yield return customer.Tier;
            }
        }
    }
}
