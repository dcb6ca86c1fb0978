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
internal sealed class TortureHarness(ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<ISourceGenerator> generators, TimeSpan limit)
{
    /// <summary>One mutant in so many is analysed again: with threads, with its files the other way round, and cancelled half-way.</summary>
    private const int DeterminismSample = 8, CancellationSample = 16;

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

    /// <summary>What each mutant took, all its runs together.</summary>
    public ConcurrentDictionary<string, TimeSpan> Durations { get; } = new();

    /// <summary>Checks one mutant; null when nothing is wrong.</summary>
    public async Task<Failure?> CheckAsync(Mutant mutant, CancellationToken cancellationToken)
    {
        CancelledAt.Watch();
        var clock = Stopwatch.StartNew();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(limit);
        var work = Task.Run(() => CheckGuarded(mutant, timeout.Token), CancellationToken.None);
        try
        {
            // Twice the limit: time to notice the cancellation, on a machine that is busy with other mutants.
            var failure = await work.WaitAsync(limit * 2, cancellationToken).ConfigureAwait(false);
            Durations[mutant.ToString()] = clock.Elapsed;
            return failure;
        }
        catch (TimeoutException)
        {
            return new Failure(FailureKind.IgnoresCancellation, mutant, "ignores cancellation", $"Still running after {clock.Elapsed}.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var where = CancelledAt.Last;
            return new Failure(FailureKind.Hang, mutant, "hang " + RunResult.Signature("\n" + where), $"Not done after {clock.Elapsed}; cancelled at:\n{where}");
        }
    }

    private Failure? CheckGuarded(Mutant mutant, CancellationToken cancellationToken)
    {
        try
        {
            return CheckUnguarded(mutant, cancellationToken);
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

    private Failure? CheckUnguarded(Mutant mutant, CancellationToken cancellationToken)
    {
        var tree = CompilationFactory.Parse(mutant.Text, "/mutant.cs", mutant.Script);
        var first = Run(CompilationFactory.Create(mutant.World, tree), concurrent: false, cancellationToken);
        if (first.Failure(mutant) is { } failure)
        {
            return failure;
        }

        foreach (var diagnostic in first.Diagnostics)
        {
            Seen.AddOrUpdate(diagnostic.Id, 1, static (_, count) => count + 1);
        }

        if (mutant.Index % DeterminismSample == 0 && CheckDeterminism(mutant, first, cancellationToken) is { } difference)
        {
            return difference;
        }

        return mutant.Index % CancellationSample == 1 ? CheckCancellation(mutant, first, cancellationToken) : null;
    }

    private Failure? CheckDeterminism(Mutant mutant, RunResult first, CancellationToken cancellationToken)
    {
        var tree = CompilationFactory.Parse(mutant.Text, "/mutant.cs", mutant.Script);
        var again = Run(CompilationFactory.Create(mutant.World, tree), concurrent: false, cancellationToken);
        if (Difference("a second run", first.Lines(sorted: false), again.Lines(sorted: false)) is { } changed)
        {
            return changed;
        }

        // The driver itself puts what threads report in any order; what they report must be the same.
        var threads = Run(WithThreads(CompilationFactory.Create(mutant.World, tree)), concurrent: true, cancellationToken);
        if (Difference("a run with threads", first.Lines(sorted: true), threads.Lines(sorted: true)) is { } raced)
        {
            return raced;
        }

        var (left, right) = Halves(mutant);
        var forward = Run(CompilationFactory.Create(mutant.World, left, right), concurrent: false, cancellationToken);
        var backward = Run(CompilationFactory.Create(mutant.World, right, left), concurrent: false, cancellationToken);
        return Difference("a run with the files in the other order", forward.Lines(sorted: true), backward.Lines(sorted: true));

        Failure? Difference(string what, IReadOnlyList<string> one, IReadOnlyList<string> other)
            => one.SequenceEqual(other)
                ? null
                : new Failure(
                    FailureKind.NotDeterministic,
                    mutant,
                    "differs in " + what,
                    $"Differs in {what}.\nFirst only:\n{string.Join("\n", one.Except(other))}\nSecond only:\n{string.Join("\n", other.Except(one))}\n(equal sets: the order differs)");
    }

    private static CSharpCompilation WithThreads(CSharpCompilation compilation) => compilation.WithOptions(compilation.Options.WithConcurrentBuild(true));

    /// <summary>
    /// The mutant as two files, cut between top-level declarations; the usings go with both. Stray members stay together: in two files
    /// they would be two parts of one type, whose members have the order of the files.
    /// </summary>
    private static (SyntaxTree Left, SyntaxTree Right) Halves(Mutant mutant)
    {
        var whole = CompilationFactory.Parse(mutant.Text, "/mutant.cs", mutant.Script);
        var root = (CompilationUnitSyntax)whole.GetRoot();
        var members = root.Members;
        bool IsLeft(int index) => index < (members.Count + 1) / 2 || members[index] is not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or DelegateDeclarationSyntax);
        var left = root.WithMembers([.. members.Where((_, index) => IsLeft(index))]);
        var right = root.WithMembers([.. members.Where((_, index) => !IsLeft(index))]);
        return (CompilationFactory.Parse(left.ToFullString(), "/left.cs", mutant.Script), CompilationFactory.Parse(right.ToFullString(), "/right.cs", mutant.Script));
    }

    private Failure? CheckCancellation(Mutant mutant, RunResult first, CancellationToken cancellationToken)
    {
        var compilation = first.Output;
        var exceptions = new ConcurrentQueue<string>();
        var driver = Driver(compilation, concurrent: false, exceptions);
        using (var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken))
        {
            // From cancelled before it begins to cancelled after it is done.
            var random = new Random(mutant.Index);
            if (random.Next(8) == 0)
            {
                stop.Cancel();
            }
            else
            {
                stop.CancelAfter(first.Duration * random.NextDouble());
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
            var lines = RunResult.LinesOf(driver.GetAnalyzerDiagnosticsAsync(cancellationToken).GetAwaiter().GetResult(), sorted: true);
            if (exceptions.IsEmpty && !lines.SequenceEqual(RunResult.LinesOf(first.Diagnostics, sorted: true)))
            {
                return new Failure(FailureKind.Cancellation, mutant, "differs after a cancelled run", "Lines after: " + string.Join("\n", lines) + "\nbefore: " + string.Join("\n", RunResult.LinesOf(first.Diagnostics, sorted: true)));
            }
        }

        return exceptions.TryDequeue(out var thrown)
            ? new Failure(FailureKind.Cancellation, mutant, "cancelled: " + RunResult.Signature(thrown), thrown)
            : null;
    }

    private RunResult Run(CSharpCompilation compilation, bool concurrent, CancellationToken cancellationToken)
    {
        var generator = CSharpGeneratorDriver.Create(generators, parseOptions: CompilationFactory.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var fromGenerators, cancellationToken);
        var clock = Stopwatch.StartNew();
        var exceptions = new ConcurrentQueue<string>();
        var diagnostics = Driver(output, concurrent, exceptions).GetAnalyzerDiagnosticsAsync(cancellationToken).GetAwaiter().GetResult();
        return new RunResult(
            output,
            diagnostics,
            [.. generator.GetRunResult().Results.Where(static result => result.Exception is not null).Select(static result => result.Exception!.ToString()),
             .. fromGenerators.Where(static diagnostic => diagnostic.Id is "CS8785" or "CS8784").Select(static diagnostic => diagnostic.ToString())],
            [.. exceptions, .. diagnostics.Where(static diagnostic => diagnostic.Id is "AD0001" or "AD0002").Select(static diagnostic => diagnostic.ToString())],
            string.Concat(generator.GetRunResult().GeneratedTrees.Select(static tree => tree.FilePath + "\n" + tree.GetText())),
            clock.Elapsed);
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
