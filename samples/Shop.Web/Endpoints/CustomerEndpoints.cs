using Microsoft.EntityFrameworkCore;
using Shop.Domain.Customers;
using Shop.Web.Contracts;
using Shop.Web.Data;
using Shop.Web.Services;

namespace Shop.Web.Endpoints;

internal static class CustomerEndpoints
{
    public static void MapCustomers(this WebApplication app)
    {
        var customers = app.MapGroup("/customers");
        customers.MapPost("/", Register);
        customers.MapGet("/{id:int}", Find);
        customers.MapPut("/{id:int}/phone", ChangePhone);
        customers.MapDelete("/{id:int}", static async (int id, ShopContext db, ILogger<Customer> logger) =>
        {
            if (await db.Customers.Include(static known => known.Orders).SingleOrDefaultAsync(known => known.Id == id) is not { } customer)
            {
                return Results.NotFound();
            }

            db.Customers.Remove(customer);
            await db.SaveChangesAsync();

            // What the ToString of a class in another assembly prints is reported there.
            logger.LogInformation("Removed {Customer}", customer);
            return Results.NoContent();
        });
    }

    private static async Task<IResult> Register(RegisterCustomer request, ShopContext db, ConfirmationMailer mailer, CustomerArchive archive, ILogger<Customer> logger)
    {
        // The request is a partial record: what it prints is redacted.
        logger.LogDebug("Received {Request}", request);

        var customer = new Customer { Name = request.Name, Email = request.Email, Phone = request.Phone, DateOfBirth = request.DateOfBirth };
        if (await db.Customers.AnyAsync(known => known.Email == request.Email))
        {
            logger.LogWarning("{Email} is taken", request.Email); // expect: PII1001
            return Results.Problem($"{request.Email} is taken", statusCode: StatusCodes.Status409Conflict); // expect: PII1003
        }

        db.Customers.Add(customer);
        await db.SaveChangesAsync();
        Log.CustomerRegistered(logger, customer.Id, customer.Email); // expect: PII1001
        mailer.Welcome(customer);
        using var mail = CustomerArchive.WelcomeMail(customer);
        using var subscription = CustomerArchive.Subscription(customer);
        await archive.KeepAsync(customer);

        var response = new CustomerResponse(customer.Id, customer.Name, customer.Email);
        logger.LogDebug("Answering with {Name}", response.Name); // expect: PII1001
        return Results.Ok(response);
    }

    private static async Task<IResult> Find(int id, ShopContext db, ILogger<Customer> logger)
    {
        var customer = await db.Customers.FindAsync(id);
        logger.LogInformation("Looked up {CustomerId}: {Email}", id, customer?.Email); // expect: PII1001
        return customer is null ? Results.NotFound() : Results.Ok(CustomerResponse.From(customer));
    }

    private static async Task<IResult> ChangePhone(int id, ChangePhone change, ShopContext db, ILogger<Customer> logger)
    {
        if (await db.Customers.FindAsync(id) is not { } customer)
        {
            return Results.NotFound();
        }

        using var scope = logger.BeginScope(("Customer", customer.Name)); // expect: PII1002
        logger.LogInformation("Phone was {Phone}", customer.Phone ?? "unknown"); // expect: PII1001
        customer.Phone = change.Phone;
        await db.SaveChangesAsync();

        logger.LogInformation("Phone is {Phone}", (object?)customer.Phone); // expect: PII1001
        logger.LogInformation("Changed {Change}", new { customer.Id, customer.Phone }); // expect: PII1002
        logger.LogInformation("Has a phone: {HasPhone}", customer.Phone is not null);
        return Results.NoContent();
    }
}
