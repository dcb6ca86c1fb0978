using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Generation;

namespace PiiAnalyzers.Tests.Infrastructure;

/// <summary>Compiles source with the generator, and runs what comes out.</summary>
internal static class GeneratorRunner
{
    public static GeneratorRun Run(string source, LanguageVersion version = LanguageVersion.Latest, IEnumerable<MetadataReference>? references = null, string assembly = "Sample")
        => Run([source], version, references, assembly);

    public static GeneratorRun Run(string[] sources, LanguageVersion version = LanguageVersion.Latest, IEnumerable<MetadataReference>? references = null, string assembly = "Sample")
    {
        var input = Compile(sources, version, references, assembly);
        var driver = Driver(version).RunGeneratorsAndUpdateCompilation(input, out var output, out _, TestContext.Current.CancellationToken);
        return new GeneratorRun(input, (CSharpCompilation)output, driver.GetRunResult());
    }

    public static CSharpCompilation Compile(string[] sources, LanguageVersion version = LanguageVersion.Latest, IEnumerable<MetadataReference>? references = null, string assembly = "Sample")
    {
        var parse = new CSharpParseOptions(version, DocumentationMode.Diagnose);
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: version >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable,
            allowUnsafe: true,
            generalDiagnosticOption: ReportDiagnostic.Error);
        var trees = sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, parse, "/source" + index + ".cs"));
        return CSharpCompilation.Create(assembly, trees, references ?? GeneratorReferences.Annotated, options);
    }

    public static GeneratorDriver Driver(LanguageVersion version = LanguageVersion.Latest)
        => CSharpGeneratorDriver.Create(
            [new RedactionGenerator().AsSourceGenerator()],
            parseOptions: new CSharpParseOptions(version, DocumentationMode.Diagnose),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Everything that the compiler says, but that tests have no documentation.</summary>
    public static ImmutableArray<Diagnostic> Problems(Compilation compilation)
        => [.. compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic
            => diagnostic.Severity >= DiagnosticSeverity.Warning
                && !(diagnostic.Id is "CS1591" && diagnostic.Location.SourceTree?.FilePath.StartsWith("/source", StringComparison.Ordinal) == true))];

    public static byte[] Emit(Compilation compilation)
    {
        Assert.Empty(Problems(compilation));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success || result.Diagnostics.All(static diagnostic => diagnostic.Id == "CS1591" || diagnostic.Severity < DiagnosticSeverity.Warning), string.Join("\n", result.Diagnostics));
        if (!result.Success)
        {
            // Missing documentation of the sample itself is an error here and must not keep it from running.
            stream.SetLength(0);
            var relaxed = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("CS1591", ReportDiagnostic.Suppress)]));
            Assert.True(relaxed.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Success);
        }

        return stream.ToArray();
    }

    /// <summary>Calls <c>Probe.Print()</c> of the compiled sample.</summary>
    public static string Print(Compilation compilation, params byte[][] dependencies)
    {
        var context = new AssemblyLoadContext("sample", isCollectible: true);
        try
        {
            foreach (var dependency in dependencies)
            {
                context.LoadFromStream(new MemoryStream(dependency));
            }

            var probe = context.LoadFromStream(new MemoryStream(Emit(compilation))).GetTypes().Single(static type => type.Name == "Probe");
            return (string)probe.GetMethod("Print", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null)!;
        }
        finally
        {
            context.Unload();
        }
    }
}

/// <summary>A sample before and after the generator.</summary>
internal sealed record GeneratorRun(CSharpCompilation Input, CSharpCompilation Output, GeneratorDriverRunResult Result)
{
    /// <summary>All that was generated.</summary>
    public ImmutableArray<GeneratedSourceResult> AllFiles => Result.Results.Single().GeneratedSources;

    /// <summary>The files with redacting <c>ToString</c> and <c>PrintMembers</c>.</summary>
    public ImmutableArray<GeneratedSourceResult> Files => FilesOf(RedactionEmitter.FileSuffix);

    public Exception? Failure => Result.Results.Single().Exception;

    public string Text => TextOf(RedactionEmitter.FileSuffix);

    public ImmutableArray<GeneratedSourceResult> FilesOf(string suffix) => [.. AllFiles.Where(file => file.HintName.EndsWith(suffix, StringComparison.Ordinal))];

    /// <summary>The generated files of one kind one after the other, with a fixed version in their marks.</summary>
    public string TextOf(string suffix) => string.Concat(FilesOf(suffix).Select(file => "==> " + file.HintName + "\n" + file.SourceText))
        .Replace("\"" + typeof(RedactionGenerator).Assembly.GetName().Version + "\"", "\"{version}\"", StringComparison.Ordinal);

    /// <summary>What the sample prints, compiled with warnings as errors.</summary>
    public string Print(params byte[][] dependencies) => GeneratorRunner.Print(Output, dependencies);

    /// <summary>What the sample prints without the generator.</summary>
    public string PrintUnredacted(params byte[][] dependencies) => GeneratorRunner.Print(Input, dependencies);
}
