using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Generation.Views;

/// <summary>
/// Follows views from one type to the next. A view holds the views in it, so types that know each other must not do so all around: an
/// order in the list of its customer is shown, the customer in the order is not.
/// </summary>
internal sealed class NestedCarriers(Carriers carriers, RedactionEligibility redaction)
{
    /// <summary>Types looked at for one member; a wider graph is taken for one that leads back.</summary>
    private const int MaxTypes = 256;

    /// <summary>Lists in lists, tuples in lists and so on.</summary>
    public const int MaxDepth = 4;

    /// <summary>The type whose view is shown for a value of this type, or null.</summary>
    public INamedTypeSymbol? Single(ITypeSymbol type)
        => Unwrapped(type) is INamedTypeSymbol named && carriers.HasView(named) ? named : null;

    /// <summary>The type whose views are shown for the elements of a sequence of this type, or null.</summary>
    public INamedTypeSymbol? Element(ITypeSymbol type)
        => TypeShapes.ElementType(type) is { } element ? Single(DictionaryValue(element) ?? element) : null;

    /// <summary>The value type of a pair, or null.</summary>
    public static ITypeSymbol? DictionaryValue(ITypeSymbol element)
        => element is INamedTypeSymbol { MetadataName: "KeyValuePair`2", ContainingNamespace.Name: "Generic" } pair ? pair.TypeArguments[1] : null;

    /// <summary>
    /// Whether a view in a member of <paramref name="owner"/> would lead back to it. A sequence is only followed through sequences: where a list and
    /// a reference close a circle, the reference is what is left out.
    /// </summary>
    /// <param name="owner">The type with the member.</param>
    /// <param name="next">The type that the member leads to.</param>
    /// <param name="isSequence">Whether it leads to several objects.</param>
    /// <param name="isDeep">Whether lists in lists, tuples and the like are followed too, which views do not show.</param>
    public bool LeadsBack(INamedTypeSymbol owner, INamedTypeSymbol next, bool isSequence, bool isDeep = false)
    {
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<INamedTypeSymbol>();
        open.Push(next);
        while (open.Count > 0)
        {
            var type = open.Pop().OriginalDefinition;
            if (seen.Count > MaxTypes || SymbolEqualityComparer.Default.Equals(type, owner.OriginalDefinition))
            {
                return true;
            }

            if (!seen.Add(type))
            {
                continue;
            }

            foreach (var member in redaction.ShownMembers(type))
            {
                if (PrintedData.MemberType(member) is not { } memberType || redaction.IsPersonal(type, member))
                {
                    continue;
                }

                if (Single(memberType) is { } single)
                {
                    if (!isSequence)
                    {
                        open.Push(single);
                    }
                }
                else if (Element(memberType) is { } element)
                {
                    open.Push(element);
                }
                else if (isDeep)
                {
                    PushInside(memberType, open, 0);
                }
            }

            if (type.IsGenericType)
            {
                PushArguments(next, open);
            }
        }

        return false;
    }

    /// <summary>The types that are named anywhere in the type of a member.</summary>
    private void PushInside(ITypeSymbol type, Stack<INamedTypeSymbol> open, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        if (Single(type) is { } single)
        {
            open.Push(single);
        }
        else if (type is IArrayTypeSymbol array)
        {
            PushInside(array.ElementType, open, depth + 1);
        }
        else if (type is INamedTypeSymbol named)
        {
            if (TypeShapes.ElementType(named) is { } element)
            {
                PushInside(element, open, depth + 1);
            }

            foreach (var argument in named.TypeArguments)
            {
                PushInside(argument, open, depth + 1);
            }
        }
    }

    /// <summary>What stands for type parameters is not seen in the definition.</summary>
    private static void PushArguments(INamedTypeSymbol type, Stack<INamedTypeSymbol> open)
    {
        foreach (var argument in type.TypeArguments)
        {
            if (Unwrapped(argument) is INamedTypeSymbol named)
            {
                open.Push(named);
            }
        }
    }

    private static ITypeSymbol Unwrapped(ITypeSymbol type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
