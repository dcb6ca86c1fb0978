using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.CodeFixes.Masking;

/// <summary>
/// Code that is data: a query provider translates it, and knows no mask. Only the last projection of a query is run here, as it is read.
/// </summary>
internal static class ExpressionTrees
{
    /// <summary>Methods that read the results of a query.</summary>
    private static readonly string[] Reading =
        ["First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "ToList", "ToArray", "ToDictionary", "AsEnumerable", "AsAsyncEnumerable", "ElementAt", "ElementAtOrDefault"];

    /// <summary>Whether a mask at the place would be handed to a query provider for translation.</summary>
    /// <param name="place">The place of the mask.</param>
    /// <param name="model">Of its file.</param>
    public static bool Translates(SyntaxNode place, SemanticModel model)
    {
        foreach (var node in place.Ancestors())
        {
            switch (node)
            {
                case LambdaExpressionSyntax lambda when model.GetTypeInfo(lambda).ConvertedType is { Name: "Expression", ContainingNamespace.Name: "Expressions" }:
                    return lambda.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Select" } } call } || GoesOn(call);
                case QueryExpressionSyntax query when IsQueryable(model.GetTypeInfo(query).Type):
                    return query.Body.Continuation is not null || !query.Body.SelectOrGroup.Span.Contains(place.Span) || query.Body.SelectOrGroup is not SelectClauseSyntax || GoesOn(query);
                case StatementSyntax or MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether the query is made longer by more than a method that reads its results.</summary>
    private static bool GoesOn(ExpressionSyntax query)
    {
        SyntaxNode current = query;
        while (current.Parent is ParenthesizedExpressionSyntax)
        {
            current = current.Parent;
        }

        return current.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Parent: InvocationExpressionSyntax call } access && access.Expression == current
            && (name is "Skip" or "Take" ? GoesOn(call) : Array.IndexOf(Reading, name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Async".Length) : name) < 0);
    }

    private static bool IsQueryable(ITypeSymbol? type)
        => type is INamedTypeSymbol named && named.AllInterfaces.Add(named).Any(static contract => contract is { Name: "IQueryable", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } });
}
