using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Configuration;

namespace PiiAnalyzers.Sinks;

/// <summary>
/// Parameters that a team has marked as sinks, with <c>[PiiSink]</c> or in its configuration, at the method or at what it overrides
/// or implements; and properties whose values it has configured as sinks.
/// </summary>
internal static class MarkedSinks
{
    private const string Attribute = "PiiAnalyzers.PiiSinkAttribute";

    /// <summary>Identifiers without one of which no parameter is marked.</summary>
    public static readonly ImmutableArray<string> Names = ["PiiSink", "PiiSinkAttribute"];

    /// <summary>Kinds of sink by the name of the enum's member, and where they are reported.</summary>
    private static readonly ImmutableArray<(string Kind, SinkLibrary Library, SinkEffect Effect)> Kinds =
    [
        ("Log", new("[PiiSink]", SinkFamily.Log, [Attribute], []), SinkEffect.PrintsElements),
        ("Serialization", new("[PiiSink]", SinkFamily.Serialization, [Attribute], []) { Serializer = SerializerProfiles.Marked }, SinkEffect.WalksAs(SerializerProfiles.Marked)),
    ];

    public static Sink? Resolve(ISymbol member, ConfiguredSymbols configured)
    {
        Sink? sink = null;
        foreach (var (kind, library, effect) in Kinds)
        {
            var rows = new SinkRow?[Math.Max(1, (member as IMethodSymbol)?.Parameters.Length ?? 1)];
            if (member is IMethodSymbol method)
            {
                Mark(method, rows, kind, effect, configured);
                foreach (var inherited in BaseMembers.Of(method))
                {
                    Mark(inherited, rows, kind, effect, configured);
                }
            }
            else if (member is IPropertySymbol property && configured.SinkKindOf(property, null) == kind)
            {
                rows[0] = new(Attribute, property.Name, "value") { Effect = effect };
            }

            if (rows.Any(static row => row is not null))
            {
                sink = new Sink(member, library, [.. rows]) { Other = sink };
            }
        }

        return sink;
    }

    private static void Mark(IMethodSymbol method, SinkRow?[] rows, string name, SinkEffect effect, ConfiguredSymbols configured)
    {
        foreach (var parameter in method.Parameters)
        {
            if (configured.SinkKindOf(method, parameter.Name) == name || parameter.GetAttributes().Any(attribute => KindOf(attribute) == name))
            {
                rows[parameter.Ordinal] = new(Attribute, method.Name, parameter.Name) { Effect = effect };
            }
        }
    }

    private static string? KindOf(AttributeData attribute)
        => attribute is { AttributeClass: { } type, ConstructorArguments: [{ } kind, ..] } && MetadataNames.Is(type, Attribute) ? NameOf(kind) : null;

    /// <summary>By the enum member's name, since a copied enum may count differently.</summary>
    private static string? NameOf(TypedConstant kind)
        => (kind.Type as INamedTypeSymbol)?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, kind.Value))?.Name;
}
