using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;

namespace PiiAnalyzers.Reporting;

/// <summary>A classification that is lost: of what data, and which declaration would have to carry it.</summary>
/// <param name="Data">The data, one or more.</param>
/// <param name="Target">The member or method that does not say what it holds or returns.</param>
/// <param name="Category">The category to annotate it with: that of all data, if it is one.</param>
internal sealed record Lost(ImmutableArray<PersonalData> Data, ISymbol Target, Category Category)
{
    /// <summary>Null when an annotation of the category could not work on the target's type.</summary>
    public static Lost? Of(ImmutableArray<PersonalToken> tokens, ISymbol target, Classifier classifier)
    {
        ImmutableArray<PersonalData> data = [.. tokens.Select(static token => token.Data!).Distinct()];
        return Of(data, target, classifier);
    }

    public static Lost? Of(ImmutableArray<PersonalData> data, ISymbol target, Classifier classifier)
    {
        // Data that is the target's own comes back from it.
        data = data.RemoveAll(item => SymbolEqualityComparer.Default.Equals(item.Symbol.OriginalDefinition, target.OriginalDefinition));
        if (data.IsEmpty || target.Locations.IsDefaultOrEmpty || !target.Locations[0].IsInSource)
        {
            return null;
        }

        var category = data.All(item => item.Category == data[0].Category) ? data[0].Category : Category.Unspecified;
        var type = target switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            IMethodSymbol method => method.ReturnType,
            _ => null,
        };
        return type is not null && CategoryTypes.Fits(category, type) ? new(data, target, category) : null;
    }
}
