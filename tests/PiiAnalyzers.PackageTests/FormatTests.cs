using System.Text.RegularExpressions;
using PiiAnalyzers.PackageTests.Infrastructure;

namespace PiiAnalyzers.PackageTests;

/// <summary>The leaking shop, as a team would have it that installs the package and lets the command line repair it.</summary>
[Collection(BuildCollection.Name)]
public partial class FormatTests(PackedPackages packages)
{
    /// <summary>
    /// Of the fixes for one rule, a run applies the first that changes anything, in an order that is not always the same; and a remedy can
    /// bring about a finding that another remedies: a column that is encrypted must be made searchable. So until a run changes nothing.
    /// </summary>
    private const int MaxRuns = 6;

    /// <summary>What becomes of an address is for people to say, a body or a token: the only fix accepts the disclosure, which is not for tools.</summary>
    private const string WithoutFix = "PII4001";

    [Fact]
    public async Task Leaking_shop_is_repaired_by_dotnet_format()
    {
        var folder = Copy("Shop.Domain", "Shop.Web");
        string[] ids = [.. Directory.EnumerateFiles(Repository.PathOf("docs", "rules"), "PII*.md").Select(static page => Path.GetFileNameWithoutExtension(page)).Order(StringComparer.Ordinal)];
        var before = "";
        for (var run = 0; run < MaxRuns && TextOf(folder) is var text && text != before; run++)
        {
            before = text;
            (await DotNet.RunAsync(folder, ["format", "analyzers", "Shop.slnx", "--severity", "info", "--diagnostics", .. ids])).Succeeded();
        }

        var build = (await DotNet.RunAsync(folder, "build", "Shop.Web", "--nologo")).Succeeded();
        Assert.DoesNotMatch(OtherWarning(), build.Output);
        string[] projects = ["Shop.Domain", "Shop.Web"];
        Finding.AssertSame(
            projects.SelectMany(name => Finding.Expected(Path.Combine(folder, name), folder)).Where(static finding => finding.Id == WithoutFix),
            projects.SelectMany(name => Finding.InLog(Path.Combine(folder, name, "log.sarif"), folder)));

        // What accepts a disclosure is for people to write.
        Assert.All(Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories), static file => Assert.DoesNotContain("PiiDisclosure(", File.ReadAllText(file)));

        var demo = (await DotNet.RunAsync(folder, [("Logging__Console__FormatterName", "json")], Path.Combine(folder, "Shop.Web", "bin", "Debug", "net10.0", "Shop.Web.dll"), "--demo")).Succeeded();
        Assert.All(SampleTests.Canaries, canary => Assert.DoesNotContain(canary, demo.Output));
        Assert.Contains("Welcome, J***", demo.Output);
        Assert.DoesNotContain(": 500", demo.Output);
        Assert.Equal(9, SentRequest().Count(demo.Output));
    }

    private static string TextOf(string folder)
        => string.Concat(Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(static file => !file.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar)).Order(StringComparer.Ordinal).Select(File.ReadAllText));

    /// <summary>Copies samples into a solution of their own, with the package in the place of the repository's projects.</summary>
    private string Copy(params string[] samples)
    {
        var folder = Path.Combine(packages.Consumers, "Shop");
        foreach (var file in samples.SelectMany(static sample => Directory.EnumerateFiles(Repository.PathOf("samples", sample), "*", SearchOption.AllDirectories)))
        {
            var name = Path.GetRelativePath(Repository.PathOf("samples"), file);
            if (name.Split(Path.DirectorySeparatorChar) is var parts && (parts.Contains("obj") || parts.Contains("bin")))
            {
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
            File.WriteAllText(Path.Combine(folder, name), WithVersions(WithPackages(File.ReadAllText(file))));
        }

        File.WriteAllText(
            Path.Combine(folder, "Directory.Build.props"),
            $"""
            <Project>
              <Import Project="../Directory.Build.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="PiiAnalyzers" Version="{packages.Version}" />
                <Using Include="PiiAnalyzers" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(
            Path.Combine(folder, "Shop.slnx"),
            "<Solution>" + string.Concat(samples.Select(static sample => $"<Project Path=\"{sample}/{sample}.csproj\" />")) + "</Solution>");
        return folder;
    }

    /// <summary>What is a project here is a package there.</summary>
    private string WithPackages(string text) => RepositoryProject().Replace(text, reference => $"""<PackageReference Include="{reference.Groups[1].Value}" Version="{packages.Version}" />""");

    [GeneratedRegex("""<ProjectReference Include="\$\(RepositoryRoot\)src/[^"]*?/([^/"]+)\.csproj" />""")]
    private static partial Regex RepositoryProject();

    /// <summary>The repository manages versions centrally.</summary>
    private static string WithVersions(string text) => PackageReference().Replace(text, static reference =>
    {
        var name = reference.Groups[1].Value;
        var version = Regex.Match(File.ReadAllText(Repository.PathOf("Directory.Packages.props")), $"Include=\"{Regex.Escape(name)}\" Version=\"([^\"]+)\"").Groups[1].Value;
        return $"<PackageReference Include=\"{name}\" Version=\"{version}\" />";
    });

    [GeneratedRegex("""<PackageReference Include="([^"]+)" />""")]
    private static partial Regex PackageReference();

    [GeneratedRegex(": warning (?!" + WithoutFix + ")")]
    private static partial Regex OtherWarning();

    /// <summary>What the demo prints after each of its requests.</summary>
    [GeneratedRegex(@"(?m)^-- [a-z ]+: [24]\d\d\s*$")]
    private static partial Regex SentRequest();
}
