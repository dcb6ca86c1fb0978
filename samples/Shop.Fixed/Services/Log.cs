namespace Shop.Web.Services;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Customer {CustomerId} registered as {Email}")]
    public static partial void CustomerRegistered(ILogger logger, int customerId, string? email);

    [LoggerMessage(2, LogLevel.Information, "Order {OrderId} placed")]
    public static partial void OrderPlaced(ILogger logger, int orderId);
}
