using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Shop.Web.Data;
using Shop.Web.Endpoints;
using Shop.Web.Services;

namespace Shop.Web;

internal static class ShopApplication
{
    public static WebApplication Create(params string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.Configure(static options => options.ActivityTrackingOptions = ActivityTrackingOptions.None);

        builder.Services.AddDataProtection().SetApplicationName("Shop").PersistKeysToFileSystem(new DirectoryInfo(builder.Configuration["Shop:Keys"] ?? "keys"));
        var searchKey = Convert.FromBase64String(builder.Configuration["Shop:SearchKey"] ?? throw new InvalidOperationException("Set Shop:SearchKey to 32 random bytes in Base64."));
        builder.Services.AddDbContext<ShopContext>((services, options) => options
            .UseSqlite(
                builder.Configuration.GetConnectionString("Shop"),
                static sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .UsePiiEncryption(services.GetRequiredService<IDataProtectionProvider>(), encryption => encryption.SearchKey = searchKey));
        builder.Services.AddDistributedMemoryCache();
        builder.Services.AddScoped<ConfirmationMailer>();
        builder.Services.AddScoped<CustomerArchive>();
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
