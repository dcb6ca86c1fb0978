using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.CodeFixes.Annotations;
using PiiAnalyzers.Rules;

namespace PiiAnalyzers.CodeFixes.Editing;

/// <summary>
/// Fixes all findings of a scope, then those that the fixes bring about, until there are none: what is annotated is personal data, and
/// where it is copied next is found only then.
/// </summary>
internal sealed class ConvergingFixAll(string title, Func<Solution, ImmutableArray<Diagnostic>, CancellationToken, Task<AnnotationEdits>> fix) : FixAllProvider
{
    /// <summary>Copies of copies; each round annotates at least one more declaration.</summary>
    private const int MaxRounds = 32;

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var diagnostics = await SolutionFixAll.DiagnosticsOf(fixAllContext).ConfigureAwait(false);
        return diagnostics.IsEmpty
            ? null
            : CodeAction.Create(title, cancellationToken => FixAsync(fixAllContext, diagnostics, cancellationToken), fixAllContext.CodeActionEquivalenceKey);
    }

    private async Task<Solution> FixAsync(FixAllContext context, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var solution = context.Solution;
        for (var round = 0; round < MaxRounds && !diagnostics.IsEmpty; round++)
        {
            var edits = await fix(solution, [.. diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static diagnostic => diagnostic.Location.SourceSpan)], cancellationToken).ConfigureAwait(false);
            if (edits.IsEmpty)
            {
                break;
            }

            solution = await edits.ApplyAsync(cancellationToken).ConfigureAwait(false);
            diagnostics = await AgainAsync(context, solution, cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    private static async Task<ImmutableArray<Diagnostic>> AgainAsync(FixAllContext context, Solution solution, CancellationToken cancellationToken)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. new DiagnosticAnalyzer[] { new CopyAnalyzer() }.Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => context.DiagnosticIds.Contains(rule.Id)))];
        if (analyzers.IsEmpty)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in solution.Projects.Where(project => project.Language == context.Project.Language && (context.Scope == FixAllScope.Solution || project.Id == context.Project.Id)))
        {
            if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
            {
                continue;
            }

            var tree = context.Scope == FixAllScope.Document && context.Document is { } document
                ? await solution.GetDocument(document.Id)!.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false)
                : null;
            foreach (var diagnostic in await compilation.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false))
            {
                if (!diagnostic.IsSuppressed && context.DiagnosticIds.Contains(diagnostic.Id) && (tree is null || diagnostic.Location.SourceTree == tree))
                {
                    found.Add(diagnostic);
                }
            }
        }

        return found.ToImmutable();
    }
}
