using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Rules;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation.Logging;

/// <summary>Samples that log: compiled with the generator, run, and analysed as a project is, with the generated code in it.</summary>
internal static class LogSample
{
    public static readonly MetadataReference[] References = [.. GeneratorReferences.Annotated, .. TestReferences.Logging];

    private const string Domain = """
        using System;
        using System.Collections.Generic;
        using Microsoft.Extensions.Logging;
        using PiiAnalyzers;
        namespace Shop
        {
            public partial record Customer(int Id, [property: PiiEmail] string Email) { public string? Note { get; init; } public Address? Home { get; init; } }
            public partial record struct Point([property: PiiGeoLocation] double X);
            public sealed partial class Address { [PiiPostalAddress] public string Street { get; init; } = "1 Secret Street"; public string City => "Bonn"; }
            #pragma warning disable PII1006, PII9001, PII5003
            public record Leaky([property: PiiName] string Name);
        }
        """;

    /// <summary>A logger that keeps what it is given, and the entry of the sample.</summary>
    private const string Recorder = """
        public sealed class Recorder(Microsoft.Extensions.Logging.LogLevel least) : Microsoft.Extensions.Logging.ILogger
        {
            public System.Text.StringBuilder Text { get; } = new();
            public System.IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
            public bool IsEnabled(Microsoft.Extensions.Logging.LogLevel level) => level >= least;
            public void Log<TState>(Microsoft.Extensions.Logging.LogLevel level, Microsoft.Extensions.Logging.EventId id, TState state, System.Exception? exception, System.Func<TState, System.Exception?, string> formatter)
            {
                Text.Append(level).Append(' ').Append(id.Id).Append(' ').Append(exception?.Message).Append(": ").Append(formatter(state, exception)).Append('\n');
                foreach (var pair in (System.Collections.Generic.IReadOnlyList<System.Collections.Generic.KeyValuePair<string, object?>>)(object)state!)
                    Text.Append("  ").Append(pair.Key).Append(" = ").Append(pair.Value ?? "null").Append('\n');
            }
        }
        """;

    public static GeneratorRun Compile(string statements, string members = "", IEnumerable<MetadataReference>? references = null)
        => GeneratorRunner.Run([Domain, Recorder, """
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using Microsoft.Extensions.Logging;
            using PiiAnalyzers;
            using Shop;
            public static class Probe
            {
            """ + members + """
                public static string Print()
                {
                    var recorder = new Recorder(LogLevel.Information);
                    ILogger logger = recorder;
                    var customer = new Customer(7, "jane.secret@example.com") { Home = new() };
            """ + "\n" + statements + """

                    return recorder.Text.ToString();
                }
            }
            """], references: references ?? References);

    public static string Log(string statements, string members = "")
    {
        var run = Compile(statements, members);
        Assert.Null(run.Failure);
        var text = run.Print();
        Assert.DoesNotContain("secret", text, StringComparison.OrdinalIgnoreCase);
        return text;
    }

    /// <summary>What the analyzers of the product report in the sample.</summary>
    public static ImmutableArray<Diagnostic> Findings(Compilation compilation)
        => [.. AllFindings(compilation).Where(static finding => finding.Id != RuleIds.LooksPersonal)];

    private static ImmutableArray<Diagnostic> AllFindings(Compilation compilation)
        => compilation.WithAnalyzers([.. typeof(PiiAnalyzer).Assembly.GetTypes().Where(static type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(PiiAnalyzer))).Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();
}
