using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>
/// The methods and properties that the compilation declares, by the name they are called by. The compilation itself goes through all of its
/// symbols for each name that it is asked for.
/// </summary>
internal sealed class MembersByName(Compilation compilation)
{
    private readonly object _building = new();
    private volatile Dictionary<string, List<ISymbol>>? _members;

    /// <summary>The members of a name, and those that implement one of that name explicitly.</summary>
    public IReadOnlyList<ISymbol> Named(string name, CancellationToken cancellationToken)
        => (_members ?? Build(cancellationToken)).TryGetValue(CalledAs(name), out var found) ? found : [];

    private Dictionary<string, List<ISymbol>> Build(CancellationToken cancellationToken)
    {
        lock (_building)
        {
            // What was cancelled is not kept.
            return _members ??= Read(cancellationToken);
        }
    }

    private Dictionary<string, List<ISymbol>> Read(CancellationToken cancellationToken)
    {
        var members = new Dictionary<string, List<ISymbol>>(StringComparer.Ordinal);
        foreach (var symbol in compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Member, cancellationToken))
        {
            if (symbol is not (IPropertySymbol or IMethodSymbol))
            {
                continue;
            }

            var name = CalledAs(symbol.Name);
            if (!members.TryGetValue(name, out var list))
            {
                members.Add(name, list = []);
            }

            list.Add(symbol);
        }

        return members;
    }

    /// <summary>An explicit implementation is named after its interface as well.</summary>
    private static string CalledAs(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
