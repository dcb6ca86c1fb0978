using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Storage;

/// <summary>PII3006: calls <c>UsePiiEncryption</c> in the options that a registration is given, with the provider of the application's services.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EnableEncryptionFix)), Shared]
public sealed class EnableEncryptionFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.EncryptionNotEnabled];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new DocumentFixAll(EnableAsync);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await EnableAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false) is { } enabled)
            {
                context.RegisterCodeFix(CodeAction.Create("Call UsePiiEncryption", _ => Task.FromResult(enabled), FixKeys.EnableEncryption), diagnostic);
            }
        }
    }

    private static Task<Document?> EnableAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
        => EncryptionCall.AddAsync(document, [.. diagnostics.Select(static diagnostic => diagnostic.Location.SourceSpan)], cancellationToken);
}
