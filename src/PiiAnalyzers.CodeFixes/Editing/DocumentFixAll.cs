using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PiiAnalyzers.CodeFixes.Editing;

/// <summary>
/// Fixes all findings of a document in one pass, in documents, projects and solutions. The batch fixer would fix each by itself and
/// merge the texts, and drop what touches the same template or the same list of usings.
/// </summary>
internal sealed class DocumentFixAll(Func<Document, ImmutableArray<Diagnostic>, CancellationToken, Task<Document?>> fix) : DocumentBasedFixAllProvider
{
    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
        => diagnostics.IsEmpty ? document : await fix(document, diagnostics, fixAllContext.CancellationToken).ConfigureAwait(false) ?? document;
}
