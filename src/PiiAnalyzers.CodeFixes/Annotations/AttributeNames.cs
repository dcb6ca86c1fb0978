using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Annotations;

/// <summary>How an attribute is written at a place of a file: by its short name, with the using directive it needs, else in full.</summary>
internal sealed class AttributeNames(SemanticModel model, SourceText text, string? placement)
{
    private const string Suffix = "Attribute";

    private INamespaceSymbol? _imported;
    private UsingDirectives? _usings;

    public string For(INamedTypeSymbol attribute, SyntaxNode place, TextEdits edits)
    {
        var name = ShortName(attribute);
        var isFirst = place.GetFirstToken() == place.SyntaxTree.GetRoot().GetFirstToken();
        return IsInReach(attribute, name, place.SpanStart) || (!isFirst && IsFree(name, place.SpanStart) && TryImport(attribute.ContainingNamespace, place, edits))
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
        return found.Length == 1 && SymbolEqualityComparer.Default.Equals(Meant(found[0]), attribute) && (name == attribute.Name || IsNoAttribute(name, position));
    }

    private bool IsFree(string name, int position) => model.LookupNamespacesAndTypes(position, name: name + Suffix).IsEmpty && IsNoAttribute(name, position);

    /// <summary>A type of the short name is only in the way if it is an attribute itself.</summary>
    private bool IsNoAttribute(string name, int position)
    {
        foreach (var found in model.LookupNamespacesAndTypes(position, name: name))
        {
            if (Classification.MetadataNames.IsOrDerivesFrom(Meant(found) as ITypeSymbol, "System.Attribute"))
            {
                return false;
            }
        }

        return true;
    }

    private static ISymbol Meant(ISymbol found) => found is IAliasSymbol alias ? alias.Target : found;

    /// <summary>One new directive a file: names of a second namespace could mean the same, and both directives would be written at one place.</summary>
    private bool TryImport(INamespaceSymbol imported, SyntaxNode place, TextEdits edits)
    {
        if (_imported is not null && !SymbolEqualityComparer.Default.Equals(_imported, imported))
        {
            return false;
        }

        var usings = _imported is null ? new UsingDirectives(model, imported, text, placement) : _usings!;
        if (!usings.TryAdd(place, edits))
        {
            return false;
        }

        (_imported, _usings) = (imported, usings);
        return true;
    }
}
