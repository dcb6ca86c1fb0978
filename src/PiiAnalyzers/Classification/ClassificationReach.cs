using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Configuration;

namespace PiiAnalyzers.Classification;

/// <summary>
/// Which assemblies can hold classified symbols: those that see, directly or through another, an assembly that declares one of the
/// marker attributes or something that is configured as personal. The rest of the framework is left out, so that walks over object graphs stop at its edge.
/// </summary>
internal sealed class ClassificationReach
{
    private readonly IAssemblySymbol _current;
    private readonly HashSet<IAssemblySymbol> _declaring = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _answers = new(SymbolEqualityComparer.Default);

    public ClassificationReach(Compilation compilation, ConfiguredSymbols configured)
    {
        _current = compilation.Assembly;
        foreach (var (name, verdict) in MarkerAttributes.Rows)
        {
            if (verdict is Verdict.Personal or Verdict.PersonalUnlessDestructured)
            {
                foreach (var type in compilation.GetTypesByMetadataName(name))
                {
                    if (!configured.IsExcluded(type))
                    {
                        _declaring.Add(type.ContainingAssembly);
                    }
                }
            }
        }

        foreach (var pair in configured.Attributes)
        {
            if (pair.Value.IsPersonal)
            {
                _declaring.Add(pair.Key.ContainingAssembly);
            }
        }

        foreach (var symbol in configured.Personal)
        {
            _declaring.Add(symbol.ContainingAssembly);
        }
    }

    public bool IsAny => _declaring.Count > 0;

    public bool IsCurrent(IAssemblySymbol? assembly) => SymbolEqualityComparer.Default.Equals(assembly, _current);

    public bool Includes(IAssemblySymbol? assembly)
    {
        if (assembly is null || !IsAny)
        {
            return false;
        }

        if (IsCurrent(assembly))
        {
            return true;
        }

        return _answers.TryGetValue(assembly, out var known) ? known : Compute(assembly, new HashSet<IAssemblySymbol>(SymbolEqualityComparer.Default));
    }

    /// <summary>References form a graph without cycles but for facades; <paramref name="seen"/> keeps those from looping.</summary>
    private bool Compute(IAssemblySymbol assembly, HashSet<IAssemblySymbol> seen)
    {
        if (_declaring.Contains(assembly))
        {
            return true;
        }

        if (_answers.TryGetValue(assembly, out var known))
        {
            return known;
        }

        if (!seen.Add(assembly))
        {
            return false;
        }

        var answer = false;
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblySymbols)
            {
                if (Compute(reference, seen))
                {
                    answer = true;
                    break;
                }
            }
        }

        _answers[assembly] = answer;
        return answer;
    }
}
