using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Shop.Web;

/// <summary>Starts the shop with an empty database in memory, or in the file that is given, makes a few requests to it and stops.</summary>
internal static class Demo
{
    private const string Database = "Data Source=demo;Mode=Memory;Cache=Shared";

    public static async Task RunAsync(string? file)
    {
        var database = file is null ? Database : "Data Source=" + file;

        // A database in memory lives as long as a connection to it is open.
        await using var connection = new SqliteConnection(database);
        await connection.OpenAsync();

        // An application keeps both where it keeps its other secrets. The demo's data does not outlive them.
        var keys = Directory.CreateTempSubdirectory("shop-keys-");
        try
        {
            await RunAsync(database, keys.FullName, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        }
        finally
        {
            keys.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(string database, string keys, string searchKey)
    {
        await using var app = ShopApplication.Create("--ConnectionStrings:Shop=" + database, "--Shop:Keys=" + keys, "--Shop:SearchKey=" + searchKey);
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();

        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(app.Urls.First()) };

        var registration = new { Name = "Jane Roe", Email = "jane.roe@example.com", Phone = "+44 20 7946 0958", DateOfBirth = "1985-04-12" };
        await SendAsync(client.PostAsJsonAsync("/customers", registration), "registered");
        await SendAsync(client.PostAsJsonAsync("/customers", registration), "refused the second time");
        await SendAsync(client.GetAsync("/customers/1"), "found");
        await SendAsync(client.PutAsJsonAsync("/customers/1/phone", new { Phone = "+44 20 7946 0123" }), "phone changed");

        await SendAsync(
            client.PostAsJsonAsync(
                "/customers/1/orders",
                new
                {
                    ShipTo = new { Recipient = "Richard Roe", Street = "12 Canary Row", PostalCode = "EC1A 1BB", Country = "GB" },
                    Articles = new[] { new { Article = "Teapot", Quantity = 2, UnitPrice = 19.5m } },
                }),
            "ordered");
        await SendAsync(client.GetAsync("/orders"), "listed");

        await SendAsync(
            client.PostAsJsonAsync("/orders/1/payments/card", new { HolderName = "Jane Roe", CardNumber = "4111111111111111", ValidUntil = "2020-01-31" }),
            "declined");
        await SendAsync(
            client.PostAsJsonAsync("/orders/1/payments/transfer", new { HolderName = "Jane Roe", Iban = "GB82WEST12345698765432" }),
            "paid");

        await SendAsync(client.DeleteAsync("/customers/1"), "removed");
        await app.StopAsync();
    }

    private static async Task SendAsync(Task<HttpResponseMessage> request, string step)
    {
        using var response = await request;
        Console.WriteLine($"-- {step}: {(int)response.StatusCode}");
    }
}
