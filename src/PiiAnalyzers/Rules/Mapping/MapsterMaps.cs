using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;

namespace PiiAnalyzers.Rules.Mapping;

/// <summary>Mapster: <c>customer.Adapt&lt;CustomerDto&gt;()</c>, and <c>TypeAdapterConfig&lt;Customer, CustomerDto&gt;.NewConfig()</c> with the calls behind it.</summary>
internal sealed class MapsterMaps(FlowContext flow)
{
    public const string Anchor = "Mapster.TypeAdapterConfig";

    /// <summary>Whether anything is configured: then what <c>Adapt</c> leaves out cannot be told where it is called.</summary>
    private readonly Lazy<bool> _isConfigured = new(() => flow.Gate.Mentions("TypeAdapterConfig") || flow.Gate.Mentions("IRegister"));

    /// <summary>The mappings in a piece of code, with what each copies unannotated.</summary>
    public IEnumerable<(SyntaxNode Place, PersonalData Data, ISymbol Target)> In(SyntaxNode code, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var node in code.DescendantNodes())
        {
            if (node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } call)
            {
                continue;
            }

            var types = name.Identifier.ValueText switch
            {
                "Adapt" or "ProjectToType" when name is GenericNameSyntax && !_isConfigured.Value => Adapted(call, model, cancellationToken),
                "NewConfig" or "ForType" => Configured(call, model, cancellationToken),
                _ => null,
            };
            if (types is not var (source, target))
            {
                continue;
            }

            var members = new MappedMembers(flow.Classifier);
            for (var next = Chains.Next(call); next is not null; next = Chains.Next(next))
            {
                Configure(members, next);
            }

            foreach (var (data, copy) in members.Between(source, target, nested: true))
            {
                yield return (name, data, copy);
            }
        }
    }

    private static (ITypeSymbol Source, ITypeSymbol Target)? Adapted(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (Method(call, model, cancellationToken) is not { TypeArguments: [.., var target] } || model.GetTypeInfo(((MemberAccessExpressionSyntax)call.Expression).Expression, cancellationToken).Type is not { } source)
        {
            return null;
        }

        return (TypeShapes.ElementType(source) ?? source, TypeShapes.ElementType(target) ?? target);
    }

    private static (ITypeSymbol Source, ITypeSymbol Target)? Configured(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
        => Method(call, model, cancellationToken) switch
        {
            { TypeArguments: [var source, var target] } => (source, target),
            { ContainingType.TypeArguments: [var source, var target] } => (source, target),
            _ => null,
        };

    private static IMethodSymbol? Method(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
        => model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ContainingType.ContainingNamespace: { Name: "Mapster", ContainingNamespace.IsGlobalNamespace: true } } method ? method : null;

    private static void Configure(MappedMembers members, InvocationExpressionSyntax call)
    {
        switch (Chains.NameOf(call))
        {
            case "Ignore":
                members.IgnoredTargets.UnionWith(call.ArgumentList.Arguments.Select(static argument => Chains.MemberIn(argument.Expression)).OfType<string>());
                break;
            case "Map" when call.ArgumentList.Arguments is [var to, var from, ..] && Chains.MemberIn(to.Expression) is { } target:
                if (Chains.MemberIn(from.Expression) is { } source)
                {
                    members.Renamed[target] = source;
                }
                else
                {
                    members.IgnoredTargets.Add(target);
                }

                break;
        }
    }
}
