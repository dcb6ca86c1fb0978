using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Classification;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Storage;

/// <summary>PII3001: marks the property <c>[Encrypted]</c>, and turns encryption on where one registration of a context is in the project. All findings at once are only marked: PII3006 then has the call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EncryptColumnFix)), Shared]
public sealed class EncryptColumnFix : CodeFixProvider
{
    private const string Name = "Encrypted";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.MappedInClear];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new DocumentFixAll(MarkAsync);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await MarkAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false) is { } marked)
            {
                // Where the integration is at hand and not turned on, it is: once.
                context.RegisterCodeFix(CodeAction.Create("Add [Encrypted]", token => EncryptionCall.AddOnceAsync(marked.Project, token), FixKeys.EncryptColumn), diagnostic);
            }
        }
    }

    private static async Task<Document?> MarkAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || model.Compilation.GetTypeByMetadataName(StorageProtection.Encrypted) is not { } attribute)
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree).TryGetValue("csharp_using_directive_placement", out var placement);
        var usings = new UsingDirectives(model, attribute.ContainingNamespace, text, placement);
        var edits = new TextEdits();
        foreach (var location in diagnostics.SelectMany(static diagnostic => FindingReader.Columns(diagnostic)))
        {
            if (location.SourceTree != model.SyntaxTree)
            {
                continue;
            }

            switch (root.FindNode(location.SourceSpan))
            {
                case PropertyDeclarationSyntax property:
                    Add(property, property.AttributeLists, property.Modifiers.Count > 0 ? property.Modifiers[0] : property.Type.GetFirstToken(), target: "");
                    break;
                case ParameterSyntax parameter:
                    Add(parameter, parameter.AttributeLists, parameter.Modifiers.Count > 0 ? parameter.Modifiers[0] : parameter.Type!.GetFirstToken(), target: "property: ");
                    break;
            }
        }

        return edits.IsEmpty ? null : document.WithText(edits.ApplyTo(text));

        void Add(SyntaxNode declaration, SyntaxList<AttributeListSyntax> lists, SyntaxToken first, string target)
        {
            var name = Resolves(declaration.SpanStart) || usings.TryAdd(declaration, edits) ? Name : attribute.ContainingNamespace.ToDisplayString() + "." + Name;
            if (lists.LastOrDefault(list => (list.Target?.Identifier.ValueText is "property") == (target.Length > 0) && (target.Length > 0 || list.Target is null)) is { } list)
            {
                edits.Insert(list.Attributes.Last().Span.End, ", " + name);
            }
            else
            {
                edits.Insert(first.SpanStart, $"[{target}{name}] ");
            }
        }

        bool Resolves(int position)
            => model.LookupNamespacesAndTypes(position, name: "EncryptedAttribute") is [var found] && SymbolEqualityComparer.Default.Equals(found, attribute)
            && model.LookupNamespacesAndTypes(position, name: Name).IsEmpty;
    }
}
