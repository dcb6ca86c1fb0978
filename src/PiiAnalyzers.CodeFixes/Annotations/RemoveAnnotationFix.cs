using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Annotations;

/// <summary>PII5004: removes an annotation that cannot work, where removing is the only way out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveAnnotationFix)), Shared]
public sealed class RemoveAnnotationFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.AnnotationCannotWork];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new SolutionFixAll("Remove annotations that cannot work", ApplyAsync);

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var attributes = AttributesOf([diagnostic], context.CancellationToken).ToArray();
            if (attributes.Length > 0)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Remove '[{attributes[0].Name}]'",
                        cancellationToken => ApplyAsync(context.Document.Project.Solution, [diagnostic], cancellationToken),
                        FixKeys.RemoveAnnotation),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static Task<Solution> ApplyAsync(Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var edits = new SolutionEdits(solution);
        foreach (var group in AttributesOf(diagnostics, cancellationToken).Distinct().GroupBy(static attribute => (AttributeListSyntax)attribute.Parent!))
        {
            if (edits.At(group.Key.GetLocation()) is { } document)
            {
                Remove(group.Key, [.. group], document);
            }
        }

        return edits.ApplyAsync(cancellationToken);
    }

    private static IEnumerable<AttributeSyntax> AttributesOf(ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
        => diagnostics
            .SelectMany(static diagnostic => FindingReader.Annotations(diagnostic))
            .Select(location => location.SourceTree?.GetRoot(cancellationToken).FindNode(location.SourceSpan))
            .OfType<AttributeSyntax>();

    private static void Remove(AttributeListSyntax list, HashSet<AttributeSyntax> attributes, TextEdits edits)
    {
        if (attributes.Count < list.Attributes.Count)
        {
            ListItems.Remove(list.Attributes, attributes.Contains, edits);
            return;
        }

        // With the blanks after it, and with its line if it has one of its own.
        var after = list.GetTrailingTrivia().TakeWhile(static trivia => trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia).ToArray();
        var end = after.Length > 0 ? after[after.Length - 1].FullSpan.End : list.Span.End;
        var before = list.GetLeadingTrivia().LastOrDefault();
        var hasLine = after.Any(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) && before.IsKind(SyntaxKind.WhitespaceTrivia);
        var start = hasLine ? before.FullSpan.Start : list.SpanStart;
        edits.Remove(TextSpan.FromBounds(start, end));
    }
}
