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

    /// <summary>Kinds of sink by the name of the enum's member, and where they are reported.</summary>
    private static readonly ImmutableArray<(string Kind, SinkLibrary Library, SinkEffect Effect)> Kinds =
    [
        ("Log", new("[PiiSink]", SinkFamily.Log, [Attribute], []), SinkEffect.PrintsElements),
        ("Storage", new("[PiiSink]", SinkFamily.Database, [Attribute], []), SinkEffect.Stores),
        ("Transmission", new("[PiiSink]", SinkFamily.Transmission, [Attribute], []), SinkEffect.Stores),
        ("Serialization", new("[PiiSink]", SinkFamily.Serialization, [Attribute], []) { Serializer = SerializerProfiles.Marked }, SinkEffect.WalksAs(SerializerProfiles.Marked)),
    ];

    public static Sink? Resolve(IMethodSymbol method)
    {
        Sink? sink = null;
        foreach (var (kind, library, effect) in Kinds)
        {
            var rows = new SinkRow?[Math.Max(1, method.Parameters.Length)];
            Mark(method, rows, kind, effect);
            foreach (var inherited in BaseMembers.Of(method))
            {
                Mark(inherited, rows, kind, effect);
            }

            if (rows.Any(static row => row is not null))
            {
                sink = new Sink(method, library, [.. rows]) { Other = sink };
            }
        }

        return sink;
    }

    private static void Mark(IMethodSymbol method, SinkRow?[] rows, string name, SinkEffect effect)
    {
        foreach (var parameter in method.Parameters)
        {
            foreach (var attribute in parameter.GetAttributes())
            {
                if (attribute is { AttributeClass: { } type, ConstructorArguments: [{ } kind, ..] } && MetadataNames.Is(type, Attribute) && NameOf(kind) == name)
                {
                    rows[parameter.Ordinal] = new(Attribute, method.Name, parameter.Name) { Effect = effect };
                }
            }
        }
    }

    /// <summary>By the enum member's name, since a copied enum may count differently.</summary>
    private static string? NameOf(TypedConstant kind)
        => (kind.Type as INamedTypeSymbol)?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, kind.Value))?.Name;
}
