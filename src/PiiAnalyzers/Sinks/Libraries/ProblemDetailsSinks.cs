namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>ASP.NET Core's error responses: problem details, and errors of the model state, which end in them.</summary>
internal static class ProblemDetailsSinks
{
    private const string Details = "Microsoft.AspNetCore.Mvc.ProblemDetails";
    private const string Controller = "Microsoft.AspNetCore.Mvc.ControllerBase";
    private const string Results = "Microsoft.AspNetCore.Http.Results";
    private const string TypedResults = "Microsoft.AspNetCore.Http.TypedResults";
    private const string ModelState = "Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary";
    private const string Dictionary = "System.Collections.Generic.IDictionary`2";
    private const string Health = "Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult";
    private const string Types = "ProblemDetails, ValidationProblemDetails, HttpValidationProblemDetails, ProblemDetailsContext";
    private const string Parameters = "detail, title, instance, type, extensions";

    public static readonly SinkLibrary Library = new(
        "ASP.NET Core problem details",
        SinkFamily.ExceptionMessage,
        [Details],
        [
            new(Details, "Detail", "value") { Gate = Types },
            new(Details, "Title", "value") { Gate = Types },
            new(Details, "Instance", "value") { Gate = Types },
            new(Details, "Type", "value") { Gate = Types },
            new(Details, "Extensions", "value") { Effect = SinkEffect.PrintsElements, Gate = Types },
            new(Dictionary, "Add", "key, value") { Receivers = Details + ".Extensions", Gate = Types },
            new(Dictionary, SinkRow.Indexer, "key, value") { Receivers = Details + ".Extensions", Gate = Types },

            new(Results, "Problem", Parameters) { Effect = SinkEffect.PrintsElements },
            new(Results, "ValidationProblem", "errors, " + Parameters) { Effect = SinkEffect.PrintsNested },
            new(TypedResults, "Problem", Parameters) { Effect = SinkEffect.PrintsElements },
            new(TypedResults, "ValidationProblem", "errors, " + Parameters) { Effect = SinkEffect.PrintsNested },
            new(Controller, "Problem", Parameters) { Effect = SinkEffect.PrintsElements },
            new(Controller, "ValidationProblem", Parameters) { Effect = SinkEffect.PrintsElements },

            new(ModelState, "AddModelError", "key, errorMessage, exception"),
            new(ModelState, "TryAddModelError", "key, errorMessage, exception"),
            new(ModelState, "TryAddModelException", "key, exception"),
        ]);

    /// <summary>What a health check says is on a page that is often open to everybody.</summary>
    public static readonly SinkLibrary HealthChecks = new(
        "health checks",
        SinkFamily.ExceptionMessage,
        [Health],
        [
            new(Health, SinkRow.Constructor, "description, exception, data") { Effect = SinkEffect.PrintsElements },
            new(Health, "Healthy", "description, data") { Effect = SinkEffect.PrintsElements, Gate = "HealthCheckResult" },
            new(Health, "Degraded", "description, exception, data") { Effect = SinkEffect.PrintsElements, Gate = "HealthCheckResult" },
            new(Health, "Unhealthy", "description, exception, data") { Effect = SinkEffect.PrintsElements, Gate = "HealthCheckResult" },
        ]);

    /// <summary>The status of a gRPC call is sent to the client, thrown or not.</summary>
    public static readonly SinkLibrary GrpcStatus = new(
        "gRPC status",
        SinkFamily.ExceptionMessage,
        ["Grpc.Core.Status"],
        [
            new("Grpc.Core.Status", SinkRow.Constructor, "detail, debugException"),
        ]);
}
