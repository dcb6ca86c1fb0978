using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PiiAnalyzers.Torture;

/// <summary>
/// Compilations that share their references: each mutant is added to a compilation whose metadata is bound already, which is the
/// difference between minutes and hours.
/// </summary>
internal static class CompilationFactory
{
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview, DocumentationMode.None);

    private static readonly CSharpParseOptions ScriptOptions = ParseOptions.WithKind(SourceCodeKind.Script);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        allowUnsafe: true,
        // Mutants are what runs in parallel; and a compiler with threads declares symbols in any order.
        concurrentBuild: false);

    private static readonly MetadataReference[] References = [.. ReferencedAssemblies.Paths.Select(static path => MetadataReference.CreateFromFile(path))];

    private static readonly MetadataReference[] AnnotationReferences =
    [
        MetadataReference.CreateFromFile(typeof(PiiAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(PiiAttribute).BaseType!.Assembly.Location),
    ];

    /// <summary>Two worlds: the annotations package, and copies of the attributes in the source itself.</summary>
    private static readonly CSharpCompilation[] Bases =
    [
        Base([.. References, .. AnnotationReferences], Markers.Helpers),
        Base(References, Markers.Helpers, Markers.Copies),
    ];

    /// <summary>A compilation of these files, in this order, before the helpers that annotated code refers to.</summary>
    public static CSharpCompilation Create(int world, params SyntaxTree[] trees)
    {
        var shared = Bases[world % Bases.Length];
        return shared.RemoveAllSyntaxTrees().AddSyntaxTrees([.. trees, .. shared.SyntaxTrees]);
    }

    public static SyntaxTree Parse(string text, string path, bool script)
        => CSharpSyntaxTree.ParseText(text, script ? ScriptOptions : ParseOptions, path);

    private static CSharpCompilation Base(IEnumerable<MetadataReference> references, params string[] sources)
    {
        var compilation = CSharpCompilation.Create(
            "Mutant",
            sources.Select(static (source, index) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"/markers{index}.cs")),
            references,
            Options);

        // Binds the references once, so that the compilations made from this one find them bound.
        _ = compilation.GetTypeByMetadataName("System.Object");
        return compilation;
    }
}
