using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PiiAnalyzers.Classification;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Annotations;

/// <summary>PII5003: states that what looks like personal data is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NotPiiFix)), Shared]
public sealed class NotPiiFix : CodeFixProvider
{
    private const string Title = "State that it is not personal data, [NotPii]";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.LooksPersonal];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new SolutionFixAll(Title, static async (solution, diagnostics, cancellationToken)
        => await (await EditsOf(solution, diagnostics, cancellationToken).ConfigureAwait(false)).ApplyAsync(cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var edits = await EditsOf(context.Document.Project.Solution, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            if (!edits.IsEmpty)
            {
                context.RegisterCodeFix(CodeAction.Create(Title, edits.ApplyAsync, FixKeys.AnnotateNotPii, CodeActionPriority.Low), diagnostic);
            }
        }
    }

    private static async Task<AnnotationEdits> EditsOf(Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var edits = new AnnotationEdits(solution);
        foreach (var diagnostic in diagnostics)
        {
            if (FindingReader.Target(diagnostic) is { } target)
            {
                await edits.AddAsync(
                    target,
                    AttributeSpot.OfData,
                    static (compilation, spot) => AttributeChoice.Usable(compilation, MarkerAttributes.NotPii, spot.Targets) is { } attribute
                        ? (attribute, static _ => "(\"TODO: say why this is not personal data\")")
                        : null,
                    cancellationToken).ConfigureAwait(false);
            }
        }

        return edits;
    }
}
