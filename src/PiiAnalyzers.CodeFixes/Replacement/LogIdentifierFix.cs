using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.Classification;
using PiiAnalyzers.CodeFixes.Editing;
using PiiAnalyzers.Configuration;

namespace PiiAnalyzers.CodeFixes.Replacement;

/// <summary>PII1001, PII1002: logs the identifier of the object instead, <c>{OrderId}</c> for <c>{@Order}</c>, where it has one that is no personal data.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LogIdentifierFix)), Shared]
public sealed class LogIdentifierFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.PersonalDataLogged, RuleIds.CarrierLogged];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new DocumentFixAll(static async (document, diagnostics, cancellationToken)
        => await ReplaceAsync(document, diagnostics, cancellationToken).ConfigureAwait(false) is var (text, _) ? document.WithText(text) : null);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await ReplaceAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false) is var (text, identifier))
            {
                context.RegisterCodeFix(
                    CodeAction.Create($"Log '{identifier}' instead", _ => Task.FromResult(context.Document.WithText(text)), FixKeys.LogIdentifier, CodeActionPriority.High), diagnostic);
            }
        }
    }

    private static async Task<(SourceText Text, string Identifier)?> ReplaceAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var configuration = PiiConfiguration.Read(document.Project.AnalyzerOptions, model.Compilation, cancellationToken);
        var keys = new KeyMembers(model, new Classifier(model.Compilation, configuration));
        var taken = new HashSet<(SyntaxNode, string)>();
        var repairs = new List<Repair>();
        foreach (var diagnostic in diagnostics)
        {
            if (LogIdentifier.Of(diagnostic, root, keys, taken) is { } repair)
            {
                repairs.Add(repair);
            }
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return new CheckedRepairs(model, text, cancellationToken).Apply(repairs) is { } changed && repairs.OfType<LogIdentifier>().FirstOrDefault() is { } first
            ? (changed, first.Identifier)
            : null;
    }
}
