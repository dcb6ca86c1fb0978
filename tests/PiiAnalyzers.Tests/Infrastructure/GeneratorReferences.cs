using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Tests.Infrastructure;

/// <summary>What the compilations of generator tests refer to.</summary>
internal static class GeneratorReferences
{
    public static readonly MetadataReference[] Framework = [.. Net100.References.All];

    public static readonly MetadataReference Annotations = MetadataReference.CreateFromFile(typeof(PiiAttribute).Assembly.Location);

    public static readonly MetadataReference Compliance
        = MetadataReference.CreateFromFile(typeof(PiiAttribute).BaseType!.Assembly.Location);

    /// <summary>The framework, the annotations, and Microsoft's classification under them.</summary>
    public static readonly MetadataReference[] Annotated = [.. Framework, Annotations, Compliance];

    /// <summary>The framework and Microsoft's classification: no <c>PiiMask</c> in reach.</summary>
    public static readonly MetadataReference[] MicrosoftOnly = [.. Framework, Compliance];

    /// <summary>.NET Standard 2.0, from the package that the product itself is built with; empty where packages are kept elsewhere.</summary>
    public static MetadataReference[] NetStandard()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var folder = Path.Combine(packages, "netstandard.library", "2.0.3", "build", "netstandard2.0", "ref");
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.dll").Select(static file => MetadataReference.CreateFromFile(file))] : [];
    }
}
