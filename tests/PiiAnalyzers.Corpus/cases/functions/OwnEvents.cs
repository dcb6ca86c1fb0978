// Area: functions
// Construct: events that a type raises and listens to itself
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.OwnEvents;

public class Desk
{
    private readonly ILogger<Desk> _logger;

    public Desk(ILogger<Desk> logger)
    {
        _logger = logger;
        Called += OnCalled;
        Counted += count => _logger.LogInformation("{Count} letters", count);
    }

    public event EventHandler<string>? Called;

    private event Action<int>? Counted;

    public void Call(Customer customer)
    {
        Called?.Invoke(this, customer.Name); // LEAK PII1001 Customer.Name
        Called?.Invoke(this, customer.Tier); // CLEAN tier only
        Counted?.Invoke(customer.Name.Length); // CLEAN a length
    }

    private void OnCalled(object? sender, string who) => _logger.LogInformation("Calling {Who}", who);
}
