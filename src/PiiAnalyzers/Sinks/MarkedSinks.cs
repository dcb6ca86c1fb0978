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
    private const string TempDataAttribute = "Microsoft.AspNetCore.Mvc.TempDataAttribute";
    private const string Attribute = "PiiAnalyzers.PiiSinkAttribute";

    /// <summary>Identifiers without one of which no parameter is marked.</summary>
    public static readonly ImmutableArray<string> Names = ["PiiSink", "PiiSinkAttribute", "TempData", "TempDataAttribute"];

    /// <summary>A property that ASP.NET Core keeps in a cookie or session until the next request.</summary>
    private static readonly SinkLibrary TempData = new("[TempData]", SinkFamily.Cache, [TempDataAttribute], []);

    /// <summary>Kinds of sink by the name of the enum's member, and where they are reported.</summary>
    private static readonly ImmutableArray<(string Kind, SinkLibrary Library, SinkEffect Effect)> Kinds =
    [
        ("Log", new("[PiiSink]", SinkFamily.Log, [Attribute], []), SinkEffect.PrintsElements),
        ("Storage", new("[PiiSink]", SinkFamily.Database, [Attribute], []), SinkEffect.Stores),
        ("Transmission", new("[PiiSink]", SinkFamily.Transmission, [Attribute], []), SinkEffect.Stores),
        ("Serialization", new("[PiiSink]", SinkFamily.Serialization, [Attribute], []) { Serializer = SerializerProfiles.Marked }, SinkEffect.WalksAs(SerializerProfiles.Marked)),
    ];

    public static Sink? Resolve(ISymbol member, ConfiguredSymbols configured)
    {
        Sink? sink = member is IPropertySymbol kept && kept.GetAttributes().Any(static attribute => attribute.AttributeClass is { } type && MetadataNames.Is(type, TempDataAttribute))
            ? new Sink(member, TempData, [new(TempDataAttribute, member.Name, "value") { Effect = SinkEffect.PrintsElements }])
            : null;
        foreach (var (kind, library, effect) in Kinds)
        {
            var rows = RowsOf(member, kind, effect, configured);
            if (rows.Any(static row => row is not null))
            {
                sink = new Sink(member, library, [.. rows]) { Other = sink };
            }
        }

        return sink;
    }

    private static SinkRow?[] RowsOf(ISymbol member, string kind, SinkEffect effect, ConfiguredSymbols configured)
    {
        switch (member)
        {
            case IPropertySymbol property:
                return [configured.SinkKindOf(property, null) == kind ? new(Attribute, property.Name, "value") { Effect = effect } : null];
            case IMethodSymbol method:
                var rows = new SinkRow?[Math.Max(1, method.Parameters.Length)];
                Mark(method, rows, kind, effect, configured);
                foreach (var inherited in BaseMembers.Of(method))
                {
                    Mark(inherited, rows, kind, effect, configured);
                }

                return rows;
            default:
                return [];
        }
    }

    private static void Mark(IMethodSymbol method, SinkRow?[] rows, string kind, SinkEffect effect, ConfiguredSymbols configured)
    {
        foreach (var parameter in method.Parameters)
        {
            if (configured.SinkKindOf(method, parameter.Name) == kind || parameter.GetAttributes().Any(attribute => IsMark(attribute, kind)))
            {
                rows[parameter.Ordinal] = new(Attribute, method.Name, parameter.Name) { Effect = effect };
            }
        }
    }

    private static bool IsMark(AttributeData attribute, string kind)
        => attribute is { AttributeClass: { } type, ConstructorArguments: [{ } argument, ..] } && MetadataNames.Is(type, Attribute) && NameOf(argument) == kind;

    /// <summary>By the enum member's name, since a copied enum may count differently.</summary>
    private static string? NameOf(TypedConstant kind)
        => (kind.Type as INamedTypeSymbol)?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, kind.Value))?.Name;
}
