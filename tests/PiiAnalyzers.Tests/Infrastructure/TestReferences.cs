using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Tests.Infrastructure;

/// <summary>
/// The assemblies that test compilations reference. Each is read once and shared: metadata is the largest part of a small
/// compilation's cost, and the compiler caches symbols per reference instance.
/// </summary>
internal static class TestReferences
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyNet100 = new(() => [.. Basic.Reference.Assemblies.Net100.References.All]);
    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyAspNetCore = new(ReadAspNetCore);
    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyLogging = new(SelectLogging);
    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyAnnotations = new(ReadAnnotations);
    private static readonly Lazy<MetadataReference> LazySerilog = new(() => Read(typeof(Serilog.ILogger).Assembly.Location));
    private static readonly Lazy<MetadataReference> LazyNLog = new(() => Read(typeof(NLog.ILogger).Assembly.Location));
    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyLibraries = new(ReadLibraries);
    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyAll = new(() => [.. Net100, .. AspNetCore, .. Annotations, Serilog, NLog, .. Libraries]);

    /// <summary>Assemblies of further libraries, of which a test project has those that it refers to.</summary>
    private static readonly string[] LibraryNames =
    [
        "Castle.Core", "Common.Logging", "Common.Logging.Core", "CsvHelper", "MessagePack", "MessagePack.Annotations", "Microsoft.ApplicationInsights", "Microsoft.Build.Framework",
        "Microsoft.Build.Utilities.Core", "Microsoft.Extensions.Telemetry.Abstractions", "Newtonsoft.Json", "OpenTelemetry.Api", "Sentry", "YamlDotNet", "log4net", "protobuf-net", "protobuf-net.Core",
    ];

    /// <summary>The reference assemblies of .NET itself.</summary>
    public static ImmutableArray<MetadataReference> Net100 => LazyNet100.Value;

    /// <summary>What the ASP.NET Core shared framework adds to .NET, Microsoft.Extensions.* included.</summary>
    public static ImmutableArray<MetadataReference> AspNetCore => LazyAspNetCore.Value;

    /// <summary>The part of <see cref="AspNetCore"/> that logging takes.</summary>
    public static ImmutableArray<MetadataReference> Logging => LazyLogging.Value;

    public static MetadataReference Serilog => LazySerilog.Value;

    public static MetadataReference NLog => LazyNLog.Value;

    /// <summary>Libraries beside those above that the catalogue knows.</summary>
    public static ImmutableArray<MetadataReference> Libraries => LazyLibraries.Value;

    /// <summary>PiiAnalyzers.Annotations and the assembly its attributes derive from.</summary>
    public static ImmutableArray<MetadataReference> Annotations => LazyAnnotations.Value;

    public static ImmutableArray<MetadataReference> All => LazyAll.Value;

    private static ImmutableArray<MetadataReference> ReadLibraries()
        => [.. LibraryNames.Select(static name => Path.Combine(AppContext.BaseDirectory, name + ".dll")).Where(File.Exists).Select(Read)];

    private static ImmutableArray<MetadataReference> ReadAspNetCore()
    {
        // An older package's copy of an assembly of .NET would clash with the reference assembly of the same name.
        var known = Net100.Select(NameOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var directory = Path.GetDirectoryName(typeof(HttpContext).Assembly.Location)!;
        return
        [
            .. Directory.EnumerateFiles(directory, "*.dll")
                .Where(path => IsManaged(path) && !known.Contains(Path.GetFileNameWithoutExtension(path)))
                .Order(StringComparer.Ordinal)
                .Select(Read),
        ];
    }

    private static ImmutableArray<MetadataReference> SelectLogging() =>
    [
        .. AspNetCore.Where(static reference => NameOf(reference) is
            "Microsoft.Extensions.Logging" or
            "Microsoft.Extensions.Logging.Abstractions" or
            "Microsoft.Extensions.DependencyInjection.Abstractions"),
    ];

    // By file rather than by type, so that tests of the analyzers compile whatever the state of the annotations.
    private static ImmutableArray<MetadataReference> ReadAnnotations() =>
    [
        Read(Path.Combine(AppContext.BaseDirectory, "PiiAnalyzers.Annotations.dll")),
        Read(Path.Combine(AppContext.BaseDirectory, "Microsoft.Extensions.Compliance.Abstractions.dll")),
    ];

    private static MetadataReference Read(string path) => MetadataReference.CreateFromFile(path);

    private static string NameOf(MetadataReference reference) => Path.GetFileNameWithoutExtension(((PortableExecutableReference)reference).FilePath ?? reference.Display)!;

    private static bool IsManaged(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = new System.Reflection.PortableExecutable.PEReader(stream);
        return reader.HasMetadata;
    }
}
