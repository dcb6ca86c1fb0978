using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shop.Web.Data;
using Shop.Web.Endpoints;
using Shop.Web.Services;

namespace Shop.Web;

internal static class ShopApplication
{
    public static WebApplication Create(string[] args, string connectionString)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders().AddSimpleConsole(static options => options.IncludeScopes = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        // Kept open, so that a database in memory lives as long as the application.
        builder.Services.AddSingleton<DbConnection>(_ =>
        {
            var connection = new SqliteConnection(connectionString);
            connection.Open();
            return connection;
        });
        builder.Services.AddDbContext<ShopContext>(static (services, options) => options.UseSqlite(services.GetRequiredService<DbConnection>()));
        builder.Services.AddScoped<ConfirmationMailer>();
        builder.Services.AddScoped<PaymentService>();
        builder.Services.AddScoped<ShippingService>();

        var app = builder.Build();
        using (var scope = app.Services.CreateScope())
        {
            scope.ServiceProvider.GetRequiredService<ShopContext>().Database.EnsureCreated();
        }

        app.MapCustomers();
        app.MapOrders();
        app.MapPayments();
        return app;
    }
}
