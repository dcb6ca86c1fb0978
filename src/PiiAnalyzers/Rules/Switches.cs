using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Rules;

/// <summary>Switches of libraries that reveal personal data: which call or assignment turns one on.</summary>
internal static class Switches
{
    /// <summary>Methods that turn one on, with the parameter that decides; null when the call itself does.</summary>
    private static readonly Dictionary<string, (string Type, string? Parameter, bool IsOnByDefault)> Methods = new(StringComparer.Ordinal)
    {
        ["EnableSensitiveDataLogging"] = ("Microsoft.EntityFrameworkCore.DbContextOptionsBuilder", "sensitiveDataLoggingEnabled", true),
        ["WithLogging"] = ("Microsoft.Identity.Client.BaseAbstractApplicationBuilder`1", "enablePiiLogging", false),
        ["UseDeveloperExceptionPage"] = ("Microsoft.AspNetCore.Builder.DeveloperExceptionPageExtensions", null, true),
    };

    /// <summary>Properties that are one, and the namespace of the type that has them.</summary>
    private static readonly Dictionary<string, string> Properties = new(StringComparer.Ordinal)
    {
        ["ShowPII"] = "Microsoft.IdentityModel.Logging",
        ["LogCompleteSecurityArtifact"] = "Microsoft.IdentityModel.Logging",
        ["EnableSensitiveData"] = "Microsoft.Extensions.AI",
        ["EnablePiiLogging"] = "Microsoft.Identity.Client",
        ["SetDbQueryParameters"] = "OpenTelemetry.Instrumentation",
        ["SetDbStatementForText"] = "OpenTelemetry.Instrumentation",
    };

    /// <summary>Names of process-wide switches, set through <c>AppContext</c> or the environment.</summary>
    private static readonly string[] Global =
    [
        "System.Net.Http.DisableUriRedaction", "DOTNET_SYSTEM_NET_HTTP_DISABLEURIREDACTION",
        "OTEL_DOTNET_EXPERIMENTAL_HTTPCLIENT_DISABLE_URL_QUERY_REDACTION", "OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION",
        "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", "Switch.Microsoft.IdentityModel.ShowPII",
    ];

    /// <summary>Names of calls that can be a switch; asked before anything is bound.</summary>
    public static string[] MethodNames { get; } = [.. Methods.Keys, "SetSwitch", "SetEnvironmentVariable", "WithHttpLogging"];

    /// <summary>Names of properties to which an assignment can be a switch.</summary>
    public static string[] PropertyNames { get; } = [.. Properties.Keys, "LoggingFields", "RequestPathParameterRedactionMode", "RequestPathParameterRedaction"];

    /// <summary>The switch that a call turns on, and the value that decides whether it does; null when it turns on none.</summary>
    public static (string Name, IOperation? Value)? Of(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (Methods.TryGetValue(method.Name, out var row) && MetadataNames.IsOrDerivesFrom(method.ContainingType, row.Type))
        {
            var value = ArgumentOf(call, row.Parameter);
            return value is null && !row.IsOnByDefault ? null : (method.ContainingType.Name + "." + method.Name, value is { IsImplicit: true } ? null : value);
        }

        if (method is { Name: "SetSwitch" or "SetEnvironmentVariable", ContainingType: { Name: "AppContext" or "Environment", ContainingNamespace.Name: "System" } }
            && call.Arguments is [{ Value.ConstantValue: { HasValue: true, Value: string name } }, { Value: var state }, ..] && Global.Contains(name))
        {
            return (name, state);
        }

        return method is { Name: "WithHttpLogging", ContainingNamespace.Name: "Builder" } && ArgumentOf(call, "loggingFields") is { } fields ? ("HttpLogging", fields) : null;
    }

    /// <summary>The switch that an assignment sets.</summary>
    public static (string Name, IOperation? Value)? Of(IAssignmentOperation assignment)
    {
        if (assignment.Target is not IPropertyReferenceOperation { Property: { ContainingType: { } type } property })
        {
            return null;
        }

        return (Properties.TryGetValue(property.Name, out var space) && type.ContainingNamespace.ToDisplayString().StartsWith(space, StringComparison.Ordinal))
            || (property.Name == "LoggingFields" && type.ContainingNamespace.Name == "HttpLogging")
            || property.Type is { Name: "HttpRouteParameterRedactionMode" }
                ? (type.Name + "." + property.Name, assignment.Value)
                : null;
    }

    /// <summary>Whether the value of a switch turns it on; what is not known at compile time is somebody's decision elsewhere.</summary>
    public static bool IsOn(IOperation? value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value switch
        {
            null => true,
            { ConstantValue: { HasValue: true, Value: bool on } } => on,
            { ConstantValue: { HasValue: true, Value: string text } } => text is "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase),
            { Type: INamedTypeSymbol { Name: "HttpLoggingFields" } fields, ConstantValue: { HasValue: true, Value: { } number } } => IncludesBody(fields, number),
            { Type: INamedTypeSymbol { Name: "HttpRouteParameterRedactionMode" } modes, ConstantValue: { HasValue: true, Value: { } number } } => Equals(ValueOf(modes, "None"), number),
            _ => false,
        };
    }

    private static bool IncludesBody(INamedTypeSymbol fields, object value)
    {
        var number = Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture);
        foreach (var name in new[] { "RequestBody", "ResponseBody" })
        {
            if (ValueOf(fields, name) is { } body && Convert.ToInt64(body, System.Globalization.CultureInfo.InvariantCulture) is var bit && bit != 0 && (number & bit) == bit)
            {
                return true;
            }
        }

        return false;
    }

    private static object? ValueOf(INamedTypeSymbol type, string member) => type.GetMembers(member).OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue;

    private static IOperation? ArgumentOf(IInvocationOperation call, string? parameter)
        => parameter is null ? null : call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter && argument.ArgumentKind != ArgumentKind.DefaultValue)?.Value;
}
