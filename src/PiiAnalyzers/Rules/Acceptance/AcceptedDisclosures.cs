using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;

namespace PiiAnalyzers.Rules.Acceptance;

/// <summary>
/// Disclosures that a team has accepted with <c>[PiiDisclosure]</c>: whether one covers a finding. It covers what stands in the code it is
/// on, and on a parameter what is passed for it. That it has a good reason is another rule's question.
/// </summary>
internal sealed class AcceptedDisclosures(Compilation compilation)
{
    public const string Attribute = "PiiAnalyzers.PiiDisclosureAttribute";

    private readonly bool _exist = !compilation.GetTypesByMetadataName(Attribute).IsEmpty;

    /// <summary>Whether the attribute can be named in the compilation.</summary>
    public bool Exist => _exist;

    /// <summary>The attribute on a symbol itself; null when there is none.</summary>
    public static AttributeData? Of(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && MetadataNames.Is(type, Attribute))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>Whether a finding about the symbol as a whole is covered: it, its property or a type around it carries the attribute.</summary>
    public bool Cover(ISymbol? symbol)
    {
        if (!_exist)
        {
            return false;
        }

        for (; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (Of(symbol) is not null || (symbol is IMethodSymbol { AssociatedSymbol: { } member } && Of(member) is not null))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a finding at a place in the code of a symbol is covered.</summary>
    public bool Cover(ISymbol owner, SyntaxNode place, ImmutableArray<PersonalToken> tokens, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!_exist)
        {
            return false;
        }

        return Cover(owner)
            || tokens.All(static token => token.Data?.Symbol is IParameterSymbol parameter && Of(parameter) is not null)
            || IsInAcceptedFunction(place, model, cancellationToken)
            || (ParameterFor(place, model, cancellationToken) is { } passed && Of(passed) is not null);
    }

    /// <summary>Whether the parameter is one that findings are covered for where a value is passed for it.</summary>
    public static IParameterSymbol? ParameterFor(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken)
        => place.FirstAncestorOrSelf<ArgumentSyntax>() is { } argument
            && argument.Expression.Span.Contains(place.Span)
            && model.GetOperation(argument, cancellationToken) is IArgumentOperation { Parameter: { } parameter }
                ? parameter.OriginalDefinition
                : null;

    private static bool IsInAcceptedFunction(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var node = place; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            if (Function(node, model, cancellationToken) is { } function && Of(function) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The local function or lambda with attributes that a node is.</summary>
    public static IMethodSymbol? Function(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) => node switch
    {
        LocalFunctionStatementSyntax { AttributeLists.Count: > 0 } function => model.GetDeclaredSymbol(function, cancellationToken) as IMethodSymbol,
        LambdaExpressionSyntax { AttributeLists.Count: > 0 } lambda => model.GetSymbolInfo(lambda, cancellationToken).Symbol as IMethodSymbol,
        _ => null,
    };
}
