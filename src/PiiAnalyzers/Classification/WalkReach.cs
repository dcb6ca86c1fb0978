using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Classification;

/// <summary>Whether reading members of a value, and theirs, can come upon personal data at all, whoever reads. Remembered for the compilation.</summary>
internal sealed class WalkReach(Classifier classifier)
{
    /// <summary>Types looked at for one question: a generic type may lead to ever new ones.</summary>
    private const int MaxTypes = 2048;

    private readonly ConcurrentDictionary<ITypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>True where there are too many types to be sure.</summary>
    public bool Of(ITypeSymbol type)
    {
        if (_known.TryGetValue(type, out var known))
        {
            return known;
        }

        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        if (Visit(type, seen))
        {
            return true;
        }

        // Nothing was found on any way from here, so there is nothing on any way from what was passed.
        foreach (var passed in seen)
        {
            _known.TryAdd(passed, false);
        }

        return false;
    }

    private bool Visit(ITypeSymbol type, HashSet<ITypeSymbol> seen)
    {
        if (_known.TryGetValue(type, out var known))
        {
            return known;
        }

        if (seen.Count >= MaxTypes)
        {
            return true;
        }

        if (!seen.Add(type))
        {
            return false;
        }

        foreach (var step in new WalkedData(classifier, WalkProfile.Everything, asksForFields: true).StepsFrom(type))
        {
            if (step.Data is not null || (MayLeadOn(step.Type) && Visit(step.Type, seen)))
            {
                _known.TryAdd(type, true);
                return true;
            }
        }

        return false;
    }

    private static bool MayLeadOn(ITypeSymbol type)
        => type is not ({ SpecialType: >= SpecialType.System_Object and <= SpecialType.System_String } or { TypeKind: TypeKind.Enum or TypeKind.Delegate or TypeKind.Error or TypeKind.Dynamic });
}
