using System.Runtime.CompilerServices;

namespace PiiAnalyzers.Flow.Gate;

/// <summary>
/// Names of sinks that are too common to count everywhere, <c>Add</c> and <c>Value</c>: they count in files in which another name
/// occurs that only users of the sink's library write.
/// </summary>
internal sealed class Witnesses
{
    private readonly Dictionary<ulong, HashSet<ulong>> _byWitness = [];
    private readonly ConditionalWeakTable<TreeFacts, HashSet<ulong>> _counting = new();

    public Witnesses(IEnumerable<(string Name, string Witness)> names)
    {
        foreach (var (name, witness) in names)
        {
            var hash = NameHash.Of(witness);
            if (!_byWitness.TryGetValue(hash, out var list))
            {
                _byWitness.Add(hash, list = []);
            }

            list.Add(NameHash.Of(name));
        }
    }

    /// <summary>Whether a declaration of a file mentions a name that counts there.</summary>
    public bool CountIn(TreeFacts facts, DeclarationFacts declaration)
        => _byWitness.Count > 0 && _counting.GetValue(facts, Counting) is { Count: > 0 } counting && declaration.Mentions(counting);

    /// <summary>The names that count in a file.</summary>
    public HashSet<ulong>? CountingIn(TreeFacts facts) => _byWitness.Count > 0 ? _counting.GetValue(facts, Counting) : null;

    private HashSet<ulong> Counting(TreeFacts facts)
    {
        var counting = new HashSet<ulong>();
        foreach (var declaration in facts.Declarations)
        {
            Count(declaration.Signature);
            Count(declaration.Code);
        }

        return counting;

        void Count(ulong[] identifiers)
        {
            foreach (var identifier in identifiers)
            {
                if (_byWitness.TryGetValue(identifier, out var witnessed))
                {
                    counting.UnionWith(witnessed);
                }
            }
        }
    }
}
