using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Tests.Generation.Logging;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation.Leaks;

/// <summary>
/// For each sample type, canary values in every personal member, pushed through everything that shows the object: <c>ToString</c>, the view, the JSON console of
/// Microsoft.Extensions.Logging, Serilog and diagnostics JSON. None may come out, and what is not personal must.
/// </summary>
[Collection(CanaryProbe.Console)]
public sealed class CanaryTests
{
    private const string Canary = "C4n4ry";

    public static TheoryData<string, string> Samples => new()
    {
        { "public partial record Sample([property: PiiEmail] string Email, string Shown);", "new(\"C4n4ry.x@C4n4ry\", \"shown\")" },
        { "public sealed partial record Sample([property: PiiName] string Name, string Shown) { [PiiPhone] public string Phone { get; init; } = \"C4n4ry\"; }", "new(\"C4n4ry\", \"shown\")" },
        { "public readonly partial record struct Sample([property: PiiNationalId] string Id, string Shown);", "new(\"C4n4ry\", \"shown\")" },
        { "public partial class Sample { [PiiCredential] public string Password { get; set; } = \"C4n4ry\"; public string Shown { get; set; } = \"shown\"; }", "new()" },
        { "public partial struct Sample { public Sample() { } [PiiHealth] public string Diagnosis { get; set; } = \"C4n4ry\"; public string Shown { get; set; } = \"shown\"; }", "new()" },
        { "public abstract partial record Base([property: PiiUsername] string Login); public partial record Sample(string Login, string Shown) : Base(Login);", "new(\"C4n4ry\", \"shown\")" },
        { "public class Base { [PiiIpAddress] public string Address { get; set; } = \"C4n4ry\"; } public partial class Sample : Base { public string Shown => \"shown\"; }", "new()" },
        { "public interface IMail { [PiiEmail] string Email { get; } } public partial class Sample : IMail { public string Email => \"C4n4ry@C4n4ry\"; public string Shown => \"shown\"; }", "new()" },
        { "[Pii] public partial record Inner(string Any); public partial record Sample(Inner Inner, System.Collections.Generic.List<Inner> All, string Shown);", "new(new(\"C4n4ry\"), [new(\"C4n4ry\")], \"shown\")" },
        { "public record Leaky([property: PiiEmail] string Email); public partial record Sample(Leaky Leaky, System.Collections.Generic.Dictionary<string, Leaky> All, [property: PiiName] string Name, string Shown);", "new(new(\"C4n4ry\"), new() { [\"k\"] = new(\"C4n4ry\") }, \"C4n4ry\", \"shown\")" },
        { "public partial record Inner<T>([property: PiiName] T Value); public partial record Sample(Inner<string> Inner, [property: PiiEmail] string Email, string Shown);", "new(new(\"C4n4ry\"), \"C4n4ry@C4n4ry\", \"shown\")" },
        { "public partial class Sample { [PiiOther] public object Any { get; set; } = \"C4n4ry\"; [PiiOther] public string[] Many { get; set; } = [\"C4n4ry\"]; [PiiOther] public System.Uri Link { get; set; } = new(\"https://C4n4ry/C4n4ry\"); public string Shown => \"shown\"; }", "new()" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_canary_comes_out(string declaration, string expression)
    {
        var run = GeneratorRunner.Run(["""
            #pragma warning disable PII1006, PII9001
            using PiiAnalyzers;
            namespace Shop;
            """ + "\n" + declaration, """
            using System;
            using System.IO;
            using System.Text.Json;
            using System.Text.Json.Serialization.Metadata;
            using Microsoft.Extensions.Logging;
            using PiiAnalyzers;
            using Shop;
            using Serilog;
            public sealed class Sink(StringWriter text) : Serilog.Core.ILogEventSink { public void Emit(Serilog.Events.LogEvent e) { e.RenderMessage(text); foreach (var p in e.Properties) p.Value.Render(text); text.WriteLine(); } }
            public static class Probe
            {
                public static string Print()
                {
                    var text = new StringWriter();
                    Sample sample = 
            """ + expression + """
            ;
                    text.WriteLine(sample);
                    text.WriteLine($"{sample.ToRedacted()}");
                    foreach (var member in sample.ToRedacted()) text.WriteLine(member);

                    var console = Console.Out;
                    Console.SetOut(text);
                    using (var factory = LoggerFactory.Create(static logging => logging.AddJsonConsole().SetMinimumLevel(LogLevel.Information)))
                    {
                        var logger = factory.CreateLogger("canary");
                        logger.LogSample(LogLevel.Information, "MEL {Sample}", sample);
                        logger.LogRedacted(LogLevel.Information, $"MEL {sample}");
                        logger.LogInformation("MEL {Sample}", sample.ToRedacted());
                    }
                    Console.SetOut(console);

                    using (var serilog = new LoggerConfiguration().Destructure.Redacted().WriteTo.Sink(new Sink(text)).CreateLogger())
                    {
                        serilog.Information("Serilog {@Sample} {Text}", sample.ToRedacted(), sample.ToRedacted());
            #pragma warning disable PII1002
                        serilog.Information("Serilog {@Sample} {Text}", sample, sample);
            #pragma warning restore PII1002
                    }

                    var masked = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(RedactedJsonTypes.Redact) };
                    text.WriteLine("JSON " + JsonSerializer.Serialize(sample, masked));
                    var converted = new JsonSerializerOptions();
                    converted.AddRedactedConverters();
                    text.WriteLine("JSON " + JsonSerializer.Serialize(sample, converted));
                    return text.ToString();
                }
            }
            """], references: [.. LogSample.References, .. TestReferences.AspNetCore.Where(static reference => Path.GetFileNameWithoutExtension(((PortableExecutableReference)reference).FilePath) is "Microsoft.Extensions.Logging.Console" or "Microsoft.Extensions.Options"), TestReferences.Serilog]);

        Assert.Null(run.Failure);
        Assert.Empty(LogSample.Findings(run.Output));
        var text = run.Print();
        Assert.DoesNotContain(Canary, text.Replace("@" + Canary, string.Empty, StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

        // Nothing was lost on the way: each output has the member that is not personal.
        Assert.Equal(3, text.Split("\"Message\":\"MEL ").Length - 1);
        Assert.Equal(2, text.Split("Serilog ").Length - 1);
        Assert.Equal(2, text.Split("JSON {").Length - 1);
        Assert.All(text.Split('\n').Where(static line => line.StartsWith("JSON", StringComparison.Ordinal) || line.Contains("\"MEL ", StringComparison.Ordinal) || line.StartsWith("Serilog", StringComparison.Ordinal)), static line => Assert.Contains("shown", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    public void Generated_code_compiles_in_older_language_versions(LanguageVersion version)
    {
        var run = GeneratorRunner.Run("""
            using System.Collections.Generic;
            using PiiAnalyzers;
            namespace Shop
            {
                public partial class Address { [PiiPostalAddress] public string Street { get; set; } = ""; }
                public partial struct Point { [PiiGeoLocation] public double X { get; set; } }
                public partial class Customer<T> where T : class { [PiiEmail] public string Email { get; set; } = ""; public Address Home { get; set; } = new Address(); public Point? Place { get; set; } public List<Address> All { get; } = new List<Address>(); public T Any { get; set; } = null; public int Id { get; set; } }
            }
            """.Replace("= null;", version >= LanguageVersion.CSharp8 ? "= null!;" : "= null;", StringComparison.Ordinal), version, references: LogSample.References);

        Assert.Null(run.Failure);
        Assert.True(run.AllFiles.Length > 8);
        Assert.Empty(GeneratorRunner.Problems(run.Output));
    }
}
