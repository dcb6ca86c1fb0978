using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Types;

/// <summary>PII1002 to PII1006, PII9001: makes the type, and those around it, partial, so that a redacting <c>ToString</c> is generated.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix)), Shared]
public sealed class MakePartialFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [RuleIds.CarrierLogged, RuleIds.PersonalDataInException, RuleIds.PersonalDataInTelemetry, RuleIds.PersonalDataWrittenToDiagnostics, RuleIds.ToStringPrintsPersonalData, RuleIds.RedactionNeedsPartial];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new SolutionFixAll("Make types partial (a redacting ToString is generated)", ApplyAsync);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            var (edits, name) = await EditsOf(solution, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            if (edits.IsEmpty)
            {
                continue;
            }

            // Before the other fixes of an object that is logged: it mends every place that shows the type.
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Make '{name}' partial (a redacting ToString is generated)",
                    edits.ApplyAsync,
                    FixKeys.MakePartial,
                    CodeActionPriority.High),
                diagnostic);
        }
    }

    private static async Task<Solution> ApplyAsync(Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
        => await (await EditsOf(solution, diagnostics, cancellationToken).ConfigureAwait(false)).Edits.ApplyAsync(cancellationToken).ConfigureAwait(false);

    private static async Task<(SolutionEdits Edits, string? Name)> EditsOf(Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var edits = new SolutionEdits(solution);
        string? name = null;

        // What can be masked in place would still be shown after the type is partial.
        foreach (var location in diagnostics.Where(static diagnostic => FindingReader.Masks(diagnostic).IsEmpty).SelectMany(static diagnostic => FindingReader.Declarations(diagnostic)))
        {
            if (PartialModifier.DeclarationAt(await edits.NodeAtAsync(location, cancellationToken).ConfigureAwait(false)) is { } declaration && edits.At(location) is { } document)
            {
                PartialModifier.Add(declaration, document);
                name ??= declaration.Identifier.ValueText;
            }
        }

        return (edits, name);
    }
}
