using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Reporting;

/// <summary>Makes a diagnostic of what the engine found: its words, its trace, and what a fix needs to know.</summary>
internal static class Finding
{
    /// <summary>Without question marks: types that differ in nothing else are one to the engine, and which of them it met first is chance.</summary>
    private static readonly SymbolDisplayFormat CarrierFormat
        = SymbolDisplayFormat.MinimallyQualifiedFormat.RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static Diagnostic OfValue(DiagnosticDescriptor rule, SyntaxNode place, ImmutableArray<PersonalToken> tokens, string sink, Compilation compilation, TemplateUse? template = null)
        => Create(rule, place.GetLocation(), place, tokens, template, [Describe(tokens), sink], compilation);

    public static Diagnostic OfCarrier(DiagnosticDescriptor rule, SyntaxNode place, ImmutableArray<PersonalToken> tokens, string sink, Compilation compilation, TemplateUse? template = null)
        => Create(rule, place.GetLocation(), place, tokens, template, [CarrierName(tokens), sink, Describe(tokens), Remedy(tokens)], compilation);

    /// <summary>An object handed to a serializer: what to do about it is a matter of that serializer's attributes.</summary>
    public static Diagnostic OfSerialized(DiagnosticDescriptor rule, SyntaxNode place, ImmutableArray<PersonalToken> tokens, string sink, Compilation compilation, WalkProfile serializer)
        => Create(rule, place.GetLocation(), place, tokens, template: null, [CarrierName(tokens), sink, Describe(tokens), SerializedMembers.Remedy(tokens, serializer)], compilation, serializer);

    public static Diagnostic OfMethod(DiagnosticDescriptor rule, Location name, ImmutableArray<PersonalToken> tokens, Compilation compilation, params object[] arguments)
        => Create(rule, name, place: null, tokens, template: null, arguments, compilation);

    public static Diagnostic Of(DiagnosticDescriptor rule, Location place, IEnumerable<Location> declarations, params object[] arguments)
    {
        var locations = declarations.ToImmutableArray();
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(FindingProperties.Declarations, Indexes(locations));
        return Diagnostic.Create(rule, place, locations, properties, arguments);
    }

    /// <param name="rule">The rule.</param>
    /// <param name="place">The name of the property.</param>
    /// <param name="declarations">Its declarations: where an annotation would go.</param>
    /// <param name="data">What is stored.</param>
    /// <param name="arguments">Of the message.</param>
    public static Diagnostic OfColumn(DiagnosticDescriptor rule, Location place, IEnumerable<Location> declarations, ImmutableArray<PersonalData> data, params object[] arguments)
    {
        var locations = declarations.ToImmutableArray();
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(FindingProperties.Member, data[0].DisplayName)
            .Add(FindingProperties.Category, data[0].Category.ToString());
        return Diagnostic.Create(rule, place, locations, locations.IsEmpty ? properties : properties.Add(FindingProperties.Columns, Indexes(locations)), arguments);
    }

    public static Diagnostic OfAnnotation(DiagnosticDescriptor rule, Location place, IEnumerable<Location> remove, params object[] arguments)
    {
        var locations = remove.ToImmutableArray();
        var properties = ImmutableDictionary<string, string?>.Empty;
        return Diagnostic.Create(
            rule,
            place,
            locations,
            locations.IsEmpty ? properties : properties.Add(FindingProperties.Annotations, Indexes(locations)),
            arguments);
    }

    /// <summary>Data whose classification gets lost: the declaration that should carry it is the additional location.</summary>
    public static Diagnostic OfLost(DiagnosticDescriptor rule, Location place, Lost lost, FlowContext flow)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties[FindingProperties.Member] = lost.Data[0].DisplayName;
        properties[FindingProperties.Category] = lost.Category.ToString();
        properties[FindingProperties.Target] = "0";
        if (flow.Classifier.ForeignAttributeOf(lost.Data[0].Symbol) is { } attribute)
        {
            properties[FindingProperties.Attribute] = attribute;
        }

        return Diagnostic.Create(rule, place, [lost.Target.Locations[0].SeenFrom(flow.Compilation)], properties.ToImmutable(), Describe(lost.Data), NameOf(lost.Target));
    }

    /// <summary>A member that should carry an annotation itself.</summary>
    public static Diagnostic OfHint(DiagnosticDescriptor rule, ISymbol member, Category category)
    {
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(FindingProperties.Member, NameOf(member))
            .Add(FindingProperties.Category, category.ToString())
            .Add(FindingProperties.Target, "0");
        return Diagnostic.Create(rule, member.Locations[0], [member.Locations[0]], properties, NameOf(member), category);
    }

    private static string NameOf(ISymbol member) => member.ContainingType is { } type ? type.Name + "." + member.Name : member.Name;

    /// <summary><c>Customer.Email (Email)</c>, and how many more.</summary>
    public static string Describe(IEnumerable<PersonalData> data)
    {
        var distinct = data.Distinct().ToArray();
        var first = distinct[0];
        var text = $"'{first.DisplayName}' ({(first.Category == Category.Unspecified ? "personal data" : first.Category.ToString())})";
        return distinct.Length == 1 ? text : text + string.Format(CultureInfo.InvariantCulture, " and {0} more", distinct.Length - 1);
    }

    private static string Describe(ImmutableArray<PersonalToken> tokens) => Describe(tokens.Select(static token => token.Data!));

    private static Diagnostic Create(DiagnosticDescriptor rule, Location location, SyntaxNode? place, ImmutableArray<PersonalToken> tokens, TemplateUse? template, object[] arguments, Compilation compilation, WalkProfile? serializer = null)
    {
        var locations = ImmutableArray.CreateBuilder<Location>();
        var masks = new List<string>();
        var unmasked = new SortedSet<int>();
        var declarations = new List<string>();
        foreach (var token in tokens)
        {
            if (token.Pure is { } pure)
            {
                masks.Add($"{locations.Count}:{(token.Has(FlowFacts.PartOfText) ? Category.Unspecified : token.Data!.Category)}");
                locations.Add(pure.GetLocation());
            }

            if (token.Pure is null)
            {
                unmasked.Add(token.Source == place ? -1 : locations.Count);
            }

            if (token.Source != token.Pure && token.Source != place)
            {
                locations.Add(token.Source.GetLocation());
            }

            foreach (var hop in token.Hops)
            {
                if (hop != token.Pure && hop != place)
                {
                    locations.Add(hop.GetLocation());
                }
            }

            foreach (var declaration in PartialCandidates.Of(token))
            {
                var declared = declaration.GetLocation().SeenFrom(compilation);
                if (!locations.Contains(declared))
                {
                    declarations.Add(locations.Count.ToString(CultureInfo.InvariantCulture));
                    locations.Add(declared);
                }
            }
        }

        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        if (!tokens.IsEmpty)
        {
            AddSource(properties, tokens[0]);
        }

        if (masks.Count > 0)
        {
            properties[FindingProperties.Masks] = string.Join(",", masks);
        }

        if (unmasked.Count > 0)
        {
            properties[FindingProperties.Unmasked] = string.Join(",", unmasked);
        }

        if (template is { } use)
        {
            properties[FindingProperties.Template] = string.Format(CultureInfo.InvariantCulture, "{0}:{1}:{2}", locations.Count, use.Position, use.Language);
            locations.Add(use.Text.GetLocation());
        }

        if (serializer is { Ignores: [var ignore, ..] })
        {
            var members = new List<string>();
            foreach (var declared in SerializedMembers.Declarations(tokens, serializer).Distinct())
            {
                members.Add(locations.Count.ToString(CultureInfo.InvariantCulture));
                locations.Add(declared.GetLocation().SeenFrom(compilation));
            }

            if (members.Count > 0)
            {
                properties[FindingProperties.Serialized] = string.Join(",", members);
                properties[FindingProperties.IgnoreAttribute] = ignore;
            }
        }

        if (declarations.Count > 0)
        {
            properties[FindingProperties.Declarations] = string.Join(",", declarations);
        }

        return Diagnostic.Create(rule, location, locations.ToImmutable(), properties.ToImmutable(), arguments);
    }

    private static void AddSource(ImmutableDictionary<string, string?>.Builder properties, PersonalToken token)
    {
        properties[FindingProperties.Member] = token.Data!.DisplayName;
        properties[FindingProperties.Category] = token.Data.Category.ToString();
        if (!token.Path.IsEmpty)
        {
            properties[FindingProperties.Path] = string.Join(".", token.Path.Select(static member => member.Name));
        }

        if (token.Facts != FlowFacts.None)
        {
            properties[FindingProperties.Facts] = token.Facts.ToString();
        }
    }

    private static string Indexes(ImmutableArray<Location> locations) => string.Join(",", Enumerable.Range(0, locations.Length));

    private static string Remedy(ImmutableArray<PersonalToken> tokens)
        => tokens.Any(static token => PartialCandidates.Of(token).Any()) ? "make the type partial to have it redacted" : "log masked members of it";

    private static string CarrierName(ImmutableArray<PersonalToken> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Carrier is { } carrier)
            {
                return carrier.IsAnonymousType ? "anonymous type" : carrier.ToDisplayString(CarrierFormat);
            }
        }

        return tokens[0].Data!.Symbol.ContainingType?.Name ?? tokens[0].Data!.Symbol.Name;
    }
}
