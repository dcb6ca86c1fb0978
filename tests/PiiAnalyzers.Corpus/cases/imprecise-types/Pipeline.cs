// Area: imprecise-types
// Construct: type parameters that stand for requests: pipeline behaviours called by a framework
// Libraries: Microsoft.Extensions.Logging, Microsoft.Extensions.DependencyInjection
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cases.Pipeline;

public interface IBehavior<in TRequest>
{
    Task HandleAsync(TRequest request, CancellationToken cancellation);
}

public record RegisterCustomer(int Id, [PiiEmail] string Mail);

public record CloseMonth(int Year, int Month);

public sealed class LoggingBehavior<TRequest>(ILogger<LoggingBehavior<TRequest>> logger) : IBehavior<TRequest>
{
    public Task HandleAsync(TRequest request, CancellationToken cancellation)
    {
        logger.LogInformation("handling {Kind}", typeof(TRequest).Name); // CLEAN the type's name
        logger.LogInformation("handling {Request}", request); // LEAK PII1002 RegisterCustomer.Mail
        return Task.CompletedTask;
    }
}

public sealed class ClosingBehavior<TRequest>(ILogger<ClosingBehavior<TRequest>> logger) : IBehavior<TRequest>
{
    public Task HandleAsync(TRequest request, CancellationToken cancellation)
    {
        logger.LogInformation("closing {Request}", request); // CLEAN type argument holds no personal data
        return Task.CompletedTask;
    }
}

public static class Startup
{
    public static void Configure(IServiceCollection services)
    {
        services.AddSingleton<IBehavior<RegisterCustomer>, LoggingBehavior<RegisterCustomer>>();
        services.AddSingleton<IBehavior<CloseMonth>, LoggingBehavior<CloseMonth>>();
        services.AddSingleton<IBehavior<CloseMonth>, ClosingBehavior<CloseMonth>>();
    }
}
