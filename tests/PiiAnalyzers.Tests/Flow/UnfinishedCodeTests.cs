using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Rules;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Flow;

/// <summary>Code as it looks while somebody types, of which the compiler itself makes no control-flow graph. Found by mutants.</summary>
public class UnfinishedCodeTests
{
    private const string Unfinished = "new StringBuilder().AppendLine(System.Globalization.CultureInfo. .InvariantCulture, $\"{customer.Email}: {customer.Id}\").AppendLine();";

    private const string Initializer = "_ = new Slots { [$\"{customer.Email}\"] = 1 };";

    [Theory]
    [InlineData("public void Unbound(Customer customer) { " + Unfinished + " }")]
    [InlineData("public void Unbound(Customer customer) { Action late = () => { " + Unfinished + " }; late(); }")]
    [InlineData("public void Unbound(Customer customer) { Late(); void Late() { " + Unfinished + " } }")]
    [InlineData("public void Unbound(Customer customer) { " + Initializer + " }")]
    [InlineData("public void Unbound(Customer customer) { Action late = () => { " + Initializer + " }; late(); }")]
    public async Task Body_the_compiler_trips_over_is_left_alone_and_the_others_are_not(string member)
    {
        var source = RuleTest.Domain + """
            public class Slots { public int this[[System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("")] Handler h] { get => throw null!; } }
            [System.Runtime.CompilerServices.InterpolatedStringHandler]
            public struct Handler
            {
                public Handler(int literalLength, int formattedCount, Slots slots) { }
                public void AppendLiteral(string text) { }
                public void AppendFormatted<T>(T value) { }
            }
            public class Subject(ILogger<Subject> logger) {
            """ + member + " public void Run(Customer customer) => logger.LogInformation(\"{E}\", customer.Email); }";
        var compilation = GeneratorRunner.Compile([source], references: TestReferences.All);
        var exceptions = new List<Exception>();
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new DisclosureAnalyzer(), new CopyAnalyzer()];
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (exception, _, _) => exceptions.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var findings = await new CompilationWithAnalyzers(compilation, analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Empty(exceptions);
        Assert.Contains(findings, finding => finding.Id == "PII1001" && finding.Location.SourceSpan.Start > source.IndexOf("public void Run", StringComparison.Ordinal));
    }
}
