using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Distributed;
using Shop.Domain.Customers;
using Shop.Web.Data;

namespace Shop.Web.Services;

/// <summary>What is kept of a new customer beside the tables of the model.</summary>
public sealed class CustomerArchive(ShopContext context, IDistributedCache cache)
{
    public async Task KeepAsync(Customer customer)
    {
        await context.Database.ExecuteSqlAsync($"CREATE TABLE IF NOT EXISTS Visits (Customer INTEGER, Address TEXT)");
        await context.Database.ExecuteSqlAsync($"INSERT INTO Visits VALUES ({customer.Id}, {customer.Email})"); // expect: PII3002

        await cache.SetStringAsync("customer:" + customer.Email, customer.Id.ToString()); // expect: PII3004
        await cache.SetStringAsync("greeting:" + customer.Id, "Dear " + customer.Name); // expect: PII3004

        var file = Path.GetTempFileName();
        File.WriteAllText(file, $"{customer.Id};{customer.Email}"); // expect: PII3003
        using (var writer = File.AppendText(file))
        {
            WriteRow(writer, customer.Name); // expect: PII3003
        }

        File.Delete(file);
    }

    public static MailMessage WelcomeMail(Customer customer)
        => new("shop@example.com", "customers@example.com") { Subject = "Welcome, " + customer.Name }; // expect: PII4002

    public static HttpRequestMessage Subscription(Customer customer)
        => new(HttpMethod.Put, "https://newsletter.example/subscribers/" + customer.Email); // expect: PII4001

    private static void WriteRow(TextWriter writer, string text) => writer.WriteLine(text);
}
