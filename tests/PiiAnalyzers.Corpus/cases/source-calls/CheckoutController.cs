// Area: source-calls
// Construct: a controller, its service and its repository, with results awaited through interfaces
// Libraries: Microsoft.Extensions.Logging, Microsoft.AspNetCore.Mvc
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Cases.Checkout;

public interface ICustomerRepository
{
    Task<Customer?> FindAsync(int id, CancellationToken cancellation);

    Task<int> CountAsync(CancellationToken cancellation);
}

public sealed class MemoryCustomers : ICustomerRepository
{
    private readonly Dictionary<int, Customer> _customers = [];

    public void Seed(Customer customer) => _customers[customer.Id] = customer;

    public Task<Customer?> FindAsync(int id, CancellationToken cancellation) => Task.FromResult(_customers.GetValueOrDefault(id));

    public Task<int> CountAsync(CancellationToken cancellation) => Task.FromResult(_customers.Count);
}

public sealed class CheckoutService(ICustomerRepository repository, ILogger<CheckoutService> logger)
{
    public async Task<string> ReceiptAsync(Order order, CancellationToken cancellation)
    {
        var known = await repository.FindAsync(order.Buyer.Id, cancellation) ?? order.Buyer;
        logger.LogInformation("receipt for {Buyer}", known.Name); // LEAK PII1001 Customer.Name
        logger.LogInformation("receipt for {Buyer}", known.Id); // CLEAN identifier instead
        logger.LogInformation("{Count} customers", await repository.CountAsync(cancellation)); // CLEAN a count
        return $"Receipt {order.Number} for {known.Name}";
    }

    public async Task<string> NumberAsync(Order order, CancellationToken cancellation)
    {
        var known = await repository.FindAsync(order.Buyer.Id, cancellation);
        return known is null ? "new" : "known-" + order.Number;
    }
}

[ApiController]
[Route("checkout")]
public class CheckoutController(CheckoutService service, ILogger<CheckoutController> logger) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> Post([FromBody] Order order, CancellationToken cancellation)
    {
        var receipt = await service.ReceiptAsync(order, cancellation);
        logger.LogInformation("created {Receipt}", receipt); // LEAK PII1001 Customer.Name
        var number = await service.NumberAsync(order, cancellation);
        logger.LogInformation("created {Number}", number); // CLEAN a number
        return Ok(receipt.Length);
    }

    [HttpGet("{id}")]
    public IActionResult Get(int id, [FromQuery, PiiEmail] string mail, [FromQuery] string sort)
    {
        logger.LogInformation("search {Mail}", mail); // LEAK PII1001 mail
        logger.LogInformation("sorted by {Sort}", sort); // CLEAN not annotated
        return Ok(id);
    }
}
