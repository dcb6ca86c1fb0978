using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Generation.Logging;

/// <summary>Names of generated log methods, and whether a project has them already.</summary>
internal static class LogNames
{
    private const string ClassSuffix = "RedactedLogging";
    private const string DefaultPrefix = "Log";

    /// <summary>The name of the class, or null when the project has a type of that name, or extensions that calls could mean as well.</summary>
    public static string? ClassOf(Compilation compilation, INamedTypeSymbol type, CancellationToken cancellation)
    {
        var name = type.Name;
        var arity = type.Arity;
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            name = container.Name + "_" + name;
            arity += container.Arity;
        }

        name += (arity > 0 ? arity.ToString(System.Globalization.CultureInfo.InvariantCulture) : string.Empty) + ClassSuffix;
        return type.ContainingNamespace.GetTypeMembers(name).Length > 0 || HasOwnMethod(compilation, type, cancellation) ? null : name;
    }

    /// <summary>Asked of the table of declared names first, which costs nothing.</summary>
    private static bool HasOwnMethod(Compilation compilation, INamedTypeSymbol type, CancellationToken cancellation)
    {
        var name = DefaultPrefix + type.Name;
        return compilation.ContainsSymbolsWithName(name, SymbolFilter.Member, cancellation)
            && compilation.GetSymbolsWithName(name, SymbolFilter.Member, cancellation).Any(symbol
                => symbol is IMethodSymbol { IsExtensionMethod: true, Parameters: [var logger, ..] parameters } && IsLogger(logger.Type)
                    && parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type.OriginalDefinition, type)));
    }

    private static bool IsLogger(ITypeSymbol type)
        => type is INamedTypeSymbol named && MetadataNames.Is(named.OriginalDefinition, "Microsoft.Extensions.Logging.ILogger");
}
