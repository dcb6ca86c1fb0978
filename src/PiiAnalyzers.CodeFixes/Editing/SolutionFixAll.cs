using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PiiAnalyzers.CodeFixes.Editing;

/// <summary>Fixes all findings of a scope in one pass, also where the place to change is not in the document of the finding.</summary>
/// <param name="title">What the editor shows.</param>
/// <param name="fix">Fixes some findings of a solution.</param>
/// <param name="isForTools">Whether tools that ask nobody may apply it: <c>dotnet format</c> takes the scope of the solution.</param>
internal sealed class SolutionFixAll(string title, Func<Solution, ImmutableArray<Diagnostic>, CancellationToken, Task<Solution>> fix, bool isForTools = true) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes()
        => isForTools ? [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution] : [FixAllScope.Document, FixAllScope.Project];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var diagnostics = await DiagnosticsOf(fixAllContext).ConfigureAwait(false);
        return diagnostics.IsEmpty
            ? null
            : CodeAction.Create(title, cancellationToken => fix(fixAllContext.Solution, diagnostics, cancellationToken), fixAllContext.CodeActionEquivalenceKey);
    }

    /// <summary>The findings of the scope.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsOf(FixAllContext fixAllContext) => fixAllContext.Scope switch
    {
        FixAllScope.Document when fixAllContext.Document is { } document => await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false),
        FixAllScope.Project => await fixAllContext.GetAllDiagnosticsAsync(fixAllContext.Project).ConfigureAwait(false),
        FixAllScope.Solution => await OfSolutionAsync(fixAllContext).ConfigureAwait(false),
        _ => [],
    };

    private static async Task<ImmutableArray<Diagnostic>> OfSolutionAsync(FixAllContext context)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in context.Solution.Projects.Where(project => project.Language == context.Project.Language))
        {
            diagnostics.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return diagnostics.ToImmutable();
    }
}
