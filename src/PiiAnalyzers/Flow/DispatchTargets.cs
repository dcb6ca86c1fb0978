using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>What a virtual call may run: the overrides and implementations in the compilation.</summary>
internal static class DispatchTargets
{
    /// <summary>The methods with a body that a call of this one may run, itself included, in an order that does not depend on that of files.</summary>
    public static ImmutableArray<IMethodSymbol> Of(IMethodSymbol method, Compilation compilation, int most, CancellationToken cancellationToken)
    {
        var targets = new List<IMethodSymbol>();
        if (!method.IsAbstract)
        {
            targets.Add(method);
        }

        var name = method.AssociatedSymbol?.Name ?? method.Name;
        var suffix = "." + name;
        foreach (var symbol in compilation.GetSymbolsWithName(candidate => candidate == name || candidate.EndsWith(suffix, StringComparison.Ordinal), SymbolFilter.Member, cancellationToken))
        {
            if (Accessor(symbol, method) is { IsAbstract: false } candidate && !SymbolEqualityComparer.Default.Equals(candidate, method) && Runs(candidate, method))
            {
                targets.Add(candidate);
            }
        }

        return [.. targets.OrderBy(static target => target.ContainingType.MetadataName, StringComparer.Ordinal).Take(most)];
    }

    private static IMethodSymbol? Accessor(ISymbol symbol, IMethodSymbol method) => symbol switch
    {
        IMethodSymbol candidate => candidate,
        IPropertySymbol property when method.MethodKind == MethodKind.PropertyGet => property.GetMethod,
        IPropertySymbol property when method.MethodKind == MethodKind.PropertySet => property.SetMethod,
        _ => null,
    };

    private static bool Runs(IMethodSymbol candidate, IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            // The implementation may be of a constructed interface: what counts is the definition.
            foreach (var contract in candidate.ContainingType.AllInterfaces)
            {
                if (SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, method.ContainingType))
                {
                    foreach (var member in contract.GetMembers(method.Name))
                    {
                        if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method)
                            && SymbolEqualityComparer.Default.Equals(candidate.ContainingType.FindImplementationForInterfaceMember(member), candidate))
                        {
                            return true;
                        }
                    }
                }
            }

            return false;
        }

        for (var overridden = candidate.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method))
            {
                return true;
            }
        }

        return false;
    }
}
