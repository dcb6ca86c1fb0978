namespace PiiAnalyzers.PackageTests.Infrastructure;

/// <summary>
/// The packages, packed once into a feed of their own under a version nobody has seen, and the folders the builds of the tests share.
/// Nothing is written into the repository or the user's package folder.
/// </summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Version { get; } = "0.0.1-test." + DateTime.UtcNow.ToString("yyyyMMddHHmmssfff");

    /// <summary>Build outputs of the repository's own projects.</summary>
    public string Artifacts => _folder.Combine("artifacts");

    public string Feed => _folder.Combine("feed");

    public string Consumers => _folder.Combine("consumers");

    public string PackageFile(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    public async ValueTask InitializeAsync()
    {
        var result = await DotNet.RunAsync(
            Repository.PathOf("nuget"), "pack", "-p:PackageVersion=" + Version, "--output", Feed, "--artifacts-path", Artifacts);
        result.Succeeded();
        Assert.DoesNotContain(": warning ", result.Output);

        Directory.CreateDirectory(Consumers);
        Write(
            "nuget.config",
            $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="packages" />
              </config>
              <packageSources>
                <add key="packed" value="{Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="restored" value="{Repository.PackageRoot}" />
              </fallbackPackageFolders>
            </configuration>
            """);

        // Found before any other, so that nothing above the temporary folder has a say.
        Write(
            "Directory.Build.props",
            """
            <Project>
              <PropertyGroup>
                <ErrorLog>$(MSBuildProjectDirectory)/log.sarif,version=2.1</ErrorLog>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                <CompilerGeneratedFilesOutputPath>$(MSBuildProjectDirectory)/obj/generated</CompilerGeneratedFilesOutputPath>
                <NuGetAudit>false</NuGetAudit>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
            </Project>
            """);
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(".editorconfig", "root = true\n");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Consumers, name), text);
}
