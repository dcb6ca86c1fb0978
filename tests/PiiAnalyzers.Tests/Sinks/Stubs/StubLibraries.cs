using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Sinks.Stubs;

/// <summary>Libraries whose packages cannot be had, and older versions of some: what the catalogue names of them is declared here, as they declare it.</summary>
internal static class StubLibraries
{
    private static readonly Lazy<MetadataReference> LazyReference = new(Compile);

    public static readonly string[] Names = ["Exceptionless", "Raygun", "Rollbar", "Bugsnag", "NServiceBus"];

    public static MetadataReference Reference => LazyReference.Value;

    private static MetadataReference Compile()
    {
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create(
            "Stubs",
            [Read("ErrorTrackers"), Read("OtherVersions")],
            LibraryReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.Empty(result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static SyntaxTree Read(string name)
    {
        using var source = typeof(StubLibraries).Assembly.GetManifestResourceStream("Stubs/" + name + ".txt")!;
        using var reader = new StreamReader(source);
        return CSharpSyntaxTree.ParseText(reader.ReadToEnd());
    }
}
