using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Generation;

/// <summary>The expressions whose values a property, a method or a field gives to who reads it, as far as its own declaration tells.</summary>
internal static class ReturnedExpressions
{
    /// <summary>What the body returns, and the initializer, which can read the parameters of the type.</summary>
    public static IEnumerable<ExpressionSyntax> Of(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax property => OfProperty(property),
        MethodDeclarationSyntax method => OfBody(method.ExpressionBody, method.Body),
        LocalFunctionStatementSyntax function => OfBody(function.ExpressionBody, function.Body),
        VariableDeclaratorSyntax { Initializer.Value: { } value } => [value],
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> OfProperty(PropertyDeclarationSyntax declaration)
    {
        if ((declaration.ExpressionBody?.Expression ?? declaration.Initializer?.Value) is { } only)
        {
            yield return only;
        }

        foreach (var accessor in declaration.AccessorList?.Accessors ?? default)
        {
            if (accessor.Keyword.ValueText == "get")
            {
                foreach (var returned in OfBody(accessor.ExpressionBody, accessor.Body))
                {
                    yield return returned;
                }
            }
        }
    }

    private static IEnumerable<ExpressionSyntax> OfBody(ArrowExpressionClauseSyntax? arrow, BlockSyntax? body)
    {
        if (arrow is not null)
        {
            yield return arrow.Expression;
        }

        foreach (var node in body?.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)) ?? [])
        {
            if (node is ReturnStatementSyntax { Expression: { } returned })
            {
                yield return returned;
            }
            else if (node is YieldStatementSyntax { Expression: { } given })
            {
                yield return given;
            }
        }
    }
}
