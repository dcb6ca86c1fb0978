using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PiiAnalyzers.CodeFixes.Editing;

/// <summary>
/// Applies repairs to a document and lets the compiler judge: a repair that causes an error or a warning about nullability takes its
/// next form, or is left out. So no fix has to foresee every way in which an expression's type matters to its surroundings.
/// </summary>
internal sealed class CheckedRepairs(SemanticModel model, SourceText text, CancellationToken cancellationToken)
{
    /// <summary>A repair has few forms; the bound keeps repairs that disturb each other from going on for ever.</summary>
    private const int MaxRounds = 24;

    /// <summary>The text with the repairs that compile; null when none does. Leaves those in the list.</summary>
    public SourceText? Apply(List<Repair> repairs)
    {
        var settled = new HashSet<Repair>();
        for (var round = 0; round < MaxRounds && repairs.Count > 0; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var edits = new TextEdits();
            foreach (var repair in repairs)
            {
                repair.Write(edits);
            }

            if (edits.IsEmpty)
            {
                return null;
            }

            var changed = edits.ApplyTo(text);
            var failed = Failed(repairs, edits, changed);
            if (failed.Count == 0)
            {
                return changed.ContentEquals(text) ? null : changed;
            }

            // Several are suspected, and one may be at fault: each is tried by itself, once.
            var suspects = failed.Where(settled.Add).ToArray();
            if (failed.Count > 1 && suspects.Length > 0)
            {
                repairs.RemoveAll(repair => suspects.Contains(repair) && !CompilesAlone(repair));
            }
            else
            {
                repairs.RemoveAll(repair => failed.Contains(repair) && !repair.TryNextForm());
            }
        }

        repairs.Clear();
        return null;
    }

    /// <summary>Finds the first form that compiles without the other repairs.</summary>
    private bool CompilesAlone(Repair repair)
    {
        do
        {
            var edits = new TextEdits();
            repair.Write(edits);
            if (Failed([repair], edits, edits.ApplyTo(text)).Count == 0)
            {
                return true;
            }
        }
        while (repair.TryNextForm());
        return false;
    }

    private HashSet<Repair> Failed(List<Repair> repairs, TextEdits edits, SourceText changed)
    {
        var tree = model.SyntaxTree.WithChangedText(changed);
        var newModel = model.Compilation.ReplaceSyntaxTree(model.SyntaxTree, tree).GetSemanticModel(tree);
        var failed = new HashSet<Repair>();
        foreach (var member in repairs.SelectMany(static repair => repair.Places).Select(MemberAround).Distinct())
        {
            var before = Problems(model, member).ToLookup(static problem => problem.Id);
            var added = Problems(newModel, edits.Map(member))
                .GroupBy(static problem => problem.Id)
                .Where(group => group.Count() > before[group.Key].Count())
                .SelectMany(static group => group)
                .ToArray();
            if (added.Length == 0)
            {
                continue;
            }

            var inside = repairs.Where(repair => repair.Places.Any(place => MemberAround(place) == member)).ToArray();
            var guilty = inside.Where(repair => repair.Statements.Any(statement => added.Any(problem => problem.Location.SourceSpan.IntersectsWith(edits.Map(statement))))).ToArray();
            failed.UnionWith(guilty.Length > 0 ? guilty : inside);
        }

        return failed;
    }

    private IEnumerable<Diagnostic> Problems(SemanticModel semantics, TextSpan span)
        => semantics.GetDiagnostics(span, cancellationToken).Where(static problem
            => !problem.IsSuppressed && (problem.Severity == DiagnosticSeverity.Error || IsAboutNullability(problem)));

    private static bool IsAboutNullability(Diagnostic problem)
        => problem.Severity == DiagnosticSeverity.Warning
        && (problem.Id.StartsWith("CS86", StringComparison.Ordinal) || problem.Id.StartsWith("CS87", StringComparison.Ordinal));

    /// <summary>The member a place is in: what a change there can affect, since the types of members are written down.</summary>
    private static TextSpan MemberAround(SyntaxNode place)
    {
        var member = place.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return member is null or GlobalStatementSyntax ? place.SyntaxTree.GetRoot().FullSpan : member.FullSpan;
    }
}
