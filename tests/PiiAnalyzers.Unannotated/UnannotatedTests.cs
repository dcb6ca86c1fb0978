using System.Diagnostics;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Unannotated.Analysis;
using PiiAnalyzers.Unannotated.Decompiled;

namespace PiiAnalyzers.Unannotated;

/// <summary>
/// Code that nobody annotated gets no warning: frameworks and applications, decompiled. A part of them is looked at in every run;
/// <c>PII_UNANNOTATED=all</c> takes all, more than 300,000 lines, and <c>PII_UNANNOTATED=Quartz,NLog</c> those assemblies.
/// </summary>
public sealed class UnannotatedTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Code_without_annotations_gets_no_warning() => await Verify(Selection.Paths, Selection.MinLines, [], []);

    /// <summary>
    /// One annotated type, whose members are named as members are everywhere, opens the gate for every body. Nothing of it gets into the
    /// code around it.
    /// </summary>
    [Fact]
    public async Task Code_beside_an_annotated_type_gets_no_warning()
        => await Verify(Selection.FewerPaths, Math.Min(Selection.MinLines, 40_000), [Planted], [typeof(PiiAttribute).Assembly.Location, typeof(PiiAttribute).BaseType!.Assembly.Location]);

    private const string Planted = """
        namespace Planted
        {
            public sealed class Person
            {
                public int Id { get; set; }
                [PiiAnalyzers.PiiName] public string? Name { get; set; }
                [PiiAnalyzers.PiiName] public string? DisplayName { get; set; }
                [PiiAnalyzers.PiiUsername] public string? UserName { get; set; }
                [PiiAnalyzers.PiiEmail] public string? Email { get; set; }
                [PiiAnalyzers.PiiPhone] public string? PhoneNumber { get; set; }
                [PiiAnalyzers.PiiPostalAddress] public string? Address { get; set; }
                [PiiAnalyzers.PiiCredential] public string? Token { get; set; }
            }
        }
        """;

    private async Task Verify(IEnumerable<string> paths, int minLines, IReadOnlyList<string> sources, IReadOnlyList<string> references)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var lines = 0;
        var warnings = new List<string>();
        foreach (var path in paths)
        {
            var clock = Stopwatch.StartNew();
            var assembly = DecompiledAssembly.Of(path, cancellationToken);
            var compilation = assembly.Compile(sources, references);
            var errors = compilation.GetDiagnostics(cancellationToken).Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            var compiled = clock.Elapsed;
            var found = await ProductAnalyzers.RunAsync(compilation, annotations: null, cancellationToken);
            warnings.AddRange(found.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(static diagnostic => diagnostic.ToString()));
            lines += assembly.Lines;
            output.WriteLine($"{assembly.Name}: {assembly.Lines} lines, {errors} errors, {found.Length} findings, {compiled.TotalSeconds:F0} s compiled, {(clock.Elapsed - compiled).TotalSeconds:F0} s analysed");
        }

        output.WriteLine($"{lines} lines");
        Assert.True(warnings.Count == 0, string.Join("\n", warnings));
        Assert.True(lines >= minLines, $"Only {lines} lines were looked at.");
    }
}
