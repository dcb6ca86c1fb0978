using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Masking;

/// <summary>How <c>PiiMask</c> is written at a place: as it is already within reach there, else with a using directive, else in full.</summary>
internal sealed class MaskNames(SemanticModel model, INamedTypeSymbol mask, SourceText text, string? placement)
{
    private readonly UsingDirectives _usings = new(model, mask.ContainingNamespace, text, placement);

    /// <summary>The name of a mask method at the place. Adds the using directive it needs.</summary>
    public string For(string method, SyntaxNode place, TextEdits edits)
    {
        var position = place.SpanStart;
        foreach (var scope in model.GetImportScopes(position))
        {
            foreach (var alias in scope.Aliases)
            {
                if (IsMask(alias.Target) && Only(position, alias.Name) is { } named && (IsMask(named) || named.Equals(alias, SymbolEqualityComparer.Default)))
                {
                    return alias.Name + "." + method;
                }
            }

            foreach (var import in scope.Imports)
            {
                var found = import.NamespaceOrType is INamedTypeSymbol type && IsMask(type) ? model.LookupSymbols(position, name: method) : [];
                if (!found.IsEmpty && found.All(symbol => IsMask(symbol.ContainingType)))
                {
                    return method;
                }
            }
        }

        var candidates = model.LookupSymbols(position, name: mask.Name);
        if (candidates.Length == 1 && IsMask(candidates[0]))
        {
            return mask.Name + "." + method;
        }

        return candidates.IsEmpty && _usings.TryAdd(place, edits)
            ? mask.Name + "." + method
            : "global::" + mask.ContainingNamespace.ToDisplayString() + "." + mask.Name + "." + method;
    }

    /// <summary>Whether a name written in full would be taken for a format in the hole of an interpolated string that the place is in.</summary>
    public static bool NeedsParentheses(string name, SyntaxNode place)
    {
        if (!name.StartsWith("global::", StringComparison.Ordinal))
        {
            return false;
        }

        for (var node = place.Parent; node is not null and not StatementSyntax; node = node.Parent)
        {
            switch (node)
            {
                case InterpolationSyntax:
                    return true;
                case ParenthesizedExpressionSyntax or BaseArgumentListSyntax or InitializerExpressionSyntax:
                    return false;
            }
        }

        return false;
    }

    private bool IsMask(ISymbol? symbol) => SymbolEqualityComparer.Default.Equals(symbol, mask);

    private ISymbol? Only(int position, string name)
    {
        var found = model.LookupSymbols(position, name: name);
        return found.Length == 1 ? found[0] : null;
    }
}
