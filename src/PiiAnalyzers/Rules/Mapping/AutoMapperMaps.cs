using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Rules.Mapping;

/// <summary>AutoMapper: <c>CreateMap&lt;Customer, CustomerDto&gt;()</c> and what the calls behind it change.</summary>
internal static class AutoMapperMaps
{
    public const string Anchor = "AutoMapper.Profile";
    private const string CreateMap = "CreateMap";

    /// <summary>The mapping declarations in a piece of code, with what each copies unannotated.</summary>
    public static IEnumerable<(SyntaxNode Place, PersonalData Data, ISymbol Target)> In(SyntaxNode code, SemanticModel model, Classifier classifier, CancellationToken cancellationToken)
    {
        foreach (var node in code.DescendantNodes())
        {
            if (node is GenericNameSyntax { Identifier.ValueText: CreateMap, Arity: 2 } name
                && Call(name) is { } call
                && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { TypeArguments: [var source, var target], ContainingType.ContainingNamespace: { Name: "AutoMapper", ContainingNamespace.IsGlobalNamespace: true } })
            {
                var members = new MappedMembers(classifier);
                var reverse = false;
                for (var next = call; next is not null; next = Chains.Next(next))
                {
                    reverse |= Chains.NameOf(next) == "ReverseMap";
                    if (!reverse && Chains.NameOf(next) == "ForMember" && next.ArgumentList.Arguments is [var member, var options])
                    {
                        Configure(members, member.Expression, options.Expression);
                    }
                }

                foreach (var (data, copy) in members.Between(source, target, nested: false))
                {
                    yield return (name, data, copy);
                }

                foreach (var (data, copy) in reverse ? new MappedMembers(classifier).Between(target, source, nested: false) : [])
                {
                    yield return (name, data, copy);
                }
            }
        }
    }

    /// <summary>Ignored, mapped from a member of another name, or mapped from something that only flow could follow.</summary>
    private static void Configure(MappedMembers members, ExpressionSyntax member, ExpressionSyntax options)
    {
        if (Chains.MemberIn(member) is not { } target)
        {
            return;
        }

        foreach (var call in options.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>())
        {
            if (Chains.NameOf(call) == "MapFrom" && call.ArgumentList.Arguments is [{ Expression: var from }] && Chains.MemberIn(from) is { } source)
            {
                members.Renamed[target] = source;
                return;
            }
        }

        members.IgnoredTargets.Add(target);
    }

    private static InvocationExpressionSyntax? Call(GenericNameSyntax name)
        => (name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access.Parent : name.Parent) as InvocationExpressionSyntax;
}
