using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.CodeFixes.Annotations;

/// <summary>Which attribute says a category in a project.</summary>
internal static class AttributeChoice
{
    private const string Prefix = MarkerAttributes.Namespace + ".";

    /// <summary>The attribute, and the name of the category where it takes that as an argument; null when the project has none that fits.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="category">What to say.</param>
    /// <param name="source">Full name of the attribute that the data carries where it comes from, for teams with attributes of their own.</param>
    /// <param name="target">What the attribute is to stand on.</param>
    public static (INamedTypeSymbol Attribute, string? Category)? For(Compilation compilation, Category category, string? source, AttributeTargets target)
    {
        var ofCategory = category == Category.Unspecified ? MarkerAttributes.Pii : Prefix + "Pii" + category + "Attribute";
        if (Usable(compilation, ofCategory, target) is { } own)
        {
            return (own, null);
        }

        if (source is not null && Usable(compilation, source, target) is { } same)
        {
            return (same, null);
        }

        return category != Category.Unspecified
            && Usable(compilation, MarkerAttributes.Pii, target) is { } general
            && general.ContainingAssembly.GetTypeByMetadataName(Prefix + "PiiCategory")?.GetMembers(category.ToString()).IsEmpty == false
                ? (general, category.ToString())
                : null;
    }

    /// <summary>The attribute of a name, if the project can put it on such a declaration; else null.</summary>
    public static INamedTypeSymbol? Usable(Compilation compilation, string name, AttributeTargets target)
    {
        var types = compilation.GetTypesByMetadataName(name);
        return types is [var type]
            && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
            && (type.InstanceConstructors.Any(static constructor => constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility == Accessibility.Public) || name == MarkerAttributes.NotPii)
            && (TargetsOf(type) & target) == target
                ? type
                : null;
    }

    private static AttributeTargets TargetsOf(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var attribute in current.GetAttributes())
            {
                if (attribute is { AttributeClass: { } usage, ConstructorArguments: [{ Value: int targets }] } && MetadataNames.Is(usage, "System.AttributeUsageAttribute"))
                {
                    return (AttributeTargets)targets;
                }
            }
        }

        return AttributeTargets.All;
    }
}
