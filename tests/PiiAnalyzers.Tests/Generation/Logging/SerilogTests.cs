using PiiAnalyzers.Generation.Serilog;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation.Logging;

/// <summary>The destructuring policy for Serilog.</summary>
public sealed class SerilogTests
{
    [Fact]
    public void Destructured_objects_are_masked_with_their_structure_kept()
    {
        var run = GeneratorRunner.Run("""
            using PiiAnalyzers;
            using Serilog;
            using Serilog.Core;
            using Serilog.Events;
            public partial record Address([property: PiiPostalAddress] string Street, string City);
            public partial record Customer(int Id, [property: PiiEmail] string Email, Address? Home) { public System.Collections.Generic.List<Address> Past { get; init; } = [new("2 Secret Street", "Ulm")]; }
            public sealed class Sink : ILogEventSink
            {
                public System.IO.StringWriter Text { get; } = new();
                public void Emit(LogEvent e) { e.RenderMessage(Text); foreach (var p in e.Properties) { Text.Write("|" + p.Key + "="); p.Value.Render(Text); } Text.Write('\n'); }
            }
            public static class Probe
            {
                public static string Print()
                {
                    var sink = new Sink();
                    using var logger = new LoggerConfiguration().Destructure.Redacted().WriteTo.Sink(sink).CreateLogger();
                    var c = new Customer(7, "jane.secret@example.com", new("1 Secret Street", "Bonn"));
                    logger.Information("{@Customer}", c);
                    logger.Information("{@Customer}", c.ToRedacted());
                    logger.Information("{Customer}", c);
                    logger.Information("{@Anonymous}", new { Owner = c, Number = 3 });
                    return sink.Text.ToString();
                }
            }
            """, references: [.. GeneratorReferences.Annotated, TestReferences.Serilog]);

        Assert.Null(run.Failure);
        GoldenFile.Matches("Serilog", string.Concat(run.AllFiles.Where(static file => file.HintName == DestructuringEmitter.FileName).Select(static file => file.SourceText))
            .Replace("\"" + typeof(PiiAnalyzers.Generation.RedactionGenerator).Assembly.GetName().Version + "\"", "\"{version}\"", StringComparison.Ordinal));
        var text = run.Print();
        Assert.DoesNotContain("Secret", text, StringComparison.OrdinalIgnoreCase);
        var lines = text.Split('\n');
        Assert.StartsWith("""Customer { Id: 7, Email: "j***@example.com", Home: { Street: "***", City: "Bonn" }, Past: [{ Street: "***", City: "Ulm" }] }|""", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""{ Id: 7, Email: "j***@example.com", Home: { Street""", lines[1], StringComparison.Ordinal);
        Assert.Contains("""Owner: Customer { Id: 7, Email: "j***@example.com", Home""", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_Serilog_there_is_no_policy()
        => Assert.DoesNotContain(GeneratorRunner.Run("public partial class C { [PiiAnalyzers.PiiEmail] public string? Email { get; set; } }").AllFiles, static file => file.HintName == DestructuringEmitter.FileName);
}
