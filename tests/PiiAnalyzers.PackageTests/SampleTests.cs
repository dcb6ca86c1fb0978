using System.Text;
using PiiAnalyzers.PackageTests.Infrastructure;

namespace PiiAnalyzers.PackageTests;

/// <summary>The samples show what they claim to show.</summary>
[Collection(BuildCollection.Name)]
public class SampleTests(PackedPackages packages)
{
    /// <summary>The personal data that the demo of either shop sends.</summary>
    internal static readonly string[] Canaries =
    [
        "Jane Roe", "jane.roe", "7946 0958", "7946 0123", "04/12/1985", "1985-04-12", "Richard Roe", "12 Canary Row", "EC1A 1BB",
        "4111111111111111", "GB82WEST12345698765432",
    ];

    [Fact]
    public async Task Leaking_shop_reports_exactly_the_expected_findings()
    {
        using var logs = new TemporaryFolder();
        (await BuildAsync("Shop.Web", logs)).Succeeded();

        var expected = new[] { "Shop.Domain", "Shop.Web" }.SelectMany(static name => Finding.Expected(Repository.PathOf("samples", name), Repository.Root));
        var reported = new[] { "Shop.Domain", "Shop.Web" }.SelectMany(name => Finding.InLog(logs.Combine(name + ".sarif"), Repository.Root));
        Finding.AssertSame(expected, reported);

        var output = (await RunDemoAsync("Shop.Web")).Succeeded().Output;
        Assert.Contains("jane.roe@example.com", output);
        Assert.Contains("4111111111111111", output);
    }

    [Fact]
    public async Task Repaired_shop_builds_without_a_warning_and_prints_no_personal_data()
    {
        using var logs = new TemporaryFolder();
        var build = (await BuildAsync("Shop.Fixed", logs)).Succeeded();
        Assert.DoesNotContain(": warning ", build.Output);
        Assert.Empty(Finding.InLog(logs.Combine("Shop.Fixed.sarif"), Repository.Root));

        var output = (await RunDemoAsync("Shop.Fixed")).Succeeded().Output;
        Assert.All(Canaries, canary => Assert.DoesNotContain(canary, output));
        Assert.Contains("Welcome, J***", output);
        Assert.Contains("Email = j***@example.com", output);
        Assert.DoesNotContain(": 500", output);
    }

    [Fact]
    public async Task Repaired_shop_leaves_no_personal_data_in_its_database()
    {
        using var logs = new TemporaryFolder();
        (await BuildAsync("Shop.Fixed", logs)).Succeeded();
        var database = logs.Combine("shop.db");
        var output = (await RunDemoAsync("Shop.Fixed", database)).Succeeded().Output;
        Assert.Contains("-- found by e-mail: 200", output);
        Assert.Contains("-- found nobody: 404", output);
        Assert.All(Canaries, canary => Assert.DoesNotContain(canary, output));

        // What was deleted is still there too, until its pages are used again; and so are logs and journals that were left.
        var files = Directory.GetFiles(logs.Path, "shop.db*");
        Assert.Contains(database, files);
        Assert.Contains(files, static file => File.ReadAllBytes(file).AsSpan().IndexOf("pii1:"u8) >= 0);
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            Assert.All(Canaries, canary => Assert.False(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(canary)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(canary)) >= 0, canary + " in " + file));
        }
    }

    private Task<DotNetResult> BuildAsync(string sample, TemporaryFolder logs)
        => DotNet.RunAsync(
            Repository.Root, "build", "samples/" + sample, "--nologo", "--no-incremental", "--artifacts-path", packages.Artifacts, "-p:SampleErrorLogs=" + logs.Path);

    /// <summary>With the JSON formatter, which shows scopes and the values behind the templates as well as the message.</summary>
    private Task<DotNetResult> RunDemoAsync(string sample, params string[] arguments)
        => DotNet.RunAsync(
            packages.Artifacts,
            [("Logging__Console__FormatterName", "json")],
            [Path.Combine(packages.Artifacts, "bin", sample, "debug", sample + ".dll"), "--demo", .. arguments]);
}
