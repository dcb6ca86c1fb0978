using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow.Gate;

/// <summary>
/// The last gate of each project that is edited. An edit changes one file, and mostly nothing in what its names lead to: then the
/// sets of the gate before hold, and nothing but that file is read. They may hold more names than needed until they are made anew.
/// </summary>
internal static class GateHistory
{
    /// <summary>Files that may differ; with more, making the sets anew costs no more.</summary>
    private const int MaxChanges = 8;

    /// <summary>Kept with the first and the last file of the compilation, one of which the next edit leaves alone.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, Entry> Known = new();

    /// <summary>The sets of a compilation that differs in a few files which add nothing to them; null when there is none.</summary>
    public static (NameClosure Closure, Witnesses Witnesses, bool IsOpen)? Find(Compilation compilation, CancellationToken cancellationToken)
    {
        var trees = Trees(compilation);
        if (trees.IsEmpty || !(Known.TryGetValue(trees[0], out var entry) || Known.TryGetValue(trees[trees.Length - 1], out entry))
            || entry.Trees.Length != trees.Length || !entry.References.SequenceEqual(compilation.ExternalReferences))
        {
            return null;
        }

        var changes = 0;
        for (var i = 0; i < trees.Length; i++)
        {
            if (!ReferenceEquals(trees[i], entry.Trees[i]) && (++changes > MaxChanges || !Covers(entry, TreeFacts.Of(trees[i], cancellationToken))))
            {
                return null;
            }
        }

        Keep(compilation, entry.Closure, entry.Witnesses, entry.IsOpen);
        return (entry.Closure, entry.Witnesses, entry.IsOpen);
    }

    public static void Keep(Compilation compilation, NameClosure closure, Witnesses witnesses, bool isOpen)
    {
        var trees = Trees(compilation);
        if (!trees.IsEmpty)
        {
            var entry = new Entry(trees, compilation.ExternalReferences, closure, witnesses, isOpen);
            Keep(trees[0], entry);
            Keep(trees[trees.Length - 1], entry);
        }
    }

    private static bool Covers(Entry entry, TreeFacts facts)
    {
        if (!entry.IsOpen)
        {
            return !entry.Closure.IsNamedIn(facts.Declarations);
        }

        return entry.Closure.Covers(facts.Declarations)
            && facts.Declarations.All(declaration => (entry.Closure.Of(declaration.Name) & NameFlags.Reaches) != 0 || declaration.Name == NameHash.None || !entry.Witnesses.CountIn(facts, declaration));
    }

    private static void Keep(SyntaxTree tree, Entry entry)
    {
        lock (Known)
        {
            Known.Remove(tree);
            Known.Add(tree, entry);
        }
    }

    private static ImmutableArray<SyntaxTree> Trees(Compilation compilation)
        => compilation.SyntaxTrees is ImmutableArray<SyntaxTree> trees ? trees : [.. compilation.SyntaxTrees];

    private sealed record Entry(ImmutableArray<SyntaxTree> Trees, ImmutableArray<MetadataReference> References, NameClosure Closure, Witnesses Witnesses, bool IsOpen);
}
