using System.Diagnostics;
using System.Globalization;
using PiiAnalyzers.Torture.Corpus;
using PiiAnalyzers.Torture.Harness;
using PiiAnalyzers.Torture.Mutation;

namespace PiiAnalyzers.Torture;

/// <summary>
/// No source, however broken, makes an analyzer or the generator throw, hang, or answer differently the second time.
/// <c>PII_TORTURE_MUTANTS</c> sets how many mutants (10,000 unless told otherwise), <c>PII_TORTURE_SEED</c> which (1). <c>PII_TORTURE_ONLY</c> runs a
/// single one again, for as long as the sources are the same; <c>PII_TORTURE_FILE</c> runs a source that was saved.
/// </summary>
public sealed class TortureTests(ITestOutputHelper output)
{
    private const int Mutants = 10_000, Seed = 1;

    /// <summary>
    /// For one run on the clock, of which nearly all take less than a fifth of a second. On a machine that stood still for so long a mutant
    /// is tried again when the others are done.
    /// </summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Whole_sources_are_analysed_without_a_fault()
    {
        var files = Sources.Files(TestContext.Current.CancellationToken);
        var mutator = new Mutator(files, Setting("PII_TORTURE_SEED", Seed));
        await Verify(TortureHarness.OfProduct(Limit), files.Count, mutator.Whole);
    }

    [Fact]
    public async Task Mutants_are_analysed_without_a_fault()
    {
        var mutator = new Mutator(Sources.Units(TestContext.Current.CancellationToken), Setting("PII_TORTURE_SEED", Seed));
        var harness = TortureHarness.OfProduct(Limit);
        if (Environment.GetEnvironmentVariable("PII_TORTURE_ONLY") is { Length: > 0 } only)
        {
            await Verify(harness, 1, _ => mutator.Make(int.Parse(only, CultureInfo.InvariantCulture)));
            return;
        }

        if (Environment.GetEnvironmentVariable("PII_TORTURE_FILE") is { Length: > 0 } file)
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            await Verify(harness, 64, index => new Mutant(0, index, file, "file", text, index / 32, Script: false));
            return;
        }

        await Verify(harness, Setting("PII_TORTURE_MUTANTS", Mutants), mutator.Make);

        // Were the mutants stopped at the gate, none of this would show anything.
        Assert.True(harness.Seen.ContainsKey("PII1001") && harness.Seen.ContainsKey("PII1002"), "The mutants have no findings.");
    }

    private async Task Verify(TortureHarness harness, int count, Func<int, Mutant> make)
    {
        var clock = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        var report = await TortureRun.RunAsync(harness, count, make, TestContext.Current.CancellationToken);
        output.WriteLine($"{count} sources in {clock.Elapsed.TotalSeconds:F0} s ({(Environment.CpuUsage.TotalTime - processor).TotalSeconds:F0} s of processors); findings: {string.Join(", ", harness.Seen.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Key + " " + pair.Value))}");
        foreach (var slow in harness.Durations.OrderByDescending(static pair => pair.Value).Take(5))
        {
            output.WriteLine($"  {slow.Value.TotalSeconds:F1} s: {slow.Key}");
        }

        foreach (var fault in harness.CompilerFaults.Take(3))
        {
            output.WriteLine($"  the compiler throws on {fault.Key}: {fault.Value.Split('\n')[0]}");
        }

        Assert.True(report.Length == 0, report);
    }

    private static int Setting(string name, int otherwise)
        => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
