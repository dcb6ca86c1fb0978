using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Rules.Mapping;

/// <summary>Calls behind a call, as mappers are configured by.</summary>
internal static class Chains
{
    /// <summary>The call on the result of this one.</summary>
    public static InvocationExpressionSyntax? Next(InvocationExpressionSyntax call)
        => call.Parent is MemberAccessExpressionSyntax access && access.Expression == call ? access.Parent as InvocationExpressionSyntax : null;

    public static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The member that <c>d => d.Member</c>, <c>"Member"</c> or <c>nameof</c> names.</summary>
    public static string? MemberIn(ExpressionSyntax expression) => expression switch
    {
        SimpleLambdaExpressionSyntax { Body: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver, Name: var name }, Parameter: var parameter }
            when receiver.Identifier.ValueText == parameter.Identifier.ValueText => name.Identifier.ValueText,
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [{ Expression: MemberAccessExpressionSyntax { Name: var named } }] } => named.Identifier.ValueText,
        _ => null,
    };
}
