// Area: functions
// Construct: captured variables that change between the making of a lambda and its call; delegates that are combined and kept
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.LaterClosures;

public class Closures(ILogger<Closures> logger)
{
    public void Captured(Customer customer)
    {
        var text = "none";
        Action set = () => text = customer.Email;
        logger.LogInformation("{Text}", text); // CLEAN not called yet
        set();
        logger.LogInformation("{Text}", text); // LEAK PII1001 Customer.Email

        var shown = "none";
        Action show = () => logger.LogInformation("{Text}", shown); // LEAK PII1001 Customer.Name
        shown = customer.Name;
        show();

        var gone = customer.Name;
        Action late = () => logger.LogInformation("{Text}", gone); // CLEAN overwritten before the call
        gone = "";
        late();
    }

    public void Given(Customer customer)
    {
        var kept = "";
        Action<string> keep = value => kept = value;
        keep(customer.Tier);
        logger.LogInformation("{Kept}", kept); // CLEAN tier only
        keep(customer.Email);
        logger.LogInformation("{Kept}", kept); // LEAK PII1001 Customer.Email
    }

    public void Combined(Customer customer)
    {
        Action<string>? all = null;
        all += text => logger.LogInformation("{Text}", text.Length);
        all(customer.Email); // CLEAN a length
        all += text => logger.LogInformation("{Text}", text);
        all(customer.Email); // LEAK PII1001 Customer.Email
        all(customer.Tier); // CLEAN tier only
    }
}
