// Area: sinks-exceptions
// Construct: what health checks say, problem details with extensions
// Libraries: Microsoft.AspNetCore
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Cases.Health;

public static class Checks
{
    public static HealthCheckResult Stuck(Customer customer)
        => HealthCheckResult.Degraded("stuck at " + customer.Email); // LEAK PII1003 Customer.Email

    public static HealthCheckResult Known(Customer customer)
        => HealthCheckResult.Degraded("stuck at " + customer.Id); // CLEAN identifier instead

    public static HealthCheckResult WithData(Customer customer)
        => HealthCheckResult.Unhealthy("stuck", null, new Dictionary<string, object> { ["name"] = customer.Name }); // LEAK PII1003 Customer.Name

    public static HealthCheckResult WithTier(Customer customer)
        => HealthCheckResult.Unhealthy("stuck", null, new Dictionary<string, object> { ["tier"] = customer.Tier }); // CLEAN tier only

    public static ProblemDetails Problem(Customer customer)
        => new() { Extensions = { ["mail"] = customer.Email } }; // LEAK PII1003 Customer.Email

    public static ProblemDetails Harmless(Customer customer)
        => new() { Extensions = { ["tier"] = customer.Tier } }; // CLEAN tier only

    public static void Foreign(ModelStateDictionary state, FormatException exception)
        => state.TryAddModelException("tier", exception); // CLEAN an exception of somebody else's
}
