using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Classification;

/// <summary>
/// Data that a base declares and a derived type declares again: an override, or a record's positional parameter for which the
/// inherited property stands. Code of the base that reads the member reads this data.
/// </summary>
internal static class Redeclarations
{
    /// <summary>The declarations of the member's data in <paramref name="type"/> and its bases below the one that declares the member.</summary>
    public static IEnumerable<ISymbol> Of(INamedTypeSymbol type, ISymbol member)
    {
        if (member is not IPropertySymbol property)
        {
            yield break;
        }

        for (var level = type; level is not null && !AreOne(level, member.ContainingType); level = level.BaseType)
        {
            var isDeclared = false;
            foreach (var candidate in level.GetMembers(member.Name))
            {
                isDeclared = true;
                if (candidate is IPropertySymbol { IsOverride: true } overriding && Overrides(overriding, property))
                {
                    yield return overriding;
                }
            }

            if (!isDeclared && level.IsRecord && RecordParameter(level, property) is { } parameter)
            {
                yield return parameter;
            }
        }
    }

    private static bool Overrides(IPropertySymbol overriding, IPropertySymbol property)
    {
        for (var current = overriding.OverriddenProperty; current is not null; current = current.OverriddenProperty)
        {
            if (AreOne(current, property))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A record makes no property of a parameter when it inherits one of the same name and type.</summary>
    private static IParameterSymbol? RecordParameter(INamedTypeSymbol record, IPropertySymbol property)
    {
        foreach (var constructor in record.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.Name == property.Name && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type))
                {
                    return parameter;
                }
            }
        }

        return null;
    }

    private static bool AreOne(ISymbol left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left.OriginalDefinition, right?.OriginalDefinition);
}
