using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;

namespace PiiAnalyzers.Benchmarks;

/// <summary>A whole project, compiled in memory: the compiler alone, an analyzer that does nothing, and the product. Per line: divide by the lines printed.</summary>
[MemoryDiagnoser]
public class AnalysisBenchmarks
{
    private CSharpCompilation _project = null!;

    /// <summary>0: no line leaks; otherwise every so many methods does.</summary>
    [Params(0, 3)]
    public int LeakEvery { get; set; }

    [Params(100)]
    public int Files { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _project = Workload.Project(Files, LeakEvery);
        Console.WriteLine($"// {Workload.Lines(_project)} lines");
    }

    [Benchmark]
    public int CompilerAlone() => Workload.Analyze(_project, []);

    [Benchmark(Baseline = true)]
    public int EmptyAnalyzer() => Workload.Analyze(_project, Workload.Empty);

    [Benchmark]
    public int Product() => Workload.Analyze(_project, Workload.Product);
}

/// <summary>One edit inside one method, and the diagnostics of that file: must not grow with the project around it.</summary>
[MemoryDiagnoser]
public class EditBenchmarks
{
    private CSharpCompilation _project = null!;
    private int _edit;

    [Params(10, 100, 1000)]
    public int Files { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _project = Workload.Project(Files, leakEvery: 3);

        // What the editor has behind it when the key is pressed: a project that was analysed before.
        _ = Workload.AnalyzeEdit(_project, _edit++, Workload.Product);
    }

    [Benchmark(Baseline = true)]
    public int EmptyAnalyzer() => Workload.AnalyzeEdit(_project, _edit++, Workload.Empty);

    [Benchmark]
    public int Product() => Workload.AnalyzeEdit(_project, _edit++, Workload.Product);
}
