using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Torture.Mutation;

namespace PiiAnalyzers.Torture.Harness;

/// <summary>Drops members and statements of a mutant for as long as it fails in the same way.</summary>
internal static class Minimizer
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(20);

    /// <summary>For hangs: pieces are given less time than the whole had, and more of it in all.</summary>
    private static readonly TimeSpan HangLimit = TimeSpan.FromSeconds(3), HangBudget = TimeSpan.FromSeconds(60);

    public static async Task<Mutant> ReduceAsync(TortureHarness harness, Failure failure, CancellationToken cancellationToken)
    {
        var best = failure.Mutant;
        var isHang = failure.Kind is FailureKind.Hang or FailureKind.IgnoresCancellation;
        if (isHang)
        {
            harness = harness.WithLimit(HangLimit);
        }

        var budget = isHang ? HangBudget : Budget;
        var clock = Stopwatch.StartNew();
        var reduced = true;
        while (reduced && clock.Elapsed < budget)
        {
            reduced = false;
            foreach (var candidate in Candidates(best))
            {
                if (clock.Elapsed >= budget)
                {
                    break;
                }

                var smaller = best with { Text = candidate };
                if (candidate.Length < best.Text.Length
                    && await harness.CheckAsync(smaller, cancellationToken).ConfigureAwait(false) is { } again
                    && again.Kind == failure.Kind && (isHang || again.Signature == failure.Signature))
                {
                    best = smaller;
                    reduced = true;
                    break;
                }
            }
        }

        return best;
    }

    /// <summary>The text without one of its parts, large parts first.</summary>
    private static IEnumerable<string> Candidates(Mutant mutant)
    {
        var text = mutant.Text;
        var root = CompilationFactory.Parse(text, "/mutant.cs", mutant.Script).GetRoot();
        var parts = root.DescendantNodes()
            .Where(static node => node is MemberDeclarationSyntax or StatementSyntax or UsingDirectiveSyntax or AttributeListSyntax or ParameterSyntax)
            .Select(static node => node.FullSpan)
            .Where(static span => span.Length > 0)
            .OrderByDescending(static span => span.Length);
        foreach (var span in parts)
        {
            yield return text.Remove(span.Start, span.Length);
        }
    }
}
