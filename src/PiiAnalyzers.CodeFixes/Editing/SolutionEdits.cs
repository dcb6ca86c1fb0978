using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.CodeFixes.Editing;

/// <summary>
/// Changes to documents wherever they are. A file that several projects compile, or that one compiles for several targets, is changed
/// once and the same in all of them.
/// </summary>
internal sealed class SolutionEdits(Solution solution)
{
    private readonly Dictionary<DocumentId, TextEdits> _edits = [];

    public bool IsEmpty => _edits.Values.All(static edits => edits.IsEmpty);

    /// <summary>The changes of the document that a location is in; null when it is in none of the solution.</summary>
    public TextEdits? At(Location location)
    {
        if (DocumentAt(location) is not { } document)
        {
            return null;
        }

        var id = document.Id;
        if (!_edits.TryGetValue(id, out var edits))
        {
            _edits.Add(id, edits = new TextEdits());
        }

        return edits;
    }

    /// <summary>The document that a location is in, the same one of a file that several projects compile whichever of them is asked.</summary>
    public Document? DocumentAt(Location location)
    {
        var document = location.SourceTree is { } tree ? solution.GetDocument(tree) : null;
        document ??= solution.GetDocument(solution.GetDocumentIdsWithFilePath(location.GetLineSpan().Path).FirstOrDefault());
        return document is null or SourceGeneratedDocument ? null : solution.GetDocument(Together(document).First());
    }

    /// <summary>The node at a location, which may be no more than the name of a file and a place in it; null when there is none.</summary>
    public async Task<SyntaxNode?> NodeAtAsync(Location location, CancellationToken cancellationToken)
        => DocumentAt(location) is { } document
            && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
            && root.FullSpan.Contains(location.SourceSpan)
                ? root.FindNode(location.SourceSpan)
                : null;

    public async Task<Solution> ApplyAsync(CancellationToken cancellationToken)
    {
        var changed = solution;
        foreach (var entry in _edits.Where(static entry => !entry.Value.IsEmpty))
        {
            var document = solution.GetDocument(entry.Key)!;
            var text = entry.Value.ApplyTo(await document.GetTextAsync(cancellationToken).ConfigureAwait(false));
            foreach (var id in Together(document))
            {
                changed = changed.WithDocumentText(id, text);
            }
        }

        return changed;
    }

    /// <summary>The documents of one file, in the same order whichever of them is asked.</summary>
    private static IEnumerable<DocumentId> Together(Document document)
        => document.GetLinkedDocumentIds().Add(document.Id).OrderBy(static id => id.Id);
}
