using System.Text.Json;
using PiiAnalyzers.PackageTests.Infrastructure;

namespace PiiAnalyzers.PackageTests;

/// <summary>What a team configures reaches the analyzers through the package's build files.</summary>
[Collection(BuildCollection.Name)]
public class ConfigurationTests(PackedPackages packages)
{
    private const string Source =
        """
        using Microsoft.Extensions.Logging;
        using PiiAnalyzers;

        public partial record Person(int Id, string Mail);

        public class Uses(ILogger logger)
        {
            public void Configured(Person person) => logger.LogInformation("To {To}", person.Mail); // expect: PII1001

            public void Redacted(Person person) => logger.LogInformation("To {Person}", person);

            [PiiDisclosure("the data protection officer agreed", Expires = "2001-01-01")] // expect: PII5007
            public void Expired(Person person) => logger.LogInformation("To {To}", person.Mail);

            [PiiDisclosure("the data protection officer agreed", Expires = "2999-01-01")]
            public void Accepted(Person person) => logger.LogInformation("To {To}", person.Mail);
        }
        """;

    [Fact]
    public async Task Files_of_entries_and_the_day_reach_the_compiler()
    {
        var project = Project("Configured", "<TargetFramework>net10.0</TargetFramework>");
        File.WriteAllText(Path.Combine(project.Folder, "Contoso.pii.txt"), "P:Person.Mail = Email\nP:Gone.Mail = Email\n");
        (await project.BuildAsync()).Succeeded();
        var results = project.Results.ToList();
        Finding.AssertSame(Finding.Expected(project.Folder, project.Folder).Append(new("Contoso.pii.txt", 2, "PII5006")), results.Select(static result => result.Finding));
        Assert.All(results, static result => Assert.Equal(result.Finding.Id == "PII5006" ? "note" : "warning", result.Level));

        // Another day, and a word that is no category.
        File.WriteAllText(Path.Combine(project.Folder, "Contoso.pii.txt"), "P:Person.Mail = Email\nP:Person.Id = Emial # no category\n");
        var build = (await project.BuildAsync("-p:PiiAnalysisDate=2000-12-31", "-p:PiiAnalysisMode=Strict")).Failed();
        Assert.Contains("Contoso.pii.txt(2,15): warning PII5006", build.Output);
        Assert.Contains(": error PII1001", build.Output);
        Assert.DoesNotContain("expired on", build.Output);
    }

    [Fact]
    public async Task Logs_are_named_by_project_and_target_framework()
    {
        var project = Project("Sarif", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>");
        File.WriteAllText(Path.Combine(project.Folder, "Contoso.pii.txt"), "P:Person.Mail = Email\n");
        File.WriteAllText(
            Path.Combine(project.Folder, "Directory.Build.targets"),
            """
            <Project>
              <PropertyGroup>
                <ErrorLog>$(MSBuildThisFileDirectory)artifacts/sarif/$(MSBuildProjectName).$(TargetFramework).sarif,version=2.1</ErrorLog>
              </PropertyGroup>
              <Target Name="MakeSarifFolder" BeforeTargets="CoreCompile">
                <MakeDir Directories="$(MSBuildThisFileDirectory)artifacts/sarif" />
              </Target>
            </Project>
            """);
        (await project.BuildAsync()).Succeeded();
        foreach (var framework in new[] { "net8.0", "net10.0" })
        {
            using var log = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(project.Folder, "artifacts", "sarif", "Sarif." + framework + ".sarif"), TestContext.Current.CancellationToken));
            Assert.Contains(
                log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray(),
                static result => result.GetProperty("ruleId").GetString() == "PII1001" && result.GetProperty("properties").GetProperty("customProperties").GetProperty("pii.category").GetString() == "Email");
        }
    }

    private Consumer Project(string name, string properties)
        => new(packages, name, Source, properties, """<FrameworkReference Include="Microsoft.AspNetCore.App" /><AdditionalFiles Include="*.pii.txt" />""");
}
