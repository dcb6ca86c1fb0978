using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;

namespace PiiAnalyzers.Generation.Logging;

/// <summary>Names of generated log methods, and whether a project has them already.</summary>
internal static class LogNames
{
    private const string ClassSuffix = "RedactedLogging";

    /// <summary>What the names of log methods begin with, unless the project says otherwise.</summary>
    public const string DefaultPrefix = "Log";

    /// <summary>The names that several types of a namespace come to, kept as long as the namespace is.</summary>
    private static readonly ConditionalWeakTable<INamespaceSymbol, HashSet<string>> Namesakes = new();

    /// <summary>The name of the class, or null when the project has a type of that name, or extensions that calls could mean as well.</summary>
    public static string? ClassOf(MembersByName logMethods, INamedTypeSymbol type, CancellationToken cancellation)
    {
        var name = NameOf(type);

        // A_B and B in A, B of one parameter and B1: whoever is neither nested nor generic keeps the name.
        if (name != type.Name && NamesakesIn(type.ContainingNamespace).Contains(name))
        {
            name += "_" + HintNames.HashOf(type);
        }

        name += ClassSuffix;
        return type.ContainingNamespace.GetTypeMembers(name).Length > 0 || HasOwnMethod(logMethods, type, cancellation) ? null : name;
    }

    private static string NameOf(INamedTypeSymbol type)
    {
        var name = type.Name;
        var arity = type.Arity;
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            name = container.Name + "_" + name;
            arity += container.Arity;
        }

        return arity > 0 ? name + arity.ToString(System.Globalization.CultureInfo.InvariantCulture) : name;
    }

    private static HashSet<string> NamesakesIn(INamespaceSymbol space)
        => Namesakes.GetValue(space, static space =>
        {
            var seen = new HashSet<string>();
            var found = new HashSet<string>();
            var open = new Stack<INamedTypeSymbol>(space.GetTypeMembers());
            while (open.Count > 0)
            {
                var type = open.Pop();
                var name = NameOf(type);
                if (!seen.Add(name))
                {
                    found.Add(name);
                }

                foreach (var nested in type.GetTypeMembers())
                {
                    open.Push(nested);
                }
            }

            return found;
        });

    private static bool HasOwnMethod(MembersByName logMethods, INamedTypeSymbol type, CancellationToken cancellation)
        => logMethods.Named(DefaultPrefix + type.Name, cancellation).Any(symbol
            => symbol is IMethodSymbol { IsExtensionMethod: true, Parameters: [var logger, ..] parameters } && IsLogger(logger.Type)
                && parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type.OriginalDefinition, type)));

    private static bool IsLogger(ITypeSymbol type)
        => type is INamedTypeSymbol named && MetadataNames.Is(named.OriginalDefinition, "Microsoft.Extensions.Logging.ILogger");
}
