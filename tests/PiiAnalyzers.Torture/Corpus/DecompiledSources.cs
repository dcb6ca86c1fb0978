using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using ICSharpCode.Decompiler;
using ICSharpCode.Decompiler.CSharp;
using ICSharpCode.Decompiler.Metadata;
using ICSharpCode.Decompiler.TypeSystem;

namespace PiiAnalyzers.Torture.Corpus;

/// <summary>
/// Real code in any quantity: types of well-known assemblies turned back into source. Made when first asked for and kept below
/// <c>artifacts/</c>, never in the repository.
/// </summary>
internal static class DecompiledSources
{
    private const int MinMethods = 3, MaxMethods = 80;

    /// <summary>Types out of one assembly, spread evenly over it.</summary>
    public static IReadOnlyList<SourceUnit> Of(string assemblyPath, int count, CancellationToken cancellationToken)
    {
        using var file = new PEFile(assemblyPath);
        var mvid = file.Metadata.GetGuid(file.Metadata.GetModuleDefinition().Mvid);
        var folder = Path.Combine(Artifacts.Folder, "decompiled", $"{file.Name}-{mvid:N}-{count}");
        var done = Path.Combine(folder, "done");
        if (!File.Exists(done))
        {
            Directory.CreateDirectory(folder);
            Decompile(assemblyPath, file, folder, count, cancellationToken);
            File.WriteAllText(done, "");
        }

        return
        [
            .. Directory.GetFiles(folder, "*.cs")
                .Order(StringComparer.Ordinal)
                .Select(path => new SourceUnit(file.Name + "/" + Path.GetFileName(path), File.ReadAllText(path))),
        ];
    }

    private static void Decompile(string assemblyPath, PEFile file, string folder, int count, CancellationToken cancellationToken)
    {
        var settings = new DecompilerSettings(LanguageVersion.Latest) { ThrowOnAssemblyResolveErrors = false, UseSdkStyleProjectFormat = true };
        var decompiler = new CSharpDecompiler(assemblyPath, settings) { CancellationToken = cancellationToken };
        var types = Candidates(file.Metadata).ToList();
        var step = Math.Max(1.0, types.Count / (double)count);
        for (var position = 0.0; position < types.Count; position += step)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (name, token) = types[(int)position];
            string text;
            try
            {
                text = decompiler.DecompileTypeAsString(name);
            }
            catch (DecompilerException)
            {
                // What the decompiler cannot read is no loss: there are more types.
                continue;
            }

            File.WriteAllText(Path.Combine(folder, $"{token:x8}.cs"), text);
        }
    }

    private static IEnumerable<(FullTypeName Name, int Token)> Candidates(MetadataReader metadata)
    {
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            if (type.GetDeclaringType().IsNil
                && type.GetMethods().Count is >= MinMethods and <= MaxMethods
                && !metadata.GetString(type.Name).StartsWith('<'))
            {
                yield return (handle.GetFullTypeName(metadata), MetadataTokens.GetToken(handle));
            }
        }
    }
}
