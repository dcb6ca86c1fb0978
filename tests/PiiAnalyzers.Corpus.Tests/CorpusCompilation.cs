using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Generation;
using PiiAnalyzers.Rules;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Corpus.Tests;

/// <summary>Compiles the corpus with both generators and runs the product's analyzers over it.</summary>
internal static class CorpusCompilation
{
    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        allowUnsafe: true,
        optimizationLevel: OptimizationLevel.Debug,
        deterministic: true);

    private static readonly Lazy<CSharpCompilation> LazyGenerated = new(() => Generate(Create(CorpusFiles.Trees)));

    private static readonly Lazy<ImmutableArray<ISourceGenerator>> LazyGenerators = new(() =>
        [new RedactionGenerator().AsSourceGenerator(), .. LoggingGenerators()]);

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(PiiAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The rules that the labels are about.</summary>
    internal static readonly HashSet<string> Rules = ["PII1001", "PII1002", "PII1003", "PII1004", "PII1005", "PII2001", "PII2002", "PII3002", "PII3003", "PII3004", "PII4001", "PII4002"];

    /// <summary>All cases in one compilation, generated code included.</summary>
    public static CSharpCompilation Generated => LazyGenerated.Value;

    public static CSharpCompilation Create(IEnumerable<SyntaxTree> trees)
        => CSharpCompilation.Create("Corpus", trees, TestReferences.All, Options);

    public static CSharpCompilation Generate(CSharpCompilation compilation)
    {
        CSharpGeneratorDriver.Create(LazyGenerators.Value, parseOptions: CorpusFiles.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
        return (CSharpCompilation)output;
    }

    /// <summary>The findings that labels are about, by file and line. An analyzer that throws fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Findings(CSharpCompilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false);
        var found = await new CompilationWithAnalyzers(compilation, Analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Empty(found.Where(static diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal)));
        return
        [
            .. found.Where(static diagnostic => Rules.Contains(diagnostic.Id) && diagnostic.Location.SourceTree is not null)
                .OrderBy(static diagnostic => FileOf(diagnostic), StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    public static string FileOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.FilePath;

    public static int LineOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1;

    private static IEnumerable<ISourceGenerator> LoggingGenerators()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "generators", "Microsoft.Extensions.Logging.Generators.dll");
        return new AnalyzerFileReference(path, new Loader()).GetGenerators(LanguageNames.CSharp);
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
