// Area: destructuring
// Construct: the same templates given to Microsoft's logger, whose structured providers walk, and to NLog
// Libraries: Microsoft.Extensions.Logging, NLog
using Microsoft.Extensions.Logging;

namespace Cases.ProviderCapture;

public class ProviderCapture(ILogger<ProviderCapture> logger, NLog.Logger nlog)
{
    public void Microsoft(Customer customer, Order order)
    {
        logger.LogInformation("{@Customer}", customer); // LEAK PII1002 Customer.Name
        logger.LogInformation("{Customer}", customer); // CLEAN prints the type's name
        logger.LogInformation("{@Buyer}", new { order.Number, order.Buyer }); // LEAK PII1002 Customer.Name
        logger.LogInformation("{@Buyer}", new { order.Number, Buyer = order.Buyer.Id }); // CLEAN identifier instead
    }

    public void NLogged(Customer customer, Order order)
    {
        nlog.Info("{@Customer}", customer); // LEAK PII1002 Customer.Name
        nlog.Info("{Customer}", customer); // CLEAN prints the type's name
        nlog.Info("{@Order}", order); // LEAK PII1002 Customer.Name
        nlog.Info("{@Order}", new { order.Number }); // CLEAN no personal member
    }
}
