// Area: sinks-caches
// Construct: distributed and memory caches: keys and values
// Libraries: Microsoft.Extensions.Caching
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;

namespace Cases.Caches;

public class ProfileCache(IDistributedCache cache, IMemoryCache memory, IDataProtector protector)
{
    public async Task Distributed(Customer customer)
    {
        await cache.SetStringAsync("mail:" + customer.Id, customer.Email); // LEAK PII3004 Customer.Email
        await cache.SetStringAsync("tier:" + customer.Id, customer.Tier); // CLEAN tier only
        cache.SetString("user:" + customer.Email, "1"); // LEAK PII3004 Customer.Email
        cache.SetString("user:" + customer.Id, "1"); // CLEAN identifier instead
        cache.Set("name", System.Text.Encoding.UTF8.GetBytes(customer.Name)); // LEAK PII3004 Customer.Name
        cache.Set("name", System.Text.Encoding.UTF8.GetBytes(customer.Tier)); // CLEAN tier only
        cache.SetString("mail", protector.Protect(customer.Email)); // CLEAN protected
        cache.SetString("mail", PiiMask.Email(customer.Email)!); // CLEAN masked
    }

    public void Memory(Customer customer)
    {
        memory.Set("user:" + customer.Email, customer.Id); // LEAK PII3004 Customer.Email
        memory.Set("user:" + customer.Id, customer); // CLEAN stays in the process
        memory.GetOrCreate($"phone:{customer.Phone}", _ => 1); // LEAK PII3004 Customer.Phone
        memory.GetOrCreate($"id:{customer.Id}", _ => customer); // CLEAN stays in the process
        using var entry = memory.CreateEntry(customer.Name); // LEAK PII3004 Customer.Name
        using var other = memory.CreateEntry(customer.Tier); // CLEAN tier only
    }
}
