using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Torture.Mutation;

namespace PiiAnalyzers.Torture.Harness;

/// <content>What is run again, and has to come out the same.</content>
internal sealed partial class TortureHarness
{
    /// <summary>
    /// Every mutant is analysed twice. The second run of one in so many has threads; so many are also analysed with their files the other
    /// way round, and cancelled half-way.
    /// </summary>
    private const int ThreadSample = 8, OrderSample = 16, CancellationSample = 32;

    private Failure? CheckAgain(Mutant mutant, RunResult first, CancellationTokenSource timeout)
    {
        var compilation = CompilationFactory.Create(mutant.World, Parse(mutant));
        if (mutant.Index % ThreadSample != 0)
        {
            var again = Run(mutant, compilation, concurrent: false, timeout);
            return again.Failure(mutant) ?? Difference(mutant, "a second run", first.Lines(sorted: false), again.Lines(sorted: false));
        }

        // The driver itself puts what threads report in any order; what they report must be the same.
        var threads = Run(mutant, compilation.WithOptions(compilation.Options.WithConcurrentBuild(true)), concurrent: true, timeout);
        return threads.Failure(mutant) ?? Difference(mutant, "a run with threads", first.Lines(sorted: true), threads.Lines(sorted: true));
    }

    private Failure? CheckOrder(Mutant mutant, CancellationTokenSource timeout)
    {
        var (left, right) = Halves(mutant);
        var forward = Run(mutant, CompilationFactory.Create(mutant.World, left, right), concurrent: false, timeout);
        var backward = Run(mutant, CompilationFactory.Create(mutant.World, right, left), concurrent: false, timeout);
        return forward.Failure(mutant) ?? backward.Failure(mutant) ?? Difference(mutant, "a run with the files in the other order", forward.Lines(sorted: true), backward.Lines(sorted: true));
    }

    private static Failure? Difference(Mutant mutant, string what, IReadOnlyList<string> one, IReadOnlyList<string> other)
        => one.SequenceEqual(other)
            ? null
            : new Failure(
                FailureKind.NotDeterministic,
                mutant,
                "differs in " + what,
                $"Differs in {what}.\nFirst only:\n{string.Join("\n", one.Except(other))}\nSecond only:\n{string.Join("\n", other.Except(one))}\n(equal sets: the order differs)");

    /// <summary>
    /// The mutant as two files, cut between top-level declarations; the usings go with both. Stray members stay together: in two files
    /// they would be two parts of one type, whose members have the order of the files.
    /// </summary>
    private static (SyntaxTree Left, SyntaxTree Right) Halves(Mutant mutant)
    {
        var root = (CompilationUnitSyntax)Parse(mutant).GetRoot();
        var members = root.Members;
        bool IsLeft(int index) => index < (members.Count + 1) / 2 || members[index] is not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or DelegateDeclarationSyntax);
        var left = root.WithMembers([.. members.Where((_, index) => IsLeft(index))]);
        var right = root.WithMembers([.. members.Where((_, index) => !IsLeft(index))]);
        return (CompilationFactory.Parse(left.ToFullString(), "/left.cs", mutant.Script), CompilationFactory.Parse(right.ToFullString(), "/right.cs", mutant.Script));
    }

    private Failure? CheckCancellation(Mutant mutant, RunResult first, CancellationTokenSource timeout)
    {
        timeout.CancelAfter(limit);
        var exceptions = new ConcurrentQueue<string>();
        var driver = Driver(first.Output, concurrent: false, exceptions);
        using (var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token))
        {
            // From cancelled before it begins to cancelled after it is done.
            var random = new Random(mutant.Index);
            if (random.Next(8) == 0)
            {
                stop.Cancel();
            }
            else
            {
                stop.CancelAfter(first.Analysis * random.NextDouble());
            }

            try
            {
                _ = driver.GetAnalyzerDiagnosticsAsync(stop.Token).GetAwaiter().GetResult();
            }
            catch (OperationCanceledException)
            {
                // As it should be.
            }
#pragma warning disable CA1031 // Whatever is thrown is the finding.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                exceptions.Enqueue(exception.ToString());
            }
        }

        if (exceptions.IsEmpty)
        {
            // An editor cancels and asks again: what a cancelled run leaves behind must not spoil the next one.
            timeout.CancelAfter(limit);
            var lines = RunResult.LinesOf(driver.GetAnalyzerDiagnosticsAsync(timeout.Token).GetAwaiter().GetResult(), sorted: true);
            if (exceptions.IsEmpty && !lines.SequenceEqual(RunResult.LinesOf(first.Diagnostics, sorted: true)))
            {
                return new Failure(FailureKind.Cancellation, mutant, "differs after a cancelled run", "Lines after: " + string.Join("\n", lines) + "\nbefore: " + string.Join("\n", RunResult.LinesOf(first.Diagnostics, sorted: true)));
            }
        }

        return exceptions.TryDequeue(out var thrown)
            ? new Failure(FailureKind.Cancellation, mutant, "cancelled: " + RunResult.Signature(thrown), thrown)
            : null;
    }
}
