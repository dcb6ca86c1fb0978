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
    public bool LeadsBack(INamedTypeSymbol owner, INamedTypeSymbol next, bool isSequence)
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

                if (!isSequence && Single(memberType) is { } single)
                {
                    open.Push(single);
                }
                else if (Element(memberType) is { } element)
                {
                    open.Push(element);
                }
            }

            if (type.IsGenericType)
            {
                PushArguments(next, open);
            }
        }

        return false;
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
