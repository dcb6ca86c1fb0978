using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Generation.Views;

/// <summary>What generated code must know of a sequence before it reads the elements.</summary>
internal static class Sequences
{
    /// <summary>Whether the type is a sequence of the elements as <c>foreach</c> and LINQ read it, and reading it runs no query.</summary>
    public static bool CanEnumerate(ITypeSymbol type, ITypeSymbol element)
        => type is IArrayTypeSymbol { IsSZArray: true }
        || (type is INamedTypeSymbol { IsRefLikeType: false } named
            && (IsEnumerableOf(named, element) || named.AllInterfaces.Any(contract => IsEnumerableOf(contract, element)))
            && !IsQuery(named));

    /// <summary>Whether the type is a sequence in one way only, so that a call that takes a sequence finds out of what.</summary>
    public static bool IsOne(ITypeSymbol type)
        => type is IArrayTypeSymbol || type.AllInterfaces.Count(IsSequence) + (type is INamedTypeSymbol named && IsSequence(named) ? 1 : 0) == 1;

    /// <summary>The condition under which a value of the type is one that was never set, and throws when it is read; null where there is none.</summary>
    public static string? IsUnset(ITypeSymbol type, string read) => type switch
    {
        INamedTypeSymbol { Name: "ImmutableArray", Arity: 1 } => read + ".IsDefault",
        INamedTypeSymbol { Name: "ArraySegment", Arity: 1, ContainingNamespace.Name: "System" } => read + ".Array == null",
        _ => null,
    };

    /// <summary>Whether reading the elements runs a query.</summary>
    private static bool IsQuery(ITypeSymbol type) => IsQueryable(type) || type.AllInterfaces.Any(IsQueryable);

    private static bool IsQueryable(ITypeSymbol type) => type is { Name: "IQueryable", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } };

    private static bool IsSequence(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    private static bool IsEnumerableOf(INamedTypeSymbol type, ITypeSymbol element)
        => IsSequence(type) && SymbolEqualityComparer.Default.Equals(type.TypeArguments[0], element);
}
