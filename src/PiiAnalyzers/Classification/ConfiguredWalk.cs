using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Classification;

/// <summary>What a serializer is told about types and members by its options and maps, beside their attributes.</summary>
/// <param name="Converted">Types that a converter of the team's own writes: what it writes is its affair.</param>
/// <param name="LeftOut">Members that are not written, or converted.</param>
internal sealed record ConfiguredWalk(ImmutableArray<ITypeSymbol> Converted, ImmutableHashSet<ISymbol> LeftOut)
{
    /// <summary>Whether values of the type are written by a converter.</summary>
    public bool Converts(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var converted in Converted)
            {
                if (SymbolEqualityComparer.Default.Equals(level, converted))
                {
                    return true;
                }
            }
        }

        return type is not null && Converted.Any(converted => converted.TypeKind == TypeKind.Interface && type.AllInterfaces.Contains(converted, SymbolEqualityComparer.Default));
    }

    /// <summary>Whether the member is not written as it is.</summary>
    public bool Hides(ISymbol member) => LeftOut.Contains(member.OriginalDefinition) || Converts(PrintedData.MemberType(member));
}
