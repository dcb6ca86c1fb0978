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

    private static readonly SinkLibrary Library = new("[PiiSink]", SinkFamily.Log, [Attribute], []);

    public static Sink? Resolve(ISymbol member, ConfiguredSymbols configured)
    {
        if (member is IPropertySymbol property)
        {
            return RowOf(configured.SinkKindOf(property, null), property, "value") is { } value ? new Sink(member, Library, [value]) : null;
        }

        if (member is not IMethodSymbol method)
        {
            return null;
        }

        var rows = new SinkRow?[Math.Max(1, method.Parameters.Length)];
        Mark(method, rows, configured);
        foreach (var inherited in BaseMembers.Of(method))
        {
            Mark(inherited, rows, configured);
        }

        return rows.Any(static row => row is not null) ? new Sink(method, Library, [.. rows]) : null;
    }

    private static void Mark(IMethodSymbol method, SinkRow?[] rows, ConfiguredSymbols configured)
    {
        foreach (var parameter in method.Parameters)
        {
            foreach (var attribute in parameter.GetAttributes())
            {
                if (attribute is { AttributeClass: { } type, ConstructorArguments: [{ } kind, ..] } && MetadataNames.Is(type, Attribute))
                {
                    rows[parameter.Ordinal] ??= RowOf(NameOf(kind), method, parameter.Name);
                }
            }

            rows[parameter.Ordinal] ??= RowOf(configured.SinkKindOf(method, parameter.Name), method, parameter.Name);
        }
    }

    /// <summary>Only logs have a rule so far; other kinds of sink are not reported as one.</summary>
    private static SinkRow? RowOf(string? kind, ISymbol member, string parameter)
        => kind == nameof(SinkFamily.Log) ? new(Attribute, member.Name, parameter) { Effect = SinkEffect.PrintsElements } : null;

    /// <summary>By the enum member's name, since a copied enum may count differently.</summary>
    private static string? NameOf(TypedConstant kind)
        => (kind.Type as INamedTypeSymbol)?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, kind.Value))?.Name;
}
