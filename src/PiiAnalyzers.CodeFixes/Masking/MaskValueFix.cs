using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.CodeFixes.Editing;
using PiiAnalyzers.Generation;

namespace PiiAnalyzers.CodeFixes.Masking;

/// <summary>PII1001 to PII1005, PII2001, PII2002, PII3002 to PII3004, PII4002, PII9002: masks the personal value with the mask of its category.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MaskValueFix)), Shared]
public sealed class MaskValueFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        RuleIds.PersonalDataLogged, RuleIds.CarrierLogged, RuleIds.PersonalDataInException, RuleIds.PersonalDataInTelemetry, RuleIds.PersonalDataWrittenToDiagnostics,
        RuleIds.PersonalDataSerialized, RuleIds.CarrierSerialized, RuleIds.OwnToStringPrintsPersonalData,
        RuleIds.StoredInDatabase, RuleIds.WrittenToFile, RuleIds.Cached, RuleIds.SentAway,
    ];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider()
        => new DocumentFixAll(static async (document, diagnostics, cancellationToken)
            => await MaskAsync(document, diagnostics, cancellationToken).ConfigureAwait(false) is { } masked ? document.WithText(masked.Text) : null);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await MaskAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false) is not var (text, methods))
            {
                continue;
            }

            var title = methods is [var method] ? "Mask with PiiMask." + method : "Mask with PiiMask";
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithText(text)), FixKeys.Mask), diagnostic);
        }
    }

    private static async Task<(SourceText Text, string[] Methods)?> MaskAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var maskable = diagnostics.Where(CanBeMasked).ToArray();
        if (maskable.Length == 0
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || new MaskMethods(model.Compilation) is not { Type: { } mask } masks)
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var options = document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree);
        options.TryGetValue("csharp_using_directive_placement", out var placement);
        var flagged = maskable.SelectMany(diagnostic => Disclosed.By(diagnostic, root)).ToArray();
        var uses = new LocalUses(model, flagged, cancellationToken);
        var writer = new MaskWriter(model, masks, new MaskNames(model, mask, text, placement));
        var repairs = new List<Repair>();
        foreach (var diagnostic in maskable)
        {
            if (MaskRepair.Of(diagnostic, model, uses, writer) is { } repair)
            {
                repairs.Add(repair);
            }
        }

        return new CheckedRepairs(model, text, cancellationToken).Apply(repairs) is { } changed
            ? (changed, [.. repairs.Cast<MaskRepair>().SelectMany(static repair => repair.Methods).Distinct()])
            : null;
    }

    /// <summary>An object that is logged or serialized as a whole is no value to mask; a type that redacts itself, or fewer members, is the remedy.</summary>
    private static bool CanBeMasked(Diagnostic diagnostic)
        => diagnostic.Id is not (RuleIds.CarrierLogged or RuleIds.CarrierSerialized) || !FindingReader.Masks(diagnostic).IsEmpty;
}
