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
        customers.MapPost("/search", Search);
        customers.MapPut("/{id:int}/phone", ChangePhone);
        customers.MapDelete("/{id:int}", static async (int id, ShopContext db, ILogger<Customer> logger) =>
        {
            if (await db.Customers.Include(static known => known.Orders).SingleOrDefaultAsync(known => known.Id == id) is not { } customer)
            {
                return Results.NotFound();
            }

            db.Customers.Remove(customer);
            await db.SaveChangesAsync();

            // A partial class, so its text is redacted.
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
            logger.LogWarning("{Email} is taken", PiiMask.Email(request.Email));
            return Results.Problem("The address is taken", statusCode: StatusCodes.Status409Conflict);
        }

        db.Customers.Add(customer);
        await db.SaveChangesAsync();
        Log.CustomerRegistered(logger, customer.Id, PiiMask.Email(customer.Email));
        mailer.Welcome(customer);
        using var mail = CustomerArchive.WelcomeMail(customer);
        using var subscription = CustomerArchive.Subscription(customer);
        await archive.KeepAsync(customer);

        var response = new CustomerResponse(customer.Id, customer.Name, customer.Email);
        logger.LogDebug("Answering with {CustomerId}", response.Id);
        return Results.Ok(response);
    }

    private static async Task<IResult> Find(int id, ShopContext db, ILogger<Customer> logger)
    {
        var customer = await db.Customers.FindAsync(id);
        logger.LogInformation("Looked up {CustomerId}", id);
        return customer is null ? Results.NotFound() : Results.Ok(CustomerResponse.From(customer));
    }

    private static async Task<IResult> Search(SearchCustomer request, ShopContext db, ILogger<Customer> logger)
    {
        // The column holds ciphertext; the database is asked for its blind index, in which case and white space make no difference.
        var customer = await db.Customers.FirstOrDefaultAsync(known => known.Email == request.Email);
        logger.LogInformation("Searched {Email}, found {CustomerId}", PiiMask.Email(request.Email), customer?.Id);
        return customer is null ? Results.NotFound() : Results.Ok(CustomerResponse.From(customer));
    }

    private static async Task<IResult> ChangePhone(int id, ChangePhone change, ShopContext db, ILogger<Customer> logger)
    {
        if (await db.Customers.FindAsync(id) is not { } customer)
        {
            return Results.NotFound();
        }

        using var scope = logger.BeginScope(("Customer", customer.Id));
        logger.LogInformation("Phone was {Phone}", PiiMask.Phone(customer.Phone) ?? "unknown");
        customer.Phone = change.Phone;
        await db.SaveChangesAsync();

        logger.LogInformation("Phone is {Phone}", (object?)PiiMask.Phone(customer.Phone));
        logger.LogInformation("Changed {Change}", new { customer.Id, Phone = PiiMask.Phone(customer.Phone) });
        logger.LogInformation("Has a phone: {HasPhone}", customer.Phone is not null);
        return Results.NoContent();
    }
}
