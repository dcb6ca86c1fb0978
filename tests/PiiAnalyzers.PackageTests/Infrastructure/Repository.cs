using System.Reflection;

namespace PiiAnalyzers.PackageTests.Infrastructure;

internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string PackageRoot { get; } = Metadata("NuGetPackageRoot");

    public static bool UpdateGolden => Environment.GetEnvironmentVariable("PII_UPDATE_GOLDEN") == "1";

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Metadata(string key)
        => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
