using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Annotations;

/// <summary>How an attribute is written at a place of a file: by its short name, with the using directive it needs, else in full.</summary>
internal sealed class AttributeNames(SemanticModel model, SourceText text, string? placement)
{
    private const string Suffix = "Attribute";

    private readonly Dictionary<ISymbol, UsingDirectives> _usings = new(SymbolEqualityComparer.Default);

    public string For(INamedTypeSymbol attribute, SyntaxNode place, TextEdits edits)
    {
        var name = ShortName(attribute);
        var isFirst = place.GetFirstToken() == place.SyntaxTree.GetRoot().GetFirstToken();
        return IsInReach(attribute, name, place.SpanStart) || (!isFirst && IsFree(name, place.SpanStart) && UsingsOf(attribute.ContainingNamespace).TryAdd(place, edits))
            ? name
            : "global::" + attribute.ContainingNamespace.ToDisplayString() + "." + name;
    }

    /// <summary>A type beside the attribute, named as the attribute is named there.</summary>
    public static string Beside(string attributeName, string type)
    {
        var dot = attributeName.LastIndexOf('.');
        return dot < 0 ? type : attributeName.Substring(0, dot + 1) + type;
    }

    private static string ShortName(INamedTypeSymbol attribute)
        => attribute.Name.EndsWith(Suffix, StringComparison.Ordinal) && attribute.Name.Length > Suffix.Length
            ? attribute.Name.Substring(0, attribute.Name.Length - Suffix.Length)
            : attribute.Name;

    private bool IsInReach(INamedTypeSymbol attribute, string name, int position)
    {
        var found = model.LookupNamespacesAndTypes(position, name: attribute.Name);
        return found.Length == 1 && SymbolEqualityComparer.Default.Equals(found[0], attribute) && (name == attribute.Name || IsNoAttribute(name, position));
    }

    private bool IsFree(string name, int position) => model.LookupNamespacesAndTypes(position, name: name + Suffix).IsEmpty && IsNoAttribute(name, position);

    /// <summary>A type of the short name is only in the way if it is an attribute itself.</summary>
    private bool IsNoAttribute(string name, int position)
    {
        foreach (var found in model.LookupNamespacesAndTypes(position, name: name))
        {
            if (Classification.MetadataNames.IsOrDerivesFrom(found as ITypeSymbol, "System.Attribute"))
            {
                return false;
            }
        }

        return true;
    }

    private UsingDirectives UsingsOf(INamespaceSymbol imported)
    {
        if (!_usings.TryGetValue(imported, out var usings))
        {
            _usings.Add(imported, usings = new(model, imported, text, placement));
        }

        return usings;
    }
}
