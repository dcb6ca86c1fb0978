using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using PiiAnalyzers.Torture.Mutation;

namespace PiiAnalyzers.Torture.Harness;

/// <summary>Runs many mutants on all cores and writes down those that fail.</summary>
internal static class TortureRun
{
    /// <summary>Different failures after which a run gives up: the first few tell what there is to repair.</summary>
    private const int MaxFailures = 12;

    /// <summary>Mutants that are late until those are tried again: a product that hangs would otherwise take the limit for each of thousands.</summary>
    private const int MaxLate = 12;

    private static int _runs;

    /// <summary>The report of the run: empty when nothing failed.</summary>
    public static async Task<string> RunAsync(TortureHarness harness, int count, Func<int, Mutant> make, CancellationToken cancellationToken)
    {
        var failures = new ConcurrentDictionary<string, Failure>();
        var late = new ConcurrentBag<int>();
        var next = -1;
        var run = Interlocked.Increment(ref _runs);
        while (next < count && failures.Count < MaxFailures && !failures.Values.Any(static failure => failure.Kind is FailureKind.Hang))
        {
            late.Clear();
            await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(worker => Task.Run(() => Work(worker), cancellationToken))).ConfigureAwait(false);
            foreach (var index in late.Order())
            {
                // Seconds on the clock say little where others use the machine; what hangs does so again, and alone.
                await Note(await harness.CheckAsync(make(index), cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            }
        }

        var report = new StringBuilder();
        foreach (var failure in failures.Values.OrderBy(static failure => failure.Mutant.Index))
        {
            var path = Save(failure.Mutant, "");
            var reduced = await Minimizer.ReduceAsync(harness, failure, cancellationToken).ConfigureAwait(false);
            report.AppendLine(CultureInfo.InvariantCulture, $"{failure.Kind}: {failure.Mutant}")
                .AppendLine(CultureInfo.InvariantCulture, $"  source:  {path}")
                .AppendLine(CultureInfo.InvariantCulture, $"  reduced: {Save(reduced, "-reduced")}")
                .AppendLine(CultureInfo.InvariantCulture, $"  again:   PII_TORTURE_SEED={failure.Mutant.Seed} PII_TORTURE_ONLY={failure.Mutant.Index}, or PII_TORTURE_FILE={path}")
                .AppendLine(failure.Details.Length > 4000 ? failure.Details[..4000] + " ..." : failure.Details)
                .AppendLine();
        }

        return report.ToString();

        async Task Work(int worker)
        {
            // A stack overflow ends the process without a word; this file then names the mutant that did it. The tests of the harness
            // have runs of their own at the same time.
            var trail = Path.Combine(Artifacts.Folder, $"running-{run}-{worker}.txt");
            while (failures.Count < MaxFailures && late.Count < MaxLate)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var index = Interlocked.Increment(ref next);
                if (index >= count)
                {
                    break;
                }

                var mutant = make(index);
                await File.WriteAllTextAsync(trail, mutant.ToString(), cancellationToken).ConfigureAwait(false);
                var failure = await harness.CheckAsync(mutant, cancellationToken).ConfigureAwait(false);
                if (failure?.Kind is FailureKind.Hang)
                {
                    late.Add(index);
                }
                else
                {
                    await Note(failure).ConfigureAwait(false);
                }
            }

            File.Delete(trail);
        }

        async Task Note(Failure? failure)
        {
            if (failure is not null && failures.TryAdd(failure.Kind + failure.Signature, failure))
            {
                // At once, for those who do not want to wait for the end.
                await File.WriteAllTextAsync(Save(failure.Mutant, "") + ".txt", $"{failure.Kind}: {failure.Mutant}\n{failure.Details}\n", cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static string Save(Mutant mutant, string suffix)
    {
        var path = Path.Combine(Artifacts.Failures, $"{mutant.Seed}-{mutant.Index}{suffix}.cs");
        File.WriteAllText(path, mutant.Text);
        return path;
    }
}
