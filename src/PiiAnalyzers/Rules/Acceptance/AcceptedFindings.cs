using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Rules.Acceptance;

/// <summary>
/// Whether there is anything in a scope that an accepted disclosure silences. The bodies in it are asked when the attribute is looked at,
/// and answer from memory if they were analysed before, so that no other analyzer need have come first. Where rules that look at
/// declarations could report, the answer is yes: to be told that an attribute can go, and then to be warned, is worse than to keep it.
/// </summary>
internal sealed class AcceptedFindings(FlowContext flow, ICollection<SinkFamily> families)
{
    public bool AnyIn(ISymbol scope, CancellationToken cancellationToken) => scope switch
    {
        INamedTypeSymbol type => AnyInType(type, cancellationToken),
        IParameterSymbol parameter => AnyFor(parameter, cancellationToken),
        IPropertySymbol property => MayBeDisclosedAsDeclared(property) || AnyInCode(property, cancellationToken),
        IMethodSymbol method => MayBeDisclosedAsDeclared(method) || IsWithoutCode(method) || AnyInCode(method, cancellationToken),
        _ => true,
    };

    /// <summary>Whether there are findings in a local function or lambda.</summary>
    public bool AnyInFunction(SyntaxNode function, ISymbol owner, SyntaxNode declaration, CancellationToken cancellationToken)
        => AnyInNode(declaration, owner, function, cancellationToken);

    private bool AnyInType(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            return true;
        }

        foreach (var member in type.GetMembers())
        {
            if (member switch
                {
                    INamedTypeSymbol nested => AnyInType(nested, cancellationToken),
                    IPropertySymbol or IFieldSymbol { AssociatedSymbol: null } => MayBeDisclosedAsDeclared(member) || AnyInCode(member, cancellationToken),
                    IMethodSymbol { AssociatedSymbol: null, IsImplicitlyDeclared: false } method => MayBeDisclosedAsDeclared(method) || AnyInCode(method, cancellationToken),
                    _ => false,
                })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A value passed for the parameter is disclosed if the method passes it on, or if the data is the parameter's own.</summary>
    private bool AnyFor(IParameterSymbol parameter, CancellationToken cancellationToken)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method || method.IsVirtual || method.IsOverride || IsWithoutCode(method)
            || flow.Sinks.Find(method) is not null || flow.Classifier.Of(parameter) is not null || PrimaryConstructors.PropertyOf(parameter) is not null)
        {
            return true;
        }

        foreach (var facts in flow.Bodies.Of(method, cancellationToken))
        {
            foreach (var own in flow.Links.OwnSinksOf(facts, cancellationToken))
            {
                if (own.Token.Root is FlowRoot.Parameter { Symbol: var passed } && SymbolEqualityComparer.Default.Equals(passed, parameter))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool AnyInCode(ISymbol symbol, CancellationToken cancellationToken)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var node = reference.GetSyntax(cancellationToken);
            if (AnyInNode(node is VariableDeclaratorSyntax ? node.Parent?.Parent ?? node : node, symbol, within: null, cancellationToken))
            {
                return true;
            }
        }

        return symbol is IMethodSymbol { PartialImplementationPart: { } part } && AnyInCode(part, cancellationToken);
    }

    private bool AnyInNode(SyntaxNode declaration, ISymbol owner, SyntaxNode? within, CancellationToken cancellationToken)
    {
        if (RevealingNames.AnyIn(within ?? declaration))
        {
            return true;
        }

        // A record's parameter is its property's declaration; there is no code in it.
        if (declaration is ParameterSyntax or TypeDeclarationSyntax || !flow.Gate.Admits(declaration, owner))
        {
            return false;
        }

        foreach (var facts in flow.Bodies.OfMember(declaration, cancellationToken))
        {
            foreach (var finding in flow.Links.FindingsOf(facts, cancellationToken))
            {
                if (families.Contains(finding.Sink.Library.Family) && (within is null || within.Span.Contains(finding.Place.Span)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether rules that look at declarations, not at code, could report here: stored, serialized or returned personal data.</summary>
    private bool MayBeDisclosedAsDeclared(ISymbol member)
    {
        if (flow.Classifier.Of(member) is not null)
        {
            return true;
        }

        var type = member switch
        {
            IMethodSymbol method => method.ReturnType,
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
        return type is { SpecialType: SpecialType.None } && new WalkReach(flow.Classifier).Of(Awaited(type));
    }

    private static ITypeSymbol Awaited(ITypeSymbol type) => type is INamedTypeSymbol { Arity: 1, Name: "Task" or "ValueTask" } task ? task.TypeArguments[0] : type;

    private static bool IsWithoutCode(IMethodSymbol method) => method.IsAbstract || method.IsExtern || (method.IsPartialDefinition && method.PartialImplementationPart is null);
}
