// Area: not-elements
// Construct: collections that are asked for a personal value, or lose one, against those that get one
// Libraries: System.Console
using System.Collections.Concurrent;

namespace Cases.LookedFor;

public static class Lookups
{
    public static void Lists(Customer customer)
    {
        var tiers = new List<string> { "none", customer.Tier };
        tiers.Remove(customer.Email);
        Console.WriteLine(tiers[0]); // CLEAN taken out, not put in
        Console.WriteLine(tiers.IndexOf(customer.Email)); // CLEAN a position
        tiers.Add(customer.Email);
        Console.WriteLine(tiers[^1]); // LEAK PII1005 Customer.Email
    }

    public static void Sets(Customer customer)
    {
        var tiers = new HashSet<string> { customer.Tier };
        if (!tiers.Contains(customer.Name))
        {
            Console.WriteLine(tiers.First()); // CLEAN looked for only
        }

        tiers.ExceptWith([customer.Name]);
        Console.WriteLine(string.Join(',', tiers)); // CLEAN taken out
        tiers.UnionWith([customer.Name]);
        Console.WriteLine(string.Join(',', tiers)); // LEAK PII1005 Customer.Name
    }

    public static void Maps(Customer customer)
    {
        var visits = new ConcurrentDictionary<string, int>();
        visits.TryRemove(customer.Email, out _);
        Console.WriteLine(string.Join(',', visits.Keys)); // CLEAN taken out
        visits.TryAdd(customer.Email, 1);
        Console.WriteLine(string.Join(',', visits.Keys)); // LEAK PII1005 Customer.Email
        Console.WriteLine(visits.Values.Sum()); // CLEAN a sum of counts
    }

    public static void Queries(Customer customer)
    {
        string[] tiers = [customer.Tier];
        Console.WriteLine(string.Join(',', tiers.Except([customer.Email]))); // CLEAN taken out
        Console.WriteLine(string.Join(',', tiers.Union([customer.Email]))); // LEAK PII1005 Customer.Email
    }
}
