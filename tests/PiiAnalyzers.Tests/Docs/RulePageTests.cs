namespace PiiAnalyzers.Tests.Docs;

public class RulePageTests
{
    private static readonly string[] Sections = ["Cause", "What is reported", "How to fix", "When to suppress", "Configuration"];

    public static TheoryData<string> Ids => Descriptors.Ids;

    [Fact]
    public void Every_declared_id_belongs_to_a_descriptor()
        => Assert.Equal(Descriptors.DeclaredIds.Order(StringComparer.Ordinal), Descriptors.All.Select(static descriptor => descriptor.Id));

    [Fact]
    public void Every_page_belongs_to_a_descriptor()
        => Assert.Equal(
            Directory.EnumerateFiles(RepositoryFiles.PathOf("docs", "rules"), "*.md").Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal),
            Descriptors.All.Select(static descriptor => descriptor.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_agrees_with_the_descriptor(string id)
    {
        var descriptor = Descriptors.Of(id);
        var page = RepositoryFiles.Read("docs", "rules", id + ".md");
        Assert.StartsWith($"# {id}: {Descriptors.Title(descriptor)}\n", page);

        var facts = Facts(page);
        Assert.Equal(descriptor.Category, facts["Category"]);
        Assert.Equal(Descriptors.Severity(descriptor), facts["Severity"]);
        Assert.Equal(descriptor.IsEnabledByDefault ? "Yes" : "No", facts["Enabled"]);
        Assert.NotEqual("", facts["Fix"]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_has_the_sections_of_every_page_and_shows_its_configuration(string id)
    {
        var page = RepositoryFiles.Read("docs", "rules", id + ".md");
        Assert.Equal(Sections, page.Split('\n').Where(static line => line.StartsWith("## ", StringComparison.Ordinal)).Select(static line => line[3..]));
        Assert.Contains($"dotnet_diagnostic.{id}.severity", page);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Help_link_leads_to_the_page(string id)
    {
        var link = new Uri(Descriptors.Of(id).HelpLinkUri);
        Assert.Equal(id + ".md", link.Segments[^1]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Readme_lists_the_rule_as_it_is(string id)
    {
        var descriptor = Descriptors.Of(id);
        var row = RepositoryFiles.TableRows(RepositoryFiles.Read("README.md")).Single(cells => cells[0] == $"[{id}](docs/rules/{id}.md)");
        var fix = Facts(RepositoryFiles.Read("docs", "rules", id + ".md"))["Fix"];
        Assert.Equal([Descriptors.Default(descriptor), Descriptors.Title(descriptor), fix], row[1..]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Index_of_the_documentation_lists_the_rule(string id)
    {
        var row = RepositoryFiles.TableRows(RepositoryFiles.Read("docs", "README.md")).Single(cells => cells[0] == $"[{id}](rules/{id}.md)");
        Assert.Equal([Descriptors.Title(Descriptors.Of(id))], row[1..]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Release_tracking_lists_the_rule(string id)
    {
        var descriptor = Descriptors.Of(id);
        var releases = RepositoryFiles.Read("src", "PiiAnalyzers", "AnalyzerReleases.Shipped.md") + RepositoryFiles.Read("src", "PiiAnalyzers", "AnalyzerReleases.Unshipped.md");
        var row = RepositoryFiles.TableRows(releases).Last(cells => cells[0] == id);
        var severity = descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity.ToString() : "Disabled";
        Assert.Equal([descriptor.Category, severity], row[1..3]);
    }

    [Fact]
    public void Readme_lists_nothing_but_rules()
        => Assert.All(
            RepositoryFiles.TableRows(RepositoryFiles.Read("README.md")).Where(static cells => cells[0].StartsWith("[PII", StringComparison.Ordinal)),
            static cells => Assert.Contains(Descriptors.All, descriptor => cells[0].StartsWith($"[{descriptor.Id}]", StringComparison.Ordinal)));

    private static Dictionary<string, string> Facts(string page)
        => RepositoryFiles.TableRows(page[..page.IndexOf("\n## ", StringComparison.Ordinal)]).ToDictionary(static cells => cells[0], static cells => cells[1]);
}
