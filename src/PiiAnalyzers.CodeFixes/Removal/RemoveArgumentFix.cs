using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Removal;

/// <summary>PII1001 to PII1005, PII3002 to PII3004, PII4002: removes the argument and its placeholder, or the hole of an interpolated message.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveArgumentFix)), Shared]
public sealed class RemoveArgumentFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        RuleIds.PersonalDataLogged, RuleIds.CarrierLogged, RuleIds.PersonalDataInException, RuleIds.PersonalDataInTelemetry, RuleIds.PersonalDataWrittenToDiagnostics,
        RuleIds.StoredInDatabase, RuleIds.WrittenToFile, RuleIds.Cached, RuleIds.SentAway,
    ];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider()
        => new DocumentFixAll(static async (document, diagnostics, cancellationToken)
            => await RemoveAsync(document, diagnostics, cancellationToken).ConfigureAwait(false) is { } changed ? document.WithText(changed.Text) : null);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await RemoveAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false) is var (text, isHole))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        isHole ? "Remove the value from the message" : "Remove the argument and its placeholder",
                        _ => Task.FromResult(context.Document.WithText(text)),
                        FixKeys.RemoveArgument,
                        CodeActionPriority.Low),
                    diagnostic);
            }
        }
    }

    private static async Task<(SourceText Text, bool IsHole)?> RemoveAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var repairs = new List<Repair>();
        var templates = new Dictionary<LiteralExpressionSyntax, List<Diagnostic>>();
        foreach (var diagnostic in diagnostics)
        {
            if (RemoveArguments.TemplateOf(diagnostic, root) is { } template)
            {
                if (!templates.TryGetValue(template, out var together))
                {
                    templates.Add(template, together = []);
                }

                together.Add(diagnostic);
            }
            else if (RemoveHoles.Of(diagnostic, root, model) is { } holes)
            {
                repairs.Add(holes);
            }
        }

        foreach (var template in templates)
        {
            if (RemoveArguments.Of(template.Key, template.Value, root, model) is { } repair)
            {
                repairs.Add(repair);
            }
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return new CheckedRepairs(model, text, cancellationToken).Apply(repairs) is { } changed ? (changed, repairs.Any(static repair => repair is RemoveHoles)) : null;
    }
}
