using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PiiAnalyzers.Tests.Infrastructure;

/// <summary>
/// What <see cref="TestReferences"/> has, and every library whose sinks are in the catalogue: the packages this project references, and
/// <see cref="LibraryStubs"/> for those that cannot be had as a package.
/// </summary>
internal static class LibraryReferences
{
    private static readonly string[] NotLibraries =
    [
        "Basic.Reference", "DiffPlex", "Humanizer", "Microsoft.ApplicationInsights", "Microsoft.Bcl", "Microsoft.CodeAnalysis", "Microsoft.TestPlatform", "Microsoft.Testing", "Microsoft.VisualStudio",
        "NuGet", "PiiAnalyzers", "System.Composition", "testhost", "xunit",
    ];

    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyAll = new(Read);

    public static ImmutableArray<MetadataReference> All => LazyAll.Value;

    private static ImmutableArray<MetadataReference> Read()
    {
        var known = TestReferences.All.Select(static reference => Path.GetFileNameWithoutExtension(((PortableExecutableReference)reference).FilePath ?? reference.Display)!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        ImmutableArray<MetadataReference> packages =
        [
            .. TestReferences.All,
            .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
                .Where(path => !known.Contains(Path.GetFileNameWithoutExtension(path)) && !Array.Exists(NotLibraries, name => Path.GetFileName(path).StartsWith(name, StringComparison.OrdinalIgnoreCase)) && IsManaged(path))
                .Order(StringComparer.Ordinal)
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ];
        var stubs = CSharpCompilation.Create(
            "LibraryStubs",
            [CSharpSyntaxTree.ParseText(LibraryStubs.Source)],
            packages,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = stubs.Emit(image);
        return result.Success
            ? packages.Add(MetadataReference.CreateFromImage(image.ToArray(), filePath: "LibraryStubs.dll"))
            : throw new InvalidOperationException(string.Join("\n", result.Diagnostics));
    }

    private static bool IsManaged(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = new System.Reflection.PortableExecutable.PEReader(stream);
        return reader.HasMetadata;
    }
}
