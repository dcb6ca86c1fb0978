using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>Type parameters of a callee, in the terms of a call of it: what a generic method serializes is declared by its callers.</summary>
internal sealed partial class Linker
{
    /// <summary>Types in types: a generic method may call itself with a list of its type parameter.</summary>
    private const int MaxNestedTypes = 4;

    /// <summary>An open token of a callee, as it is read where the callee is called.</summary>
    private PersonalToken InTermsOf(CallSite site, FlowTarget target, PersonalToken token)
        => token.Use is { Declared: { } declared } use && FlowGenerics.HasParameter(declared)
            ? token with { Use = _context.Disclosure.As(use, Substituted(declared, site, target, 0)) }
            : token;

    /// <summary>A type with what a call puts for its callee's type parameters; null when it is too deep to be told.</summary>
    private ITypeSymbol? Substituted(ITypeSymbol type, CallSite site, FlowTarget target, int depth)
    {
        switch (type)
        {
            case ITypeParameterSymbol parameter:
                return ArgumentFor(parameter, site, target);
            case IArrayTypeSymbol array when depth < MaxNestedTypes && FlowGenerics.HasParameter(array):
                return Substituted(array.ElementType, site, target, depth + 1) is { } element ? _context.Compilation.CreateArrayTypeSymbol(element, array.Rank) : null;
            case INamedTypeSymbol { IsGenericType: true, IsAnonymousType: false, ContainingType: null } named when depth < MaxNestedTypes && FlowGenerics.HasParameter(named):
                var arguments = new ITypeSymbol[named.Arity];
                for (var i = 0; i < arguments.Length; i++)
                {
                    if (Substituted(named.TypeArguments[i], site, target, depth + 1) is not { } argument)
                    {
                        return null;
                    }

                    arguments[i] = argument;
                }

                return named.OriginalDefinition.Construct(arguments);
            default:
                return FlowGenerics.HasParameter(type) ? null : type;
        }
    }

    /// <summary>What a call says of a type parameter: one of the method, or of the type that declares it. Others stay as they are.</summary>
    private static ITypeSymbol ArgumentFor(ITypeParameterSymbol parameter, CallSite site, FlowTarget target)
    {
        var called = target.Body?.Function ?? target.Method;
        var constructed = site.Method ?? called;
        if (parameter.DeclaringMethod is { } method)
        {
            var isCallees = SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, called?.OriginalDefinition)
                || SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, target.Method is { } partial ? Bodies.Implementation(partial).OriginalDefinition : null);
            return isCallees && parameter.Ordinal < constructed?.TypeArguments.Length ? constructed.TypeArguments[parameter.Ordinal] : parameter;
        }

        return SymbolEqualityComparer.Default.Equals(parameter.DeclaringType, constructed?.ContainingType?.OriginalDefinition) ? constructed!.ContainingType.TypeArguments[parameter.Ordinal] : parameter;
    }
}
