using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Reporting;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.CodeFixes;

/// <summary>What a finding says to fixes, read from its properties. Values that are not understood count as absent.</summary>
internal static class FindingReader
{
    /// <summary>Where to mask, and as what.</summary>
    public static ImmutableArray<(Location Place, Category Category)> Masks(Diagnostic diagnostic)
    {
        var masks = ImmutableArray.CreateBuilder<(Location, Category)>();
        foreach (var entry in Entries(diagnostic, FindingProperties.Masks))
        {
            var parts = entry.Split(':');
            if (parts.Length == 2 && LocationAt(diagnostic, parts[0]) is { } location && Enum.TryParse(parts[1], out Category category))
            {
                masks.Add((location, category));
            }
        }

        return masks.ToImmutable();
    }

    /// <summary>Where data is disclosed that has no place to mask.</summary>
    public static ImmutableArray<Location> Unmasked(Diagnostic diagnostic)
        => [.. Entries(diagnostic, FindingProperties.Unmasked).Select(entry => LocationAt(diagnostic, entry) ?? diagnostic.Location)];

    /// <summary>Type declarations that must become partial, innermost first.</summary>
    public static ImmutableArray<Location> Declarations(Diagnostic diagnostic) => Locations(diagnostic, FindingProperties.Declarations);

    /// <summary>Properties that an attribute would protect in storage.</summary>
    public static ImmutableArray<Location> Columns(Diagnostic diagnostic) => Locations(diagnostic, FindingProperties.Columns);

    /// <summary>Attributes of encrypted columns that a query asks for equal values.</summary>
    public static ImmutableArray<Location> Searchable(Diagnostic diagnostic) => Locations(diagnostic, FindingProperties.Searchable);

    /// <summary>Annotations that can only be removed.</summary>
    public static ImmutableArray<Location> Annotations(Diagnostic diagnostic) => Locations(diagnostic, FindingProperties.Annotations);

    /// <summary>The declaration that should carry an annotation.</summary>
    public static Location? Target(Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(FindingProperties.Target, out var index) && index is not null ? LocationAt(diagnostic, index) : null;

    /// <summary>The name of that declaration, as it is written.</summary>
    public static string TargetName(Diagnostic diagnostic)
        => Target(diagnostic) is { SourceTree: { } tree } target ? "'" + tree.GetText().ToString(target.SourceSpan) + "'" : "the declaration";

    public static Category? Category(Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(FindingProperties.Category, out var name) && Enum.TryParse(name, out Category category) ? category : null;

    /// <summary>Full name of the attribute that the data carries where it comes from, if that is not one of ours.</summary>
    public static string? Attribute(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(FindingProperties.Attribute, out var name) ? name : null;

    /// <summary>The message template that the flagged argument fills a hole of.</summary>
    public static (Location Text, int Position, TemplateLanguage Language)? Template(Diagnostic diagnostic)
    {
        foreach (var entry in Entries(diagnostic, FindingProperties.Template))
        {
            var parts = entry.Split(':');
            if (parts.Length == 3
                && LocationAt(diagnostic, parts[0]) is { } location
                && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var position)
                && Enum.TryParse(parts[2], out TemplateLanguage language))
            {
                return (location, position, language);
            }
        }

        return null;
    }

    /// <summary>Members that a serializer writes, where they are declared, and the attribute by which it is told not to; null when there are none.</summary>
    public static (string Attribute, ImmutableArray<Location> Members)? Ignored(Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(FindingProperties.IgnoreAttribute, out var attribute) && attribute is not null && Locations(diagnostic, FindingProperties.Serialized) is { IsEmpty: false } members
            ? (attribute, members)
            : null;

    private static ImmutableArray<Location> Locations(Diagnostic diagnostic, string key)
        => [.. Entries(diagnostic, key).Select(entry => LocationAt(diagnostic, entry)).OfType<Location>()];

    private static string[] Entries(Diagnostic diagnostic, string key)
        => diagnostic.Properties.TryGetValue(key, out var value) && !string.IsNullOrEmpty(value) ? value!.Split(',') : [];

    private static Location? LocationAt(Diagnostic diagnostic, string index)
        => int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < diagnostic.AdditionalLocations.Count
            ? diagnostic.AdditionalLocations[number]
            : null;
}
