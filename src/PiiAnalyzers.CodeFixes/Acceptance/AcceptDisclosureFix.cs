using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PiiAnalyzers.CodeFixes.Annotations;
using PiiAnalyzers.CodeFixes.Editing;
using PiiAnalyzers.Rules;
using PiiAnalyzers.Rules.Acceptance;

namespace PiiAnalyzers.CodeFixes.Acceptance;

/// <summary>
/// The rules of families 1 to 4: accepts the disclosure with <c>[PiiDisclosure]</c> on the member around it. The reason it writes is a
/// placeholder that PII5007 rejects, so that the finding is not gone before somebody has given one. For people: a tool that repairs a
/// solution without asking has no reason to give.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AcceptDisclosureFix)), Shared]
public sealed class AcceptDisclosureFix : CodeFixProvider
{
    private const string Title = "Accept the disclosure";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = AcceptableRules.Ids;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider()
        => new SolutionFixAll(Title, static async (solution, diagnostics, cancellationToken)
            => await (await EditsOf(solution, diagnostics, cancellationToken).ConfigureAwait(false)).ApplyAsync(cancellationToken).ConfigureAwait(false), isForTools: false);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var edits = await EditsOf(context.Document.Project.Solution, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            if (!edits.IsEmpty)
            {
                context.RegisterCodeFix(CodeAction.Create(Title, edits.ApplyAsync, FixKeys.AcceptDisclosure, CodeActionPriority.Low), diagnostic);
            }
        }
    }

    private static async Task<AnnotationEdits> EditsOf(Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var edits = new AnnotationEdits(solution);
        foreach (var diagnostic in diagnostics)
        {
            await edits.AddAsync(
                diagnostic.Location,
                AttributeSpot.OfCode,
                static (compilation, _) => compilation.GetTypesByMetadataName(AcceptedDisclosures.Attribute) is [var attribute] && compilation.IsSymbolAccessibleWithin(attribute, compilation.Assembly)
                    ? (attribute, static _ => "(\"" + Reasons.Placeholder + "\")")
                    : null,
                cancellationToken).ConfigureAwait(false);
        }

        return edits;
    }
}
