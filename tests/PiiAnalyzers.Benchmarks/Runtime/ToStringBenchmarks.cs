using BenchmarkDotNet.Attributes;

namespace PiiAnalyzers.Benchmarks.Runtime;

/// <summary>The compiler's <c>ToString</c> of a record, the generated one, and the view.</summary>
[MemoryDiagnoser]
public class ToStringBenchmarks
{
    private readonly PlainCustomer _plain = new(7, "jane.roe@example.com", "Jane Roe", "+1 555 123-4567", "Springfield");
    private readonly Customer _customer = new(7, "jane.roe@example.com", "Jane Roe", "+1 555 123-4567", "Springfield");
    private readonly SealedCustomer _sealed = new(7, "jane.roe@example.com", "Jane Roe", "+1 555 123-4567", "Springfield");

    [Benchmark(Baseline = true)]
    public string Compiler() => _plain.ToString();

    [Benchmark]
    public string Generated() => _customer.ToString();

    [Benchmark]
    public string GeneratedSealed() => _sealed.ToString();

    [Benchmark]
    public string View() => _customer.ToRedacted().ToString();
}
