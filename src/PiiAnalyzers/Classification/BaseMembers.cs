using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Classification;

/// <summary>The members a member overrides or implements: what it inherits its annotations from.</summary>
internal static class BaseMembers
{
    /// <summary>The overridden method, then the interface methods it implements, then the other half of a partial method.</summary>
    public static IEnumerable<IMethodSymbol> Of(IMethodSymbol method)
    {
        if (method.OverriddenMethod is { } overridden)
        {
            yield return overridden;
        }

        foreach (var contract in InterfaceMembersOf(method))
        {
            yield return (IMethodSymbol)contract;
        }

        if (method.PartialDefinitionPart is { } definition)
        {
            yield return definition;
        }
        else if (method.PartialImplementationPart is { } implementation)
        {
            yield return implementation;
        }
    }

    /// <summary>The interface members that this member implements, explicitly or by name.</summary>
    public static IEnumerable<ISymbol> InterfaceMembersOf(ISymbol member)
    {
        if (member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type || member.IsStatic)
        {
            yield break;
        }

        foreach (var contract in type.AllInterfaces)
        {
            var dot = member.Name.LastIndexOf('.');
            var name = dot < 0 ? member.Name : member.Name.Substring(dot + 1);
            foreach (var candidate in contract.GetMembers(name))
            {
                if (candidate.Kind == member.Kind
                    && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate), member))
                {
                    yield return candidate;
                }
            }
        }
    }
}
