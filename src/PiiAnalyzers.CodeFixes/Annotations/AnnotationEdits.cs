using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Annotations;

/// <summary>Attributes to be put on declarations of a solution, wherever they are, with the using directives they need.</summary>
internal sealed class AnnotationEdits(Solution solution)
{
    private readonly SolutionEdits _edits = new(solution);
    private readonly Dictionary<DocumentId, (SemanticModel Model, SourceText Text, AttributeNames Names)?> _files = [];

    public bool IsEmpty => _edits.IsEmpty;

    public Task<Solution> ApplyAsync(CancellationToken cancellationToken) => _edits.ApplyAsync(cancellationToken);

    /// <summary>Puts an attribute on what a location declares.</summary>
    /// <param name="place">The declaration, or code in it.</param>
    /// <param name="spotOf">Finds what the attribute stands on.</param>
    /// <param name="choose">The attribute for a spot, and what stands in parentheses after its name.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The attribute as it is written; null when none can be.</returns>
    public async Task<string?> AddAsync(
        Location place,
        Func<SyntaxNode, AttributeSpot?> spotOf,
        Func<Compilation, AttributeSpot, (INamedTypeSymbol Attribute, Func<string, string> Arguments)?> choose,
        CancellationToken cancellationToken)
    {
        if (_edits.DocumentAt(place) is not { } document
            || await FileAsync(document, cancellationToken).ConfigureAwait(false) is not var (model, text, names)
            || _edits.At(place) is not { } edits
            || place.SourceSpan.End > text.Length)
        {
            return null;
        }

        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        if (spotOf(root.FindNode(place.SourceSpan, getInnermostNodeForTie: true)) is not { } spot || choose(model.Compilation, spot) is not { } chosen)
        {
            return null;
        }

        var name = names.For(chosen.Attribute, spot.Declaration, edits);
        spot.Put(name + chosen.Arguments(name), text, edits);
        return name.Substring(name.LastIndexOf('.') + 1);
    }

    private async Task<(SemanticModel Model, SourceText Text, AttributeNames Names)?> FileAsync(Document document, CancellationToken cancellationToken)
    {
        if (!_files.TryGetValue(document.Id, out var file))
        {
            if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model)
            {
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree).TryGetValue("csharp_using_directive_placement", out var placement);
                file = (model, text, new AttributeNames(model, text, placement));
            }

            _files.Add(document.Id, file);
        }

        return file;
    }
}
