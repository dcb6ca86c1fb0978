using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using PiiAnalyzers.PackageTests.Infrastructure;

namespace PiiAnalyzers.PackageTests;

[Collection(BuildCollection.Name)]
public class PackageContentTests(PackedPackages packages)
{
    [Theory]
    [InlineData("PiiAnalyzers")]
    [InlineData("PiiAnalyzers.Annotations")]
    [InlineData("PiiAnalyzers.EntityFrameworkCore")]
    public void Package_holds_the_approved_entries(string id)
    {
        using var package = ZipFile.OpenRead(packages.PackageFile(id));
        var entries = string.Concat(
            package.Entries
                .Select(static entry => entry.FullName)
                .Where(static name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
                .Order(StringComparer.Ordinal)
                .Select(static name => name + "\n"));

        var approved = Repository.PathOf("tests", "PiiAnalyzers.PackageTests", "Approved", id + ".txt");
        if (Repository.UpdateGolden)
        {
            File.WriteAllText(approved, entries);
        }

        Assert.Equal(File.ReadAllText(approved).ReplaceLineEndings("\n"), entries);
    }

    [Theory]
    [InlineData("PiiAnalyzers")]
    [InlineData("PiiAnalyzers.Annotations")]
    [InlineData("PiiAnalyzers.EntityFrameworkCore")]
    public void Assemblies_do_not_name_the_folder_they_were_built_from(string id)
    {
        using var package = ZipFile.OpenRead(packages.PackageFile(id));
        foreach (var entry in package.Entries.Where(static entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            Assert.False(bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(Encoding.UTF8.GetBytes(Repository.Root)) >= 0, entry.FullName);
        }
    }

    [Fact]
    public void Package_depends_on_the_annotations_of_its_version_and_on_nothing_else()
    {
        var dependency = Assert.Single(Nuspec("PiiAnalyzers").Descendants(), static element => element.Name.LocalName == "dependency");
        Assert.Equal("PiiAnalyzers.Annotations", (string?)dependency.Attribute("id"));
        Assert.Equal(packages.Version, (string?)dependency.Attribute("version"));
    }

    [Fact]
    public void Annotations_depend_on_the_compliance_abstractions_only()
    {
        var dependencies = Nuspec("PiiAnalyzers.Annotations").Descendants().Where(static element => element.Name.LocalName == "dependency");
        Assert.All(dependencies, static dependency => Assert.Equal("Microsoft.Extensions.Compliance.Abstractions", (string?)dependency.Attribute("id")));
    }

    [Fact]
    public void Encryption_depends_on_the_annotations_of_its_version_and_on_nothing_that_is_pinned_for_others()
        => Assert.Equal(
            ["Microsoft.AspNetCore.DataProtection", "Microsoft.EntityFrameworkCore.Relational", "PiiAnalyzers.Annotations " + packages.Version],
            Nuspec("PiiAnalyzers.EntityFrameworkCore").Descendants()
                .Where(static element => element.Name.LocalName == "dependency")
                .Select(static element => (string)element.Attribute("id")! + ((string)element.Attribute("id")! == "PiiAnalyzers.Annotations" ? " " + (string?)element.Attribute("version") : ""))
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Package_is_not_a_development_dependency_so_that_the_attributes_flow()
        => Assert.DoesNotContain(Nuspec("PiiAnalyzers").Descendants(), static element => element.Name.LocalName == "developmentDependency" && element.Value == "true");

    private XDocument Nuspec(string id)
    {
        using var package = ZipFile.OpenRead(packages.PackageFile(id));
        using var stream = package.GetEntry(id + ".nuspec")!.Open();
        return XDocument.Load(stream);
    }
}
