using System.Reflection.Metadata;
using ICSharpCode.Decompiler;
using ICSharpCode.Decompiler.CSharp;
using ICSharpCode.Decompiler.CSharp.ProjectDecompiler;
using ICSharpCode.Decompiler.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PiiAnalyzers.Unannotated.Decompiled;

/// <summary>
/// All the source of an assembly, and a compilation of it that sees what the assembly saw. Decompiled when first asked for and kept below
/// <c>artifacts/</c>, never in the repository.
/// </summary>
internal sealed class DecompiledAssembly
{
    private static readonly CSharpParseOptions ParseOptions = new(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview, DocumentationMode.None);

    private readonly IReadOnlyList<SyntaxTree> _trees;
    private readonly string _path;
    private readonly string _keyFile;

    private DecompiledAssembly(string path, IReadOnlyList<SyntaxTree> trees, string keyFile)
    {
        _path = path;
        _trees = trees;
        _keyFile = keyFile;
        Lines = trees.Sum(static tree => tree.GetText().Lines.Count);
    }

    public string Name => Path.GetFileNameWithoutExtension(_path);

    public int Lines { get; }

    public static DecompiledAssembly Of(string path, CancellationToken cancellationToken)
    {
        using var module = new PEFile(path);
        var mvid = module.Metadata.GetGuid(module.Metadata.GetModuleDefinition().Mvid);
        var folder = Path.Combine(Repository.Artifacts, $"{module.Name}-{mvid:N}");
        var done = Path.Combine(folder, "done");
        if (!File.Exists(done))
        {
            Directory.CreateDirectory(folder);
            Decompile(module, path, folder, cancellationToken);
            File.WriteAllBytes(Path.Combine(folder, "key.snk"), module.Metadata.GetBlobBytes(module.Metadata.GetAssemblyDefinition().PublicKey));
            File.WriteAllText(done, "");
        }

        var trees = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file), System.Text.Encoding.UTF8), ParseOptions, module.Name + "/" + Path.GetRelativePath(folder, file).Replace('\\', '/')))
            .ToArray();
        return new(path, trees, Path.Combine(folder, "key.snk"));
    }

    /// <summary>The source, with more files and references beside it.</summary>
    public CSharpCompilation Compile(IEnumerable<string> sources, IEnumerable<string> references)
    {
        var extra = sources.Select(static (text, index) => CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), ParseOptions, $"Planted{index}.cs"));
        var all = AssemblyFiles.ReferencesOf(_path).Concat(references).DistinctBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase);

        // Signed by the same key, so that the assemblies that let it see their internals still do.
        var signed = new FileInfo(_keyFile).Length > 0;
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable,
            publicSign: signed,
            cryptoKeyFile: signed ? _keyFile : null,
            strongNameProvider: new DesktopStrongNameProvider(),
            metadataImportOptions: MetadataImportOptions.All);
        return CSharpCompilation.Create(Name, _trees.Concat(extra), all.Select(static path => MetadataReference.CreateFromFile(path)), options);
    }

    private static void Decompile(PEFile module, string path, string folder, CancellationToken cancellationToken)
    {
        // Bodies as their authors wrote them, with lambdas, iterators, async and records.
        var settings = new DecompilerSettings(ICSharpCode.Decompiler.CSharp.LanguageVersion.Latest)
        {
            ThrowOnAssemblyResolveErrors = false,
            UseSdkStyleProjectFormat = true,
            UseNestedDirectoriesForNamespaces = false,
        };
        var decompiler = new WholeProjectDecompiler(settings, new Resolver(path), projectWriter: null, assemblyReferenceClassifier: null, debugInfoProvider: null)
        {
            MaxDegreeOfParallelism = Environment.ProcessorCount,
        };
        decompiler.DecompileProject(module, folder, cancellationToken);
    }

    private sealed class Resolver(string main) : IAssemblyResolver
    {
        private readonly Dictionary<string, PEFile?> _files = new(StringComparer.OrdinalIgnoreCase) { [Path.GetFileNameWithoutExtension(main)] = new PEFile(main) };

        public MetadataFile? Resolve(IAssemblyReference reference)
        {
            lock (_files)
            {
                if (!_files.TryGetValue(reference.Name, out var file))
                {
                    _files.Add(reference.Name, file = AssemblyFiles.TryGetPath(reference.Name, out var path) ? new PEFile(path) : null);
                }

                return file;
            }
        }

        public IDisposable? BeginSnapshot() => null;

        public MetadataFile? ResolveModule(MetadataFile mainModule, string moduleName) => null;

        public Task<MetadataFile?> ResolveAsync(IAssemblyReference reference) => Task.FromResult(Resolve(reference));

        public Task<MetadataFile?> ResolveModuleAsync(MetadataFile mainModule, string moduleName) => Task.FromResult<MetadataFile?>(null);
    }
}
