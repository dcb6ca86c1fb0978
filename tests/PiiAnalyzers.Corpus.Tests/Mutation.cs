using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PiiAnalyzers.Corpus.Tests;

/// <summary>A change of the disclosed expression after which nothing personal is left of it.</summary>
/// <param name="Name">Shown in failures.</param>
/// <param name="Apply">From the expression, its text and the type it is converted to, to the new text; null when the change makes no sense.</param>
internal sealed record Mutation(string Name, Func<ExpressionSyntax, ITypeSymbol?, ITypeSymbol?, string?> Apply)
{
    public static readonly ImmutableArray<Mutation> All =
    [
        new("masked", static (expression, _, _) => $"PiiAnalyzers.PiiMask.All({expression})!"),
        new("overwritten", static (_, _, converted) => TakesText(converted) ? "\"fixed\"" : "default!"),
        new("measured", static (expression, type, converted) =>
            !TakesText(converted) ? null
            : type?.IsValueType == true ? $"({expression}).ToString()!.Length{(IsText(converted) ? ".ToString()" : "")}"
            : $"(({expression})?.ToString()?.Length ?? 0){(IsText(converted) ? ".ToString()" : "")}"),
    ];

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    private static bool TakesText(ITypeSymbol? type) => IsText(type) || type?.SpecialType == SpecialType.System_Object;
}

/// <summary>One leak with its disclosed expression.</summary>
/// <param name="Case">The label.</param>
/// <param name="Tree">The file.</param>
/// <param name="Expression">What is flagged, or what stands there for it.</param>
internal sealed record Disclosed(CorpusCase Case, SyntaxTree Tree, ExpressionSyntax Expression)
{
    /// <summary>The flagged expression; of a leak that is missed, the last argument or assigned value on its line.</summary>
    public static IEnumerable<Disclosed> In(ImmutableArray<CorpusCase> cases, IEnumerable<SyntaxTree> trees, ImmutableArray<Diagnostic> findings)
    {
        var files = trees.ToDictionary(static tree => tree.FilePath, StringComparer.Ordinal);
        foreach (var one in cases.Where(static one => one.IsLeak))
        {
            var tree = files[one.File];
            var finding = findings.FirstOrDefault(finding => CorpusCompilation.FileOf(finding) == one.File && CorpusCompilation.LineOf(finding) == one.Line);
            var expression = finding is null
                ? OnLine(tree, one.Line)
                : tree.GetRoot().FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>();
            if (expression is not null)
            {
                yield return new(one, tree, expression);
            }
        }
    }

    private static ExpressionSyntax? OnLine(SyntaxTree tree, int line)
    {
        var text = tree.GetText();
        return tree.GetRoot().DescendantNodes(text.Lines[line - 1].Span).LastOrDefault(node => text.Lines.GetLineFromPosition(node.SpanStart).LineNumber == line - 1
            && node is ExpressionSyntax && !IsInsideArgument(node)
            && node.Parent is ArgumentSyntax { Parent.Parent: not ElementAccessExpressionSyntax } or AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax }) as ExpressionSyntax;
    }

    private static bool IsInsideArgument(SyntaxNode node) => node.Parent!.Parent!.FirstAncestorOrSelf<ArgumentSyntax>() is not null;

    /// <summary>The files with some of the expressions replaced, each on its own line.</summary>
    public static IEnumerable<SyntaxTree> Replace(IEnumerable<SyntaxTree> trees, IEnumerable<(Disclosed Leak, string Text)> changes)
    {
        var byFile = changes.ToLookup(static change => change.Leak.Case.File, StringComparer.Ordinal);
        foreach (var tree in trees)
        {
            var edits = byFile[tree.FilePath].OrderBy(static change => change.Leak.Expression.SpanStart)
                .Select(static change => new TextChange(change.Leak.Expression.Span, change.Text.ReplaceLineEndings(" ")));
            yield return byFile.Contains(tree.FilePath)
                ? CSharpSyntaxTree.ParseText(tree.GetText().WithChanges(edits), CorpusFiles.ParseOptions, tree.FilePath)
                : tree;
        }
    }
}
