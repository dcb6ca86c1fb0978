using System.Collections.Concurrent;

namespace PiiAnalyzers.Torture.Corpus;

/// <summary>Everything that is mutated: decompiled assemblies, this repository, and files written to be difficult.</summary>
internal static class Sources
{
    private const int TypesPerAssembly = 60, UnitLength = 2_500, UnitsPerFile = 4, FileLength = 40_000;

    private static readonly string[] Framework =
    [
        "System.Private.CoreLib.dll", "System.Private.Xml.dll", "System.Linq.dll", "System.Text.Json.dll", "System.Net.Http.dll", "System.Collections.Concurrent.dll",
        "System.Linq.Expressions.dll", "System.Text.RegularExpressions.dll",
    ];

    private static readonly string[] AspNetCore =
    [
        "Microsoft.AspNetCore.Mvc.Core.dll", "Microsoft.AspNetCore.Identity.dll", "Microsoft.Extensions.Identity.Core.dll", "Microsoft.AspNetCore.Server.Kestrel.Core.dll",
        "Microsoft.AspNetCore.Routing.dll", "Microsoft.AspNetCore.SignalR.Core.dll", "Microsoft.Extensions.Logging.dll",
    ];

    private static readonly string[] Packages =
    [
        "Newtonsoft.Json.dll", "Serilog.dll", "NLog.dll", "Microsoft.CodeAnalysis.dll", "Microsoft.CodeAnalysis.CSharp.dll",
        // Decompiled where the test's packages bring it along.
        "Microsoft.EntityFrameworkCore.dll", "Microsoft.EntityFrameworkCore.Relational.dll",
    ];

    public static IReadOnlyList<SourceUnit> Exotic { get; } = ReadExotic();

    /// <summary>
    /// What mutants are made of: a type or two of moderate size, for faults live in constructs and not in size, and ten thousand mutants
    /// have to be analysed twice.
    /// </summary>
    public static IReadOnlyList<SourceUnit> Units(CancellationToken cancellationToken)
        => [.. Real(cancellationToken).SelectMany(static file => UnitSplitter.Split(file, UnitLength, UnitsPerFile)), .. Exotic];

    /// <summary>Files as they are, in the same order on every run. Of the few that are longer than <see cref="FileLength"/>, the first part.</summary>
    public static IReadOnlyList<SourceUnit> Files(CancellationToken cancellationToken)
        => [.. Real(cancellationToken).SelectMany(static file => UnitSplitter.Split(file, FileLength, maxUnits: 1)), .. Exotic];

    private static IEnumerable<SourceUnit> Real(CancellationToken cancellationToken)
    {
        var assemblies = DecompiledAssemblies().ToArray();
        var decompiled = new ConcurrentDictionary<int, IReadOnlyList<SourceUnit>>();
        Parallel.For(0, assemblies.Length, index => decompiled[index] = DecompiledSources.Of(assemblies[index], TypesPerAssembly, cancellationToken));
        return [.. decompiled.OrderBy(static pair => pair.Key).SelectMany(static pair => pair.Value), .. OwnTree()];
    }

    public static IEnumerable<string> DecompiledAssemblies()
        => Framework.Select(static name => Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name))
            .Concat(AspNetCore.Select(static name => Path.Combine(Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Http.HttpContext).Assembly.Location)!, name)))
            .Concat(Packages.Select(static name => Path.Combine(AppContext.BaseDirectory, name)))
            .Where(File.Exists);

    private static IEnumerable<SourceUnit> OwnTree()
        => new[] { "src", "tests", "samples" }
            .Select(static folder => Path.Combine(Artifacts.RepositoryRoot, folder))
            .Where(Directory.Exists)
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Select(static path => Path.GetRelativePath(Artifacts.RepositoryRoot, path).Replace('\\', '/'))
            .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/Exotic/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(static path => new SourceUnit(path, File.ReadAllText(Path.Combine(Artifacts.RepositoryRoot, path))));

    private static SourceUnit[] ReadExotic()
    {
        var assembly = typeof(Sources).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(static name => name.StartsWith("exotic/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return new SourceUnit(name, reader.ReadToEnd());
                }),
        ];
    }
}
