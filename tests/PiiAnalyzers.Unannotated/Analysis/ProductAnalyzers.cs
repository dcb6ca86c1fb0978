using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.Rules;

namespace PiiAnalyzers.Unannotated.Analysis;

/// <summary>Runs every analyzer of the product with its default severities.</summary>
internal static class ProductAnalyzers
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> All =
    [
        .. typeof(PiiAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>What they report, in the order of the source. An analyzer that throws fails the test.</summary>
    /// <param name="compilation">What is analysed.</param>
    /// <param name="annotations">The content of a <c>*.pii.txt</c>, or null.</param>
    /// <param name="cancellationToken">Stops the analysis.</param>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation, string? annotations, CancellationToken cancellationToken)
    {
        var options = new CompilationWithAnalyzersOptions(
            Options(annotations),
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false);
        var found = await new CompilationWithAnalyzers(compilation, All, options).GetAnalyzerDiagnosticsAsync(cancellationToken);
        Assert.Empty(found.Where(static diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal)));
        return
        [
            .. found
                .OrderBy(static diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The options they run with.</summary>
    /// <param name="annotations">The content of a <c>*.pii.txt</c>, or null.</param>
    public static AnalyzerOptions Options(string? annotations)
        => new(annotations is null ? [] : [new Text("app.pii.txt", annotations)], new WithoutIdentity());

    private sealed class Text(string path, string content) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content, System.Text.Encoding.UTF8);
    }

    /// <summary>ASP.NET Core Identity annotates its users: what is found of them is no fault of ours.</summary>
    private sealed class WithoutIdentity : AnalyzerConfigOptionsProvider
    {
        private const string Attributes = "Microsoft.AspNetCore.Identity.PersonalDataAttribute, Microsoft.AspNetCore.Identity.ProtectedPersonalDataAttribute";

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
                => (value = key == "pii_analyzers.excluded_attributes" ? Attributes : null) is not null;
        }
    }
}
