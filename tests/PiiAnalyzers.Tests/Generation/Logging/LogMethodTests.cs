using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Generation;
using PiiAnalyzers.Generation.Logging;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation.Logging;

/// <summary>Generated <c>LogCustomer</c> methods.</summary>
public sealed class LogMethodTests
{
    [Fact]
    public void Object_is_logged_masked_as_text_and_by_member()
    {
        var run = LogSample.Compile("""
            logger.LogCustomer(LogLevel.Information, "Registered {Customer} {{now}}", customer);
            logger.LogCustomer(LogLevel.Debug, "Registered {Customer}", customer);
            logger.LogCustomer(LogLevel.Warning, new EventId(5), "Lost {@Buyer,10:x} and {Other}", customer with { Home = null, Note = "asks" });
            logger.LogCustomer(LogLevel.Error, new EventId(6, "x"), new InvalidOperationException("failed"), "No hole", customer);
            logger.LogCustomer(LogLevel.Error, "None {Customer}.", null);
            logger.LogPoint(LogLevel.Information, "At {Place}", new Point(52.52));
            """);

        GoldenFile.Matches("LogMethods", run.TextOf(LogMethodEmitter.FileSuffix));
        Assert.Equal("""
            Information 0 : Registered Customer { Id = 7, Email = j***@example.com, Note = , Home = Address { Street = ***, City = Bonn } } {now}
              Customer = Customer { Id = 7, Email = j***@example.com, Note = , Home = Address { Street = ***, City = Bonn } }
              Customer.Id = 7
              Customer.Email = j***@example.com
              Customer.Note = null
              Customer.Home = Address { Street = ***, City = Bonn }
              {OriginalFormat} = Registered {Customer} {{now}}
            Warning 5 : Lost Customer { Id = 7, Email = j***@example.com, Note = asks, Home =  } and {Other}
              Buyer = Customer { Id = 7, Email = j***@example.com, Note = asks, Home =  }
              Buyer.Id = 7
              Buyer.Email = j***@example.com
              Buyer.Note = asks
              Buyer.Home = null
              {OriginalFormat} = Lost {@Buyer,10:x} and {Other}
            Error 6 failed: No hole
              Customer = Customer { Id = 7, Email = j***@example.com, Note = , Home = Address { Street = ***, City = Bonn } }
              Customer.Id = 7
              Customer.Email = j***@example.com
              Customer.Note = null
              Customer.Home = Address { Street = ***, City = Bonn }
              {OriginalFormat} = No hole
            Error 0 : None (null).
              Customer = null
              {OriginalFormat} = None {Customer}.
            Information 0 : At Point { X = 52.5* }
              Place = Point { X = 52.5* }
              Place.X = 52.5*
              {OriginalFormat} = At {Place}

            """.ReplaceLineEndings("\n"), run.Print());
        Assert.Empty(LogSample.Findings(run.Output));
    }

    [Fact]
    public void Nothing_is_allocated_when_the_level_is_off()
        => Assert.Equal("0", LogSample.Log("""
            var off = new Recorder(LogLevel.Error);
            for (var i = 0; i < 100; i++) off.LogCustomer(LogLevel.Information, "Registered {Customer}", customer);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++) off.LogCustomer(LogLevel.Information, "Registered {Customer}", customer);
            recorder.Text.Append(GC.GetAllocatedBytesForCurrentThread() - before);
            """));

    [Fact]
    public void Generic_and_nested_types_have_methods_and_private_ones_have_none()
    {
        var run = GeneratorRunner.Run("""
            #pragma warning disable CS0693
            using PiiAnalyzers;
            using Microsoft.Extensions.Logging;
            public partial class Outer<T> where T : class?, System.IDisposable?
            {
                public partial class Inner<TKey> where TKey : notnull, new() { [PiiEmail] public string? Email { get; set; } }
                public partial class Twice<T> { [PiiEmail] public string? Email { get; set; } }
                protected partial class Hidden { [PiiEmail] public string? Email { get; set; } }
                private protected partial class HiddenToo { [PiiEmail] public string? Email { get; set; } }
                protected internal partial class Seen<TValue> where TValue : struct { [PiiEmail] public string? Email { get; set; } }
            }
            internal partial record @event([property: PiiEmail] string Email);
            public static class Use { public static void It(ILogger logger, Outer<System.IO.Stream>.Inner<int> inner) => logger.LogInner(LogLevel.Information, "x", inner); }
            """, references: LogSample.References);

        Assert.Null(run.Failure);
        Assert.Empty(GeneratorRunner.Problems(run.Output));
        GoldenFile.Matches("LogMethodsOfShapes", run.TextOf(LogMethodEmitter.FileSuffix));
    }

    [Theory]
    [InlineData("public static class Own { public static void LogC(this ILogger logger, LogLevel level, string message, C value) { } }")]
    [InlineData("public static class CRedactedLogging { }")]
    public void Methods_of_the_project_stay_alone(string own)
    {
        var run = GeneratorRunner.Run("using PiiAnalyzers; using Microsoft.Extensions.Logging; public partial class C { [PiiEmail] public string? Email { get; set; } public void M(ILogger logger) => logger.ToString(); } " + own, references: LogSample.References);

        Assert.Empty(run.FilesOf(LogMethodEmitter.FileSuffix));
        Assert.Empty(GeneratorRunner.Problems(run.Output));
    }

    [Theory]
    [InlineData("pii_analyzers.log_method_prefix", "Audit", "AuditC")]
    [InlineData("build_property.PiiLogMethodPrefix", "Write", "WriteC")]
    [InlineData("pii_analyzers.log_method_prefix", "no name", "LogC")]
    [InlineData("pii_analyzers.log_method_prefix", "none", null)]
    public void Name_is_configured(string key, string value, string? method)
    {
        var compilation = GeneratorRunner.Compile(["using PiiAnalyzers; public partial class C { [PiiEmail] public string? Email { get; set; } }"], references: LogSample.References);
        var driver = CSharpGeneratorDriver.Create([new RedactionGenerator().AsSourceGenerator()], optionsProvider: new Options(key, value));
        var files = driver.RunGenerators(compilation, TestContext.Current.CancellationToken).GetRunResult().Results.Single().GeneratedSources
            .Where(static file => file.HintName.EndsWith(LogMethodEmitter.FileSuffix, StringComparison.Ordinal)).Select(static file => file.SourceText.ToString()).ToArray();

        Assert.Equal(method is null ? 0 : 1, files.Length);
        Assert.All(files, file => Assert.Contains("void " + method + "(", file, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_logging_there_are_no_methods()
        => Assert.Empty(GeneratorRunner.Run("public partial class C { [PiiAnalyzers.PiiEmail] public string? Email { get; set; } }").FilesOf(LogMethodEmitter.FileSuffix));

    private sealed class Options(string key, string value) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new One(key, value);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class One(string key, string value) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? found)
            {
                found = name == key ? value : null;
                return found is not null;
            }
        }
    }
}
