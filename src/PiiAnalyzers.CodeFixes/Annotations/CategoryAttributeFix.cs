using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.CodeFixes.Editing;
using PiiAnalyzers.Reporting;

namespace PiiAnalyzers.CodeFixes.Annotations;

/// <summary>PII1007: writes <c>[PiiEmail]</c> for <c>[Pii(PiiCategory.Email)]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CategoryAttributeFix)), Shared]
public sealed class CategoryAttributeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.RedactionNotWired];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new DocumentFixAll(WriteAsync);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await WriteAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false) is { } written)
            {
                context.RegisterCodeFix(
                    CodeAction.Create($"Write [Pii{diagnostic.Properties[FindingProperties.Category]}]", _ => Task.FromResult(written), FixKeys.CategoryAttribute), diagnostic);
            }
        }
    }

    private static async Task<Document?> WriteAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree).TryGetValue("csharp_using_directive_placement", out var placement);
        var names = new AttributeNames(model, text, placement);
        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var edits = new TextEdits();
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(FindingProperties.Category, out var category) && category is not null
                && model.Compilation.GetTypeByMetadataName($"PiiAnalyzers.Pii{category}Attribute") is { } attributeOfCategory
                && root.FindNode(diagnostic.Location.SourceSpan) is AttributeSyntax { Name: var name } attribute)
            {
                var written = name switch
                {
                    QualifiedNameSyntax qualified => qualified.Left + ".Pii" + category,
                    AliasQualifiedNameSyntax alias => alias.Alias + "::Pii" + category,
                    _ => names.For(attributeOfCategory, attribute, edits),
                };
                edits.Replace(attribute.Span, written);
            }
        }

        return edits.IsEmpty ? null : document.WithText(edits.ApplyTo(text));
    }
}
