using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Torture.Mutation;

namespace PiiAnalyzers.Torture.Harness;

/// <summary>Runs analyzers and generators over one mutant at a time and says what is wrong with them, never with the mutant.</summary>
internal sealed partial class TortureHarness(ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<ISourceGenerator> generators, TimeSpan limit)
{
    private static readonly AnalyzerOptions NoOptions = new([]);

    public static ImmutableArray<DiagnosticAnalyzer> ProductAnalyzers { get; } = [.. Instances<DiagnosticAnalyzer>()];

    public static ImmutableArray<ISourceGenerator> ProductGenerators { get; } =
        [.. Instances<IIncrementalGenerator>().Select(static generator => generator.AsSourceGenerator()), .. Instances<ISourceGenerator>()];

    /// <summary>Everything that the product ships.</summary>
    public static TortureHarness OfProduct(TimeSpan limit) => new(ProductAnalyzers, ProductGenerators, limit);

    public TortureHarness WithLimit(TimeSpan other) => new(analyzers, generators, other);

    /// <summary>Diagnostics seen so far, by id: shows that the mutants got past the gate.</summary>
    public ConcurrentDictionary<string, int> Seen { get; } = new();

    /// <summary>Mutants that the compiler threw on where none of the product was called.</summary>
    public ConcurrentDictionary<string, string> CompilerFaults { get; } = new();

    /// <summary>What the longest run over each mutant took.</summary>
    public ConcurrentDictionary<string, TimeSpan> Durations { get; } = new();

    /// <summary>Checks one mutant; null when nothing is wrong.</summary>
    public async Task<Failure?> CheckAsync(Mutant mutant, CancellationToken cancellationToken)
    {
        CancelledAt.Watch();
        var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(limit);
        var clock = Stopwatch.StartNew();
        var work = Task.Run(() => CheckGuarded(mutant, timeout), CancellationToken.None);
        await Task.WhenAny(work, Task.Delay(Timeout.Infinite, timeout.Token)).ConfigureAwait(false);
        if (!work.IsCompleted)
        {
            // As long again to notice the cancellation, on a machine that is busy with other mutants.
            await Task.WhenAny(work, Task.Delay(limit, cancellationToken)).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }

        if (!work.IsCompleted)
        {
            return new Failure(FailureKind.IgnoresCancellation, mutant, "ignores cancellation", $"Still running after {clock.Elapsed}.");
        }

        using (timeout)
        {
            try
            {
                return await work.ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                var where = CancelledAt.Last;
                return new Failure(FailureKind.Hang, mutant, "hang " + RunResult.Signature("\n" + where), $"Not done after {clock.Elapsed}; cancelled at:\n{where}");
            }
        }
    }

    private Failure? CheckGuarded(Mutant mutant, CancellationTokenSource timeout)
    {
        try
        {
            return CheckUnguarded(mutant, timeout);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The compiler itself trips over some sources, whoever analyses them. That is not for this test to find.
            var thrown = exception.ToString();
            if (!RunResult.IsOfProduct(thrown))
            {
                CompilerFaults.TryAdd(mutant.ToString(), thrown);
                return null;
            }

            return new Failure(FailureKind.AnalyzerException, mutant, RunResult.Signature(thrown), thrown);
        }
    }

    private Failure? CheckUnguarded(Mutant mutant, CancellationTokenSource timeout)
    {
        var first = Run(mutant, CompilationFactory.Create(mutant.World, Parse(mutant)), concurrent: false, timeout);
        if (first.Failure(mutant) is { } failure)
        {
            return failure;
        }

        foreach (var diagnostic in first.Diagnostics)
        {
            Seen.AddOrUpdate(diagnostic.Id, 1, static (_, count) => count + 1);
        }

        return CheckAgain(mutant, first, timeout)
            ?? (mutant.Index % OrderSample == 0 ? CheckOrder(mutant, timeout) : null)
            ?? (mutant.Index % CancellationSample == 1 ? CheckCancellation(mutant, first, timeout) : null);
    }

    private static SyntaxTree Parse(Mutant mutant) => CompilationFactory.Parse(mutant.Text, "/mutant.cs", mutant.Script);

    /// <summary>
    /// One run: the generator and the analyzers, and the compiler's work for them. It is a run that has the limit, as a build has one
    /// run, and not the mutant with all its repeats.
    /// </summary>
    private RunResult Run(Mutant mutant, CSharpCompilation compilation, bool concurrent, CancellationTokenSource timeout)
    {
        timeout.CancelAfter(limit);
        var clock = Stopwatch.StartNew();
        var generator = CSharpGeneratorDriver.Create(generators, parseOptions: CompilationFactory.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var fromGenerators, timeout.Token);
        var generated = clock.Elapsed;
        var exceptions = new ConcurrentQueue<string>();
        var diagnostics = Driver(output, concurrent, exceptions).GetAnalyzerDiagnosticsAsync(timeout.Token).GetAwaiter().GetResult();
        var whole = clock.Elapsed;
        Durations.AddOrUpdate(mutant.ToString(), static (_, now) => now, static (_, before, now) => before > now ? before : now, whole);
        return new RunResult(
            output,
            diagnostics,
            [.. generator.GetRunResult().Results.Where(static result => result.Exception is not null).Select(static result => result.Exception!.ToString()),
             .. fromGenerators.Where(static diagnostic => diagnostic.Id is "CS8785" or "CS8784").Select(static diagnostic => diagnostic.ToString())],
            [.. exceptions, .. diagnostics.Where(static diagnostic => diagnostic.Id is "AD0001" or "AD0002").Select(static diagnostic => diagnostic.ToString())],
            [.. generator.GetRunResult().GeneratedTrees.Select(static tree => tree.FilePath + "\n" + tree.GetText())],
            whole - generated);
    }

    private CompilationWithAnalyzers Driver(Compilation compilation, bool concurrent, ConcurrentQueue<string> exceptions)
        => new(
            compilation,
            analyzers,
            new CompilationWithAnalyzersOptions(
                NoOptions,
                onAnalyzerException: (exception, analyzer, _) => exceptions.Enqueue(analyzer.GetType().Name + ": " + exception),
                concurrentAnalysis: concurrent,
                logAnalyzerExecutionTime: false));

    private static IEnumerable<T> Instances<T>()
        => typeof(Rules.PiiAnalyzer).Assembly.GetTypes()
            .Where(static type => type is { IsAbstract: false, IsInterface: false } && typeof(T).IsAssignableFrom(type))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (T)Activator.CreateInstance(type)!);
}
