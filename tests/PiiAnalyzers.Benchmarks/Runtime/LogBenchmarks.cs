using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PiiAnalyzers.Benchmarks.Runtime;

/// <summary>One object, logged in the ways there are. The provider formats the message and reads every property, as a structured one does.</summary>
[MemoryDiagnoser]
public class LogBenchmarks
{
    private readonly Client _client = new() { Id = 7, Email = "jane.roe@example.com", Name = "Jane Roe", Phone = "+1 555 123-4567", City = "Springfield" };
    private ILogger _logger = null!;
    private ILogger _redacting = null!;

    [Params(false, true)]
    public bool IsOn { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var least = IsOn ? LogLevel.Information : LogLevel.Error;
        _logger = new ServiceCollection().AddLogging(builder => builder.SetMinimumLevel(least).AddProvider(new ReadingProvider()))
            .BuildServiceProvider().GetRequiredService<ILoggerFactory>().CreateLogger("benchmark");
        _redacting = new ServiceCollection().AddRedaction(static builder => builder.AddPiiMasks())
            .AddLogging(builder => builder.SetMinimumLevel(least).EnableRedaction(static options => options.ApplyDiscriminator = false).AddProvider(new ReadingProvider()))
            .BuildServiceProvider().GetRequiredService<ILoggerFactory>().CreateLogger("benchmark");
    }

    [Benchmark]
    public void GeneratedLogMethod() => _logger.LogClient(LogLevel.Information, "Registered {Client}", _client);

    [Benchmark]
    public void LogRedacted() => _logger.LogRedacted(LogLevel.Information, $"Registered {_client}");

    [Benchmark(Baseline = true)]
    public void LoggerMessage() => LogMessages.Registered(_logger, _client);

    [Benchmark]
    public void LogInformation() => _logger.LogInformation("Registered {Client}", _client);

    [Benchmark]
    public void LogRedactedMembers() => _logger.LogRedacted(LogLevel.Information, $"Registered {_client.Id} {_client.Email} {_client.Name} {_client.Phone} {_client.City}");

    [Benchmark]
    public void MicrosoftRedactingObject() => LogMessages.RegisteredProperties(_redacting, _client);

    [Benchmark]
    public void MicrosoftRedactingParameters() => LogMessages.RegisteredParameters(_redacting, _client.Id, _client.Email, _client.Name, _client.Phone, _client.City);
}

internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Information, "Registered {Client}")]
    public static partial void Registered(ILogger logger, Client client);

    /// <summary>What the generator of the SDK writes, where Microsoft.Extensions.Telemetry.Abstractions does not take its place.</summary>
    public static Action<ILogger, Client, Exception?> Defined { get; } = LoggerMessage.Define<Client>(LogLevel.Information, new(1, "Registered"), "Registered {Client}");

    [LoggerMessage(2, LogLevel.Information, "Registered")]
    public static partial void RegisteredProperties(ILogger logger, [LogProperties] Client client);

    [LoggerMessage(3, LogLevel.Information, "Registered {id} {email} {name} {phone} {city}")]
    public static partial void RegisteredParameters(ILogger logger, int id, [PiiEmail] string? email, [PiiName] string? name, [PiiPhone] string? phone, string? city);

    [LoggerMessage(4, LogLevel.Information, "Registered {id} {email} {name} {phone} {city}")]
    public static partial void RegisteredClear(ILogger logger, int id, string? email, string? name, string? phone, string? city);
}
