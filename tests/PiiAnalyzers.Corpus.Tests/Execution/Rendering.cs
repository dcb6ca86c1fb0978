using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.Net.Mail;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PiiAnalyzers.Corpus.Tests.Execution;

/// <summary>What others see of what a case returns: text, bytes, error responses; and of the activity around it.</summary>
internal static class Rendering
{
    public static string? Of(object? result) => result switch
    {
        string text => text,
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        MemoryStream stream => Encoding.UTF8.GetString(stream.ToArray()),
        StringWriter writer => writer.ToString(),
        ProblemHttpResult problem => Of(problem.ProblemDetails),
        Microsoft.AspNetCore.Http.HttpResults.ValidationProblem problem => Of(problem.ProblemDetails),
        ProblemDetails details => JsonSerializer.Serialize(details, details.GetType()),
        ValidationResult validation => validation.ErrorMessage,
        ModelStateDictionary state => string.Join(" ", state.Select(static entry => entry.Key + ": " + string.Join(" ", entry.Value!.Errors.Select(static error => error.ErrorMessage)))),
        Activity activity => Of(activity),
        HealthCheckResult health => health.Description + " " + health.Exception?.Message + " " + string.Join(" ", health.Data),
        MailMessage mail => string.Join(" ", mail.Headers.AllKeys.Select(key => key + ": " + mail.Headers[key])),
        JsonNode node => node.ToJsonString(),
        _ => null,
    };

    public static string Of(Activity activity)
        => activity.DisplayName + " " + activity.StatusDescription + " " + string.Join(" ", activity.TagObjects) + " " + string.Join(" ", activity.Baggage) + " "
            + string.Join(" ", activity.Events.Select(static one => one.Name + " " + string.Join(" ", one.Tags))) + " " + string.Join(" ", activity.Links.SelectMany(static link => link.Tags ?? []));
}
