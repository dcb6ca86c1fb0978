using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.CodeFixes.Masking;

/// <summary>The code whose values a finding says are disclosed.</summary>
internal static class Disclosed
{
    /// <summary>The flagged argument; of a method that prints, what it returns, or all that it appends to the builder it is given.</summary>
    public static IReadOnlyList<SyntaxNode> By(Diagnostic diagnostic, SyntaxNode root)
    {
        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return node switch
        {
            MethodDeclarationSyntax { ExpressionBody: { } expression } => [expression],
            MethodDeclarationSyntax { Body: { } body, ParameterList.Parameters.Count: > 0 } => [body],
            MethodDeclarationSyntax { Body: { } body } =>
                [.. body.DescendantNodes(static inner => inner is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>()],
            _ => [node],
        };
    }
}
