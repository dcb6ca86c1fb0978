using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Classification;
using PiiAnalyzers.CodeFixes.Annotations;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Storage;

/// <summary>
/// PII3001: marks the property <c>[Encrypted]</c>, also in another project of the solution, where the context makes its type an entity, and
/// turns encryption on where one registration of a context is in the project. All findings at once are only marked: PII3006 then has the call.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EncryptColumnFix)), Shared]
public sealed class EncryptColumnFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.MappedInClear];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new SolutionFixAll("Add [Encrypted]", static async (solution, diagnostics, cancellationToken)
        => await (await EditsOf(solution, diagnostics, cancellationToken).ConfigureAwait(false)).ApplyAsync(cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var edits = await EditsOf(context.Document.Project.Solution, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            if (!edits.IsEmpty)
            {
                // Where the integration is at hand and not turned on, it is: once.
                context.RegisterCodeFix(
                    CodeAction.Create("Add [Encrypted]", async token => await EncryptionCall.AddOnceAsync((await edits.ApplyAsync(token).ConfigureAwait(false)).GetProject(context.Document.Project.Id)!, token).ConfigureAwait(false), FixKeys.EncryptColumn),
                    diagnostic);
            }
        }
    }

    private static async Task<SolutionEdits> EditsOf(Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var edits = new SolutionEdits(solution);
        var locations = diagnostics.SelectMany(static diagnostic => FindingReader.Columns(diagnostic)).ToArray();
        foreach (var file in locations.GroupBy(edits.DocumentAt))
        {
            if (file.Key is not { } document
                || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
                || model.Compilation.GetTypeByMetadataName(StorageProtection.Encrypted) is not { } attribute)
            {
                continue;
            }

            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree).TryGetValue("csharp_using_directive_placement", out var placement);
            var names = new AttributeNames(model, text, placement);
            foreach (var location in file)
            {
                if (await edits.NodeAtAsync(location, cancellationToken).ConfigureAwait(false) is { } declaration && edits.At(location) is { } changes)
                {
                    Mark(declaration, node => names.For(attribute, node, changes), changes);
                }
            }
        }

        return edits;
    }

    private static void Mark(SyntaxNode declaration, Func<SyntaxNode, string> nameFor, TextEdits changes)
    {
        var (lists, first, target) = declaration switch
        {
            PropertyDeclarationSyntax property => (property.AttributeLists, property.Modifiers.Count > 0 ? property.Modifiers[0] : property.Type.GetFirstToken(), ""),
            ParameterSyntax { Type: { } type } parameter => (parameter.AttributeLists, parameter.Modifiers.Count > 0 ? parameter.Modifiers[0] : type.GetFirstToken(), "property: "),
            _ => default,
        };
        if (target is null)
        {
            return;
        }

        if (lists.LastOrDefault(list => (list.Target?.Identifier.ValueText is "property") == (target.Length > 0) && (target.Length > 0 || list.Target is null)) is { } list)
        {
            changes.Insert(list.Attributes.Last().Span.End, ", " + nameFor(declaration));
        }
        else
        {
            changes.Insert(first.SpanStart, "[" + target + nameFor(declaration) + "] ");
        }
    }
}
