using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Flow;

/// <summary>Accesses with a question mark.</summary>
internal static class ConditionalAccess
{
    /// <summary>What stands before the question mark that an expression follows, which is not in what it stands in: <c>a?.B.C?.D</c>.</summary>
    public static ExpressionSyntax? Before(ExpressionSyntax binding)
    {
        for (SyntaxNode? inner = binding, outer = binding.Parent; outer is not null; inner = outer, outer = outer.Parent)
        {
            if (outer is ConditionalAccessExpressionSyntax access && access.WhenNotNull == inner)
            {
                return access.Expression;
            }
        }

        return null;
    }
}
