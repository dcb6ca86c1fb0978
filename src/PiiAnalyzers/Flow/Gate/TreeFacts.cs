using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PiiAnalyzers.Flow.Gate;

/// <summary>
/// What the gate knows of one file. A syntax tree never changes, so its facts are kept with it: after an edit only the edited file is
/// read again. <see cref="GateHistory"/> and the generator's <see cref="Generation.AssignmentIndex"/> are all else that outlives a compilation.
/// </summary>
internal sealed class TreeFacts
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeFacts> Known = new();

    private readonly List<DeclarationFacts> _declarations = [];

    /// <summary>All names of the file, in order, when somebody has asked for one.</summary>
    private ulong[]? _names;

    private TreeFacts(SyntaxTree tree, CancellationToken cancellationToken)
    {
        Tree = tree;
        var reader = new DeclarationReader(tree.GetText(cancellationToken), _declarations);
        foreach (var member in tree.GetRoot(cancellationToken).ChildNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            reader.Visit(member);
        }
    }

    public SyntaxTree Tree { get; }

    public IReadOnlyList<DeclarationFacts> Declarations => _declarations;

    public static TreeFacts Of(SyntaxTree tree, CancellationToken cancellationToken)
        => Known.TryGetValue(tree, out var facts) ? facts : Known.GetValue(tree, key => new TreeFacts(key, cancellationToken));

    /// <summary>Whether a name occurs in the file, where it is declared aside.</summary>
    public bool Mentions(ulong name) => Array.BinarySearch(_names ??= Names(), name) >= 0;

    /// <summary>The declaration with a span; null when there is none.</summary>
    public DeclarationFacts? At(TextSpan span) => IndexOf(span) is >= 0 and var index ? _declarations[index] : null;

    /// <summary>The declaration with a span and those in it.</summary>
    public IEnumerable<DeclarationFacts> Within(TextSpan span)
    {
        for (var i = Math.Max(0, IndexOf(span)); i < _declarations.Count && _declarations[i].Span.Start < span.End; i++)
        {
            if (_declarations[i].Span.Start >= span.Start)
            {
                yield return _declarations[i];
            }
        }
    }

    private ulong[] Names()
    {
        var names = new HashSet<ulong>();
        foreach (var declaration in _declarations)
        {
            names.UnionWith(declaration.Signature);
            names.UnionWith(declaration.Code);
        }

        var sorted = new ulong[names.Count];
        names.CopyTo(sorted);
        Array.Sort(sorted);
        return sorted;
    }

    private int IndexOf(TextSpan span)
    {
        int low = 0, high = _declarations.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = _declarations[middle].Span;
            if (found == span)
            {
                return middle;
            }

            // In the order of the text; a type before its members, which may begin where it does.
            if (found.Start < span.Start || (found.Start == span.Start && found.End > span.End))
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }
}
