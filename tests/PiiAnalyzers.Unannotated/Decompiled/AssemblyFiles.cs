using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PiiAnalyzers.Unannotated.Decompiled;

/// <summary>The assemblies of the shared frameworks and of the packages, by simple name, and what each of them refers to.</summary>
internal static class AssemblyFiles
{
    private static readonly Lazy<Dictionary<string, string>> LazyPaths = new(Read);

    public static bool TryGetPath(string name, out string path) => LazyPaths.Value.TryGetValue(name, out path!);

    /// <summary>Names with a given beginning that no other assembly of the list may be left out of, in the order of their names.</summary>
    public static IEnumerable<string> StartingWith(string prefix)
        => LazyPaths.Value.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>What an assembly refers to, directly and through others.</summary>
    public static IReadOnlyList<string> ReferencesOf(string path)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Path.GetFileNameWithoutExtension(path) };
        var found = new List<string>();
        var open = new Queue<string>([path]);
        while (open.TryDequeue(out var next))
        {
            foreach (var name in DirectReferencesOf(next))
            {
                if (seen.Add(name) && TryGetPath(name, out var reference))
                {
                    found.Add(reference);
                    open.Enqueue(reference);
                }
            }
        }

        return found;
    }

    private static List<string> DirectReferencesOf(string path)
    {
        using var reader = new PEReader(File.OpenRead(path));
        var metadata = reader.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    private static Dictionary<string, string> Read()
    {
        var paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var frameworks = new[] { typeof(object), typeof(Microsoft.AspNetCore.Http.HttpContext) }.SelectMany(static type => Directory.GetFiles(Path.GetDirectoryName(type.Assembly.Location)!, "*.dll"));
        foreach (var path in frameworks.Concat(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "assemblies.txt"))))
        {
            // The framework's own first: its reference assemblies, which are on the list as well, have no bodies.
            if (IsManaged(path))
            {
                paths.TryAdd(Path.GetFileNameWithoutExtension(path), path);
            }
        }

        return paths;
    }

    private static bool IsManaged(string path)
    {
        using var reader = new PEReader(File.OpenRead(path));
        return reader.HasMetadata && reader.GetMetadataReader().IsAssembly;
    }
}
