using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Generation;
using PiiAnalyzers.Tests.Docs;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Flow;

/// <summary>Programs with many near misses: the lines marked <c>// LEAK</c> are reported, and no others.</summary>
public class CaseTests
{
    public static TheoryData<string> Names() => [.. Directory.EnumerateFiles(Folder(), "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Marked_lines_are_reported_and_no_others(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var source = await File.ReadAllTextAsync(Path.Combine(Folder(), name + ".txt"), cancellation);
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var compilation = (Compilation)CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, options, "case.cs", cancellationToken: cancellation)],
            TestReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        CSharpGeneratorDriver.Create([new RedactionGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _, cancellation);
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var found = await compilation.WithAnalyzers(Analyzers.All, new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty)).GetAnalyzerDiagnosticsAsync(cancellation);
        var reported = found.Where(static diagnostic => !RuleTest.Suggestions.Contains(diagnostic.Id) && diagnostic.Location.SourceTree?.FilePath == "case.cs").Select(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1).ToHashSet();
        var lines = source.Split('\n');
        var expected = Enumerable.Range(1, lines.Length).Where(number => lines[number - 1].TrimEnd().EndsWith("// LEAK", StringComparison.Ordinal)).ToHashSet();
        Assert.True(expected.SetEquals(reported), $"missed: {string.Join(' ', expected.Except(reported).Order())}; reported: {string.Join(' ', reported.Except(expected).Order())}");
    }

    private static string Folder() => Path.Combine(RepositoryFiles.Root, "tests", "PiiAnalyzers.Tests", "Flow", "Cases");
}
