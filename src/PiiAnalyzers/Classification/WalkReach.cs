using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Classification;

/// <summary>Whether reading members of a value, and theirs, can come upon personal data at all, whoever reads. Remembered for the compilation.</summary>
internal sealed class WalkReach(Classifier classifier)
{
    /// <summary>Types looked at for one question: a generic type may lead to ever new ones.</summary>
    private const int MaxTypes = 1024;

    private readonly ConcurrentDictionary<ITypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>True where there are too many types to be sure.</summary>
    public bool Of(ITypeSymbol type) => _known.TryGetValue(type, out var known) ? known : Search(type);

    /// <summary>Breadth first and without recursion: graphs of entities are deep, and the stack of the compiler's threads is not.</summary>
    private bool Search(ITypeSymbol start)
    {
        var cameFrom = new Dictionary<ITypeSymbol, ITypeSymbol?>(SymbolEqualityComparer.Default) { [start] = null };
        var open = new Queue<ITypeSymbol>();
        open.Enqueue(start);
        while (open.Count > 0)
        {
            var type = open.Dequeue();
            foreach (var step in new WalkedData(classifier, WalkProfile.Everything, asksForFields: true).StepsFrom(type))
            {
                if (step.Data is not null || (_known.TryGetValue(step.Type, out var known) && known))
                {
                    // So can all on the way here.
                    for (var reaching = type; reaching is not null; reaching = cameFrom[reaching])
                    {
                        _known.TryAdd(reaching, true);
                    }

                    return true;
                }

                if (MayLeadOn(step.Type) && !_known.ContainsKey(step.Type) && !cameFrom.ContainsKey(step.Type))
                {
                    if (cameFrom.Count >= MaxTypes)
                    {
                        return true;
                    }

                    cameFrom.Add(step.Type, type);
                    open.Enqueue(step.Type);
                }
            }
        }

        // Nothing was found on any way from here, so there is nothing on any way from what was passed.
        foreach (var passed in cameFrom.Keys)
        {
            _known.TryAdd(passed, false);
        }

        return false;
    }

    private static bool MayLeadOn(ITypeSymbol type)
        => type is not ({ SpecialType: >= SpecialType.System_Object and <= SpecialType.System_String } or { TypeKind: TypeKind.Enum or TypeKind.Delegate or TypeKind.Error or TypeKind.Dynamic });
}
