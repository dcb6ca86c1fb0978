using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Generation;

/// <summary>What a constructor hands on, as it is, to another of its class or to one of the base.</summary>
internal static class HandedOn
{
    /// <summary>The call before the body: <c>: this(…)</c>, <c>: base(…)</c>, or that of the base after the parameters of a type.</summary>
    public static (SyntaxNode Place, ArgumentListSyntax Arguments)? Of(SyntaxNode declaration) => declaration switch
    {
        ConstructorDeclarationSyntax { Initializer: { } initializer } => (initializer, initializer.ArgumentList),
        TypeDeclarationSyntax { BaseList.Types: { Count: > 0 } types } when types[0] is PrimaryConstructorBaseTypeSyntax parent => (parent, parent.ArgumentList),
        _ => null,
    };

    public static bool Names(ArgumentListSyntax arguments, string parameter)
    {
        foreach (var argument in arguments.Arguments)
        {
            if (AssignmentIndex.Kept(argument.Expression) == parameter)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The parameters of the other constructor that get the value.</summary>
    public static IEnumerable<IParameterSymbol> To(IMethodSymbol constructor, ArgumentListSyntax arguments, string parameter)
    {
        for (var i = 0; i < arguments.Arguments.Count; i++)
        {
            var argument = arguments.Arguments[i];
            if (AssignmentIndex.Kept(argument.Expression) == parameter && TargetOf(constructor, argument, i) is { } target)
            {
                yield return target.OriginalDefinition;
            }
        }
    }

    private static IParameterSymbol? TargetOf(IMethodSymbol constructor, ArgumentSyntax argument, int position)
    {
        foreach (var parameter in constructor.Parameters)
        {
            if (argument.NameColon is { Name.Identifier.ValueText: var name } ? parameter.Name == name : parameter.Ordinal == position)
            {
                return parameter;
            }
        }

        return null;
    }
}
