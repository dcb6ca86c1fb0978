using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PiiAnalyzers.CodeFixes.Editing;

/// <summary>Type arguments that a call writes out.</summary>
internal static class TypeArguments
{
    /// <summary>The type argument that is the type of this argument's parameter; null when it is not written, or the parameter has another type.</summary>
    public static TypeSyntax? Of(ArgumentSyntax argument, SemanticModel model)
        => argument.Parent?.Parent is InvocationExpressionSyntax invocation
            && ListOf(invocation) is { } list
            && model.GetOperation(argument) is IArgumentOperation { Parameter.OriginalDefinition.Type: ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } parameter }
            && parameter.Ordinal < list.Arguments.Count
                ? list.Arguments[parameter.Ordinal]
                : null;

    private static TypeArgumentListSyntax? ListOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        GenericNameSyntax name => name.TypeArgumentList,
        MemberAccessExpressionSyntax { Name: GenericNameSyntax name } => name.TypeArgumentList,
        MemberBindingExpressionSyntax { Name: GenericNameSyntax name } => name.TypeArgumentList,
        _ => null,
    };
}
