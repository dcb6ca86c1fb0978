using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>What a virtual call may run: the overrides and implementations in the compilation.</summary>
internal static class DispatchTargets
{
    /// <summary>The methods with a body that a call of this one may run, itself included, in an order that does not depend on that of files.</summary>
    public static ImmutableArray<IMethodSymbol> Of(IMethodSymbol method, MembersByName members, int most, CancellationToken cancellationToken)
    {
        var targets = new List<IMethodSymbol>();
        if (!method.IsAbstract)
        {
            targets.Add(method);
        }

        foreach (var symbol in members.Named(method.AssociatedSymbol?.Name ?? method.Name, cancellationToken))
        {
            if (Accessor(symbol, method) is { IsAbstract: false } candidate && !SymbolEqualityComparer.Default.Equals(candidate, method) && Runs(candidate, method))
            {
                targets.Add(candidate);
            }
        }

        return [.. targets.OrderBy(static target => target.ContainingType.MetadataName, StringComparer.Ordinal).Take(most)];
    }

    /// <summary>Of what a virtual call may run, what it runs on an object of a type.</summary>
    public static ImmutableArray<IMethodSymbol> On(IMethodSymbol method, ReceiverType receiver, ImmutableArray<IMethodSymbol> all)
    {
        if (Implementation(method, receiver.Type!) is not { } own)
        {
            return all;
        }

        var targets = ImmutableArray.CreateBuilder<IMethodSymbol>();
        if (!own.IsAbstract)
        {
            targets.Add(own.OriginalDefinition);
        }

        foreach (var target in receiver.IsExact ? [] : all)
        {
            if (!SymbolEqualityComparer.Default.Equals(target, own.OriginalDefinition) && TypeFit.DerivesFromDefinition(target.ContainingType, receiver.Type!))
            {
                targets.Add(target);
            }
        }

        return targets.ToImmutable();
    }

    /// <summary>The method that an object of exactly this type runs for another one; null when that cannot be told.</summary>
    private static IMethodSymbol? Implementation(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            foreach (var contract in type.AllInterfaces)
            {
                if (!SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, method.ContainingType.OriginalDefinition))
                {
                    continue;
                }

                foreach (var member in contract.GetMembers(method.Name))
                {
                    if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method.OriginalDefinition))
                    {
                        return type.FindImplementationForInterfaceMember(member) as IMethodSymbol;
                    }
                }
            }

            return null;
        }

        for (var level = type; level is not null; level = level.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, method.ContainingType.OriginalDefinition))
            {
                return method;
            }

            foreach (var member in level.GetMembers())
            {
                if (member is IMethodSymbol { IsOverride: true } candidate && Runs(candidate, method))
                {
                    return candidate;
                }
            }
        }

        return null;
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
