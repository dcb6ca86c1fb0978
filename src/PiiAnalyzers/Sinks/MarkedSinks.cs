using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Sinks;

/// <summary>Parameters that a team has marked as sinks with <c>[PiiSink]</c>, at the method or at what it overrides or implements.</summary>
internal static class MarkedSinks
{
    private const string Attribute = "PiiAnalyzers.PiiSinkAttribute";

    /// <summary>Identifiers without one of which no parameter is marked.</summary>
    public static readonly ImmutableArray<string> Names = ["PiiSink", "PiiSinkAttribute"];

    private static readonly SinkLibrary Library = new("[PiiSink]", SinkFamily.Log, [Attribute], []);

    public static Sink? Resolve(IMethodSymbol method)
    {
        var rows = new SinkRow?[Math.Max(1, method.Parameters.Length)];
        Mark(method, rows);
        foreach (var inherited in BaseMembers.Of(method))
        {
            Mark(inherited, rows);
        }

        return rows.Any(static row => row is not null) ? new Sink(method, Library, [.. rows]) : null;
    }

    private static void Mark(IMethodSymbol method, SinkRow?[] rows)
    {
        foreach (var parameter in method.Parameters)
        {
            foreach (var attribute in parameter.GetAttributes())
            {
                // Only logs have a rule so far; other kinds of sink are not reported as one.
                if (attribute is { AttributeClass: { } type, ConstructorArguments: [{ } kind, ..] } && MetadataNames.Is(type, Attribute) && NameOf(kind) == nameof(SinkFamily.Log))
                {
                    rows[parameter.Ordinal] = new(Attribute, method.Name, parameter.Name) { Effect = SinkEffect.PrintsElements };
                }
            }
        }
    }

    /// <summary>By the enum member's name, since a copied enum may count differently.</summary>
    private static string? NameOf(TypedConstant kind)
        => (kind.Type as INamedTypeSymbol)?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, kind.Value))?.Name;
}
