using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Sinks.Libraries;

namespace PiiAnalyzers.Sinks;

/// <summary>
/// Log methods that have no name of their own: calls of <c>[LoggerMessage]</c> methods, and of the delegates that
/// <c>LoggerMessage.Define</c> and <c>DefineScope</c> return, which are told by their signature.
/// </summary>
internal static class LoggerMessageShapes
{
    public const string Attribute = "Microsoft.Extensions.Logging.LoggerMessageAttribute";
    private const string Logger = "Microsoft.Extensions.Logging.ILogger";
    private const string LogProperties = "Microsoft.Extensions.Logging.LogPropertiesAttribute";
    private const string TagProvider = "Microsoft.Extensions.Logging.TagProviderAttribute";
    private const string Classification = "Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute";
    private const string Level = "Microsoft.Extensions.Logging.LogLevel";

    /// <summary>Identifiers without one of which such a log method is not declared: the attribute, and the class that defines delegates.</summary>
    public static readonly ImmutableArray<string> Names = ["LoggerMessage", "LoggerMessageAttribute"];

    public static Sink? Resolve(IMethodSymbol method)
        => HasAttribute(method, Attribute) || IsDefinedDelegate(method)
            ? new Sink(method, MicrosoftLoggingSinks.Library, [.. method.Parameters.Select(RowOf)])
            : null;

    private static SinkRow? RowOf(IParameterSymbol parameter)
        => IsLogger(parameter.Type)
            || (parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type && MetadataNames.Is(type, Level))
            || IsRedactedByGenerator(parameter)
            || HasAttribute(parameter, TagProvider)
            ? null
            : new SinkRow(Attribute, parameter.ContainingSymbol.Name, parameter.Name) { Effect = HasAttribute(parameter, LogProperties) ? Expands : SinkEffect.PrintsElements };

    /// <summary>
    /// Of an object whose properties are logged, the generator redacts those that are annotated at the property itself. What an
    /// annotated type, interface or base says it does not see, and the value of any other property is printed.
    /// </summary>
    private static readonly SinkEffect Expands = SinkEffect.WalksAs(new("[LogProperties]")
    {
        Ignores = ["Microsoft.Extensions.Logging.LogPropertyIgnoreAttribute"],
        Redactors = [Classification],
        Expands = LogProperties,
    });

    /// <summary>Microsoft's redacting generator, which comes with the assembly that declares <c>[LogProperties]</c>, redacts what is annotated at the parameter.</summary>
    private static bool IsRedactedByGenerator(IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass is { } type
                && MetadataNames.IsOrDerivesFrom(type, Classification)
                && SeesRedactingGenerator(parameter))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SeesRedactingGenerator(IParameterSymbol parameter)
        => parameter.ContainingModule.ReferencedAssemblies.Any(static assembly => assembly.Name == "Microsoft.Extensions.Telemetry.Abstractions");

    private static bool HasAttribute(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && MetadataNames.Is(type, name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDefinedDelegate(IMethodSymbol method)
        => method is { MethodKind: MethodKind.DelegateInvoke, Parameters: [{ Type: { } first }, .., { Type: { } last }] }
        && method.ContainingType is { Name: "Action" or "Func", ContainingNamespace.Name: "System" }
        && IsLogger(first)
        && (method.ContainingType.Name == "Func" ? method.ReturnType.Name == nameof(IDisposable) : MetadataNames.IsOrDerivesFrom(last, "System.Exception"));

    private static bool IsLogger(ITypeSymbol type)
        => type is INamedTypeSymbol named
        && (MetadataNames.Is(named, Logger) || named.AllInterfaces.Any(static contract => MetadataNames.Is(contract, Logger)));
}
