using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Generation.Logging;
using PiiAnalyzers.Generation.Views;

namespace PiiAnalyzers.Generation;

/// <summary>
/// Says what personal data the getters of properties return that nobody classified: <c>Display => First + Last</c> shows both names. A rule suggests to
/// classify them; what is generated does not wait for it.
/// </summary>
internal sealed class ComputedProperties(RedactionContext context)
{
    /// <summary>Properties that a getter reads through others; a longer chain is taken for one that is personal.</summary>
    private const int MaxChain = 16;

    [ThreadStatic]
    private static List<ISymbol>? _open;

    private readonly ConcurrentDictionary<ISymbol, Category?> _answers = new(SymbolEqualityComparer.Default);

    /// <summary>The category, or null for what is clean, is classified itself, or is shown by its view.</summary>
    public Category? Of(ISymbol member, CancellationToken cancellation = default)
    {
        if (member.OriginalDefinition is not IPropertySymbol { IsIndexer: false, Type.SpecialType: not SpecialType.System_Boolean } property || !context.Classifier.IsDeclaredHere(property.ContainingType))
        {
            return null;
        }

        if (_answers.TryGetValue(property, out var known))
        {
            return known;
        }

        var open = _open ??= [];
        if (open.Count > MaxChain)
        {
            return Category.Unspecified;
        }

        // One that reads itself adds nothing to what else it reads.
        if (open.Contains(property, SymbolEqualityComparer.Default))
        {
            return null;
        }

        open.Add(property);
        try
        {
            var found = Compute(property, cancellation);

            // What was found on the way through others may lack what those were asked for already.
            return open.Count == 1 ? _answers.GetOrAdd(property, found) : found;
        }
        finally
        {
            open.RemoveAt(open.Count - 1);
        }
    }

    private Category? Compute(IPropertySymbol property, CancellationToken cancellation)
    {
        if (context.Classifier.Of(property) is not null || context.Classifier.IsDeclaredClean(property) || IsShownByView(property.Type))
        {
            return null;
        }

        // All other types are judged by what they print themselves.
        var asksTypes = property.Type.SpecialType == SpecialType.System_Object || property.Type.TypeKind == TypeKind.Dynamic;
        Category? found = null;
        foreach (var reference in property.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is PropertyDeclarationSyntax declaration && context.Compilation.ContainsSyntaxTree(declaration.SyntaxTree))
            {
                HoleClassifier? classifier = null;
                foreach (var expression in Returned(declaration))
                {
                    classifier ??= new HoleClassifier(context, context.Compilation.GetSemanticModel(declaration.SyntaxTree), asksTypes, cancellation);
                    found = HoleClassifier.Join(found, classifier.Of(expression));
                }
            }
        }

        return found;
    }

    private bool IsShownByView(ITypeSymbol type)
    {
        var nested = new NestedCarriers(context.Carriers, context.Redaction);
        return (nested.Single(type) ?? nested.Element(type)) is not null;
    }

    /// <summary>The expressions whose values the getter returns, and the initializer, which can read the parameters of the type.</summary>
    private static IEnumerable<ExpressionSyntax> Returned(PropertyDeclarationSyntax declaration)
    {
        if ((declaration.ExpressionBody?.Expression ?? declaration.Initializer?.Value) is { } only)
        {
            yield return only;
        }

        foreach (var accessor in declaration.AccessorList?.Accessors ?? default)
        {
            if (accessor.Keyword.ValueText != "get")
            {
                continue;
            }

            if (accessor.ExpressionBody is { } body)
            {
                yield return body.Expression;
            }

            foreach (var node in accessor.Body?.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)) ?? [])
            {
                if (node is ReturnStatementSyntax { Expression: { } returned })
                {
                    yield return returned;
                }
            }
        }
    }
}
