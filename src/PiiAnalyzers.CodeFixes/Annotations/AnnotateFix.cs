using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PiiAnalyzers.Classification;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Annotations;

/// <summary>PII5001, PII5002, PII5003: annotates the declaration with the category of the data.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnnotateFix)), Shared]
public sealed class AnnotateFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.CopiedUnannotated, RuleIds.ReturnedUnannotated, RuleIds.LooksPersonal];

    /// <summary>What is annotated makes its own copies personal, so it is asked again until nothing new comes.</summary>
    public override FixAllProvider GetFixAllProvider() => new ConvergingFixAll("Annotate personal data", static async (solution, diagnostics, cancellationToken)
        => (await EditsOf(solution, diagnostics, cancellationToken).ConfigureAwait(false)).Edits);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var (edits, name) = await EditsOf(context.Document.Project.Solution, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            if (name is not null)
            {
                var what = diagnostic.Id == RuleIds.ReturnedUnannotated ? "what it returns" : FindingReader.TargetName(diagnostic);
                context.RegisterCodeFix(CodeAction.Create($"Annotate {what} with [{name}]", edits.ApplyAsync, FixKeys.Annotate), diagnostic);
            }
        }
    }

    private static async Task<(AnnotationEdits Edits, string? Name)> EditsOf(Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var edits = new AnnotationEdits(solution);
        string? name = null;
        foreach (var diagnostic in diagnostics)
        {
            if (FindingReader.Target(diagnostic) is { } target && FindingReader.Category(diagnostic) is { } category)
            {
                name = await edits.AddAsync(
                    target,
                    AttributeSpot.OfData,
                    (compilation, spot) => AttributeChoice.For(compilation, category, FindingReader.Attribute(diagnostic), spot.Targets) is var (attribute, argument)
                        ? (attribute, written => argument is null ? "" : "(" + AttributeNames.Beside(written, "PiiCategory") + "." + argument + ")")
                        : null,
                    cancellationToken).ConfigureAwait(false) ?? name;
            }
        }

        return (edits, name);
    }
}
