using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Flow;

/// <summary>The name by which something is called, assigned or read, before anything is bound.</summary>
internal static class CalledName
{
    /// <summary>The name at the end of <c>a.b</c>, <c>a?.b</c> and <c>b</c>.</summary>
    public static SimpleNameSyntax? Of(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };
}
