namespace PiiAnalyzers.PackageTests.Infrastructure;

/// <summary>A fresh project that references the package from the feed.</summary>
internal sealed class Consumer
{
    /// <summary>Properties of a console application.</summary>
    public const string Executable = "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>";

    private readonly PackedPackages _packages;

    public Consumer(PackedPackages packages, string name, string source, string properties, string items = "", bool reference = true)
    {
        _packages = packages;
        Folder = Path.Combine(packages.Consumers, name);
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "Program.cs"), source.ReplaceLineEndings("\n"));
        File.WriteAllText(
            Path.Combine(Folder, name + ".csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {(reference ? $"""<PackageReference Include="PiiAnalyzers" Version="{packages.Version}" />""" : "")}
                {items}
              </ItemGroup>
            </Project>
            """);
    }

    public string Folder { get; }

    /// <summary>Builds, and makes sure that nobody but our rules warns: not NuGet, not MSBuild, not the compiler about generated code.</summary>
    public async Task<DotNetResult> BuildAsync(params string[] arguments)
    {
        var result = await DotNet.RunAsync(Folder, ["build", "--nologo", .. arguments]);
        Assert.DoesNotMatch(@": warning (?!PII\d{4}:)", result.Output);
        return result;
    }

    public async Task<string> RunAsync() => (await DotNet.RunAsync(Folder, "run", "--no-build")).Succeeded().Output.ReplaceLineEndings("\n");

    public IEnumerable<(Finding Finding, string Level)> Results => Finding.Results(Path.Combine(Folder, "log.sarif"), Folder);

    /// <summary>Compares what the last build reported with the <c>// expect:</c> comments of the source.</summary>
    public void ReportsWhatTheSourceExpects(string level = "warning")
    {
        Finding.AssertSame(Finding.Expected(Folder, Folder), Results.Select(static result => result.Finding));
        Assert.All(Results, result => Assert.Equal(level, result.Level));
    }

    /// <summary>The files that our generator wrote.</summary>
    public IEnumerable<string> GeneratedFiles
    {
        get
        {
            var folder = Path.Combine(Folder, "obj", "generated", "PiiAnalyzers");
            return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories) : [];
        }
    }
}
