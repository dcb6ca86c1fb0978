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
        await context.Database.ExecuteSqlAsync($"INSERT INTO Visits VALUES ({customer.Id}, {PiiMask.Email(customer.Email)})");

        await cache.SetStringAsync("customer:" + customer.Id, customer.Id.ToString());
        await cache.SetStringAsync("greeting:" + customer.Id, "Dear " + PiiMask.Name(customer.Name));

        var file = Path.GetTempFileName();
        File.WriteAllText(file, $"{customer.Id};{PiiMask.Email(customer.Email)}");
        using (var writer = File.AppendText(file))
        {
            WriteRow(writer, PiiMask.Name(customer.Name));
        }

        File.Delete(file);
    }

    public static MailMessage WelcomeMail(Customer customer)
        => new("shop@example.com", "customers@example.com") { Subject = "Welcome, " + PiiMask.Name(customer.Name) };

    public static HttpRequestMessage Subscription(Customer customer)
        => new(HttpMethod.Put, "https://newsletter.example/subscribers/" + customer.Id);

    private static void WriteRow(TextWriter writer, string text) => writer.WriteLine(text);
}
