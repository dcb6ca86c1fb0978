using BenchmarkDotNet.Attributes;

namespace PiiAnalyzers.Benchmarks.Runtime;

/// <summary>Each mask, as a string and into a span.</summary>
[MemoryDiagnoser]
public class MaskBenchmarks
{
    private readonly char[] _destination = new char[64];
    private string _value = string.Empty;

    public static IEnumerable<PiiCategory> Categories =>
    [
        PiiCategory.Email, PiiCategory.Phone, PiiCategory.Name, PiiCategory.PaymentCard, PiiCategory.BankAccount, PiiCategory.NationalId, PiiCategory.IpAddress,
        PiiCategory.PostalAddress, PiiCategory.DateOfBirth, PiiCategory.GeoLocation, PiiCategory.Health,
    ];

    [ParamsSource(nameof(Categories))]
    public PiiCategory Category { get; set; }

    [GlobalSetup]
    public void Setup() => _value = ValueOf(Category);

    [Benchmark(Baseline = true)]
    public string Copy() => new(_value.AsSpan());

    [Benchmark]
    public string? String() => PiiMask.Mask(Category, _value);

    [Benchmark]
    public int Span()
    {
        PiiMask.TryMask(Category, _value.AsSpan(), _destination, out int written);
        return written;
    }

    public static string ValueOf(PiiCategory category) => category switch
    {
        PiiCategory.Email => "jane.roe@example.com",
        PiiCategory.Phone => "+1 555 123-4567",
        PiiCategory.PaymentCard => "4111 1111 1111 1234",
        PiiCategory.BankAccount => "DE89 3704 0044 0532 0130 00",
        PiiCategory.NationalId => "123-45-6789",
        PiiCategory.IpAddress => "203.0.113.7",
        PiiCategory.PostalAddress => "1 Main Street, Springfield, US",
        PiiCategory.DateOfBirth => "1985-02-03",
        PiiCategory.GeoLocation => "52.5200,13.4050",
        _ => "Jane Roe",
    };
}
