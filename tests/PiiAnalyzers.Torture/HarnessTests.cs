using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Torture.Corpus;
using PiiAnalyzers.Torture.Harness;
using PiiAnalyzers.Torture.Mutation;

namespace PiiAnalyzers.Torture;

/// <summary>The torture test is worth what it finds: each kind of fault is planted once and has to be reported.</summary>
public sealed class HarnessTests
{
    private const string Source = """
        public class Sample
        {
            public int Unrelated() => 1;
            public void Run() { while (true) { goto end; } end: ; }
        }
        """;

    private static readonly Mutant Sample = new(1, 0, "planted", "whole", Source, 0, Script: false);

    [Fact]
    public async Task Planted_exception_is_reported_with_the_mutant()
    {
        var failure = await Check(SyntaxKind.GotoStatement, static _ => throw new InvalidOperationException("planted"));
        Assert.Equal(FailureKind.AnalyzerException, failure?.Kind);
        Assert.Contains("planted", failure!.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Planted_exception_fails_a_run_of_mutants_and_is_reduced()
    {
        var harness = Harness(SyntaxKind.GotoStatement, static _ => throw new InvalidOperationException("planted"));
        var mutator = new Mutator([new SourceUnit("sample", Source), .. Sources.Exotic], seed: 5);
        var report = await TortureRun.RunAsync(harness, 60, index => index == 0 ? Sample with { Seed = -1 } : mutator.Make(index), TestContext.Current.CancellationToken);
        Assert.Contains("AnalyzerException: mutant ", report, StringComparison.Ordinal);
        Assert.Contains("PII_TORTURE_SEED=", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reduced_mutant_keeps_what_fails_and_drops_the_rest()
    {
        var harness = Harness(SyntaxKind.GotoStatement, static _ => throw new InvalidOperationException("planted"));
        var failure = await harness.CheckAsync(Sample, TestContext.Current.CancellationToken);
        var reduced = await Minimizer.ReduceAsync(harness, failure!, TestContext.Current.CancellationToken);
        Assert.Contains("goto", reduced.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Unrelated", reduced.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Planted_exception_of_a_generator_is_reported()
    {
        var failure = await CheckGenerator(static () => throw new InvalidOperationException("planted"), limit: 120);
        Assert.Equal(FailureKind.GeneratorException, failure?.Kind);
    }

    [Fact]
    public async Task Analysis_that_does_not_end_is_a_hang()
    {
        var failure = await Check(
            SyntaxKind.WhileStatement,
            static context =>
            {
                while (true)
                {
                    context.CancellationToken.ThrowIfCancellationRequested();
                }
            },
            limit: 4); // As long again to notice it, on a machine that is busy with other tests.
        Assert.Equal(FailureKind.Hang, failure?.Kind);
    }

    [Theory]
    [InlineData(1, 8)]
    [InlineData(14, 4)] // So many that the run stops to try them again, and has to go on.
    public async Task Mutant_that_was_late_is_tried_again_after_others(int late, double limit)
    {
        const int Count = 16;
        var analysed = new ConcurrentQueue<string>();
        var harness = Harness(
            SyntaxKind.GotoStatement,
            context =>
            {
                var name = context.ContainingSymbol!.ContainingType.Name;
                var isFirst = !analysed.Contains(name);
                analysed.Enqueue(name);
                if (isFirst && name.StartsWith("Late", StringComparison.Ordinal))
                {
                    context.CancellationToken.WaitHandle.WaitOne();
                    context.CancellationToken.ThrowIfCancellationRequested();
                }
            },
            limit);
        var report = await TortureRun.RunAsync(
            harness,
            Count,
            index => Sample with { Seed = -2, Index = index, Text = Source.Replace("Sample", (index < late ? "Late" : "Prompt") + index, StringComparison.Ordinal) },
            TestContext.Current.CancellationToken);
        Assert.Empty(report);
        Assert.Equal(Count, analysed.Distinct().Count());
        for (var index = 0; index < late; index++)
        {
            Assert.True(analysed.Count(name => name == "Late" + index) >= 3, "It was not analysed twice after it had been late.");
        }

        Assert.True(late > 1 || analysed.Last() == "Late0", "It was not tried after the others.");
    }

    [Fact]
    public async Task Analysis_that_ignores_cancellation_is_told_apart()
    {
        // The driver gives up on an analyzer that does not listen; a generator holds up its caller.
        using var release = new ManualResetEventSlim();
        var failure = await CheckGenerator(() => release.Wait(CancellationToken.None), limit: 0.5);
        release.Set();
        Assert.Equal(FailureKind.IgnoresCancellation, failure?.Kind);
    }

    [Fact]
    public async Task Findings_that_differ_from_run_to_run_are_reported()
    {
        // With threads and without: no mutant goes without a second run.
        for (var index = 0; index < 8; index++)
        {
            var runs = 0;
            var failure = await Harness(SyntaxKind.GotoStatement, context => Report(context, context.Node.GetLocation(), Interlocked.Increment(ref runs).ToString(System.Globalization.CultureInfo.InvariantCulture)))
                .CheckAsync(Sample with { Index = index }, TestContext.Current.CancellationToken);
            Assert.Equal(FailureKind.NotDeterministic, failure?.Kind);
        }
    }

    [Fact]
    public async Task Run_that_a_cancelled_one_spoilt_is_reported()
    {
        // A failed lazy value is remembered, and with it the cancellation of whoever asked first.
        var failure = default(Failure);
        for (var index = 1; failure is null && index < 4000; index += 32)
        {
            var calls = 0;
            failure = await Harness(
                SyntaxKind.GotoStatement,
                context =>
                {
                    if (Interlocked.Increment(ref calls) <= 2)
                    {
                        return;
                    }

                    throw new OperationCanceledException("of another run");
                }).CheckAsync(Sample with { Index = index }, TestContext.Current.CancellationToken);
        }

        Assert.Equal(FailureKind.Cancellation, failure?.Kind);
    }

    [Fact]
    public async Task Finding_at_a_place_outside_the_compilation_is_reported()
    {
        var elsewhere = CSharpSyntaxTree.ParseText("class Elsewhere;", cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).GetLocation();
        var failure = await Check(
            SyntaxKind.GotoStatement,
            context => context.ReportDiagnostic(Diagnostic.Create(Planted.Rule, context.Node.GetLocation(), [elsewhere], "x")));
        Assert.NotNull(failure);
    }

    [Fact]
    public async Task Analyzer_without_a_fault_passes()
    {
        for (var index = 0; index < 20; index++)
        {
            Assert.Null(await Harness(SyntaxKind.GotoStatement, static context => Report(context, context.Node.GetLocation(), "x"))
                .CheckAsync(Sample with { Index = index }, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public void Mutant_is_made_again_from_its_number()
    {
        var one = new Mutator(Sources.Exotic, 3);
        var other = new Mutator(Sources.Exotic, 3);
        _ = one.Make(1);
        for (var index = 100; index > 0; index--)
        {
            Assert.Equal(other.Make(index), one.Make(index));
        }
    }

    [Fact]
    public void Annotated_sources_keep_their_own_declarations()
    {
        var mutator = new Mutator(Sources.Exotic, 3);
        for (var number = 0; number < Sources.Exotic.Count; number++)
        {
            var before = Types(Sources.Exotic[number].Text);
            Assert.Equal(before, Types(mutator.Whole(number).Text));
        }

        static string[] Types(string text) =>
        [
            .. CSharpSyntaxTree.ParseText(text, CompilationFactory.ParseOptions).GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
                .Where(static type => !type.Identifier.IsMissing)
                .Select(static type => type.Identifier.Text),
        ];
    }

    private static void Report(SyntaxNodeAnalysisContext context, Location location, string text) => context.ReportDiagnostic(Diagnostic.Create(Planted.Rule, location, text));

    private static TortureHarness Harness(SyntaxKind kind, Action<SyntaxNodeAnalysisContext> action, double limit = 120)
        => new([new Planted.Analyzer(kind, action)], [], TimeSpan.FromSeconds(limit));

    private static Task<Failure?> Check(SyntaxKind kind, Action<SyntaxNodeAnalysisContext> action, double limit = 120)
        => Harness(kind, action, limit).CheckAsync(Sample, TestContext.Current.CancellationToken);

    private static Task<Failure?> CheckGenerator(Action action, double limit)
        => new TortureHarness(TortureHarness.ProductAnalyzers, [new Planted.Generator(action).AsSourceGenerator()], TimeSpan.FromSeconds(limit)).CheckAsync(Sample, TestContext.Current.CancellationToken);
}
