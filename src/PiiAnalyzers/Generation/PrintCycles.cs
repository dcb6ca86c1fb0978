using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Generation;

/// <summary>
/// Finds members whose text would contain the text of their owner again. A class printed its name until its <c>ToString</c> was
/// generated; objects that know each other, as entities do, must not recurse for ever because of it.
/// </summary>
internal sealed class PrintCycles(RedactionEligibility redaction, INamedTypeSymbol owner)
{
    /// <summary>Types looked at for one member; a wider graph is taken for one that leads back.</summary>
    private const int MaxTypes = 256;

    public bool LeadsBack(ITypeSymbol memberType)
    {
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<ITypeSymbol>();
        open.Push(memberType);
        while (open.Count > 0)
        {
            var type = open.Pop();
            if (seen.Count > MaxTypes || IsOwner(type))
            {
                return true;
            }

            if (type is not INamedTypeSymbol named || !seen.Add(type))
            {
                continue;
            }

            if (TypeShapes.IsTransparent(named))
            {
                foreach (var argument in named.TypeArguments)
                {
                    open.Push(argument);
                }
            }

            for (var level = named; level is not null && PrintsMembers(level); level = level.BaseType)
            {
                foreach (var member in redaction.PrintedMembers(level))
                {
                    if (!redaction.MustBeMasked(level, member) && PrintedData.MemberType(member) is { } next)
                    {
                        open.Push(next);
                    }
                }
            }
        }

        return false;
    }

    private bool PrintsMembers(INamedTypeSymbol type) => type.IsRecord || redaction.StatusOf(type) == RedactionStatus.Generated;

    /// <summary>Whether a value of the type can be an object of the owner.</summary>
    private bool IsOwner(ITypeSymbol type)
    {
        if (type.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType)
        {
            return false;
        }

        for (var level = owner; level is not null; level = level.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, type.OriginalDefinition))
            {
                return true;
            }
        }

        return type.TypeKind == TypeKind.Interface && owner.AllInterfaces.Any(contract => SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, type.OriginalDefinition));
    }
}
