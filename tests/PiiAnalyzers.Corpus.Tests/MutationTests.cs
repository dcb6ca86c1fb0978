using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Corpus.Tests;

/// <summary>Each leak, changed so that it is none, must be silent on its line.</summary>
public class MutationTests
{
    /// <summary>Share of the variants that must compile; the others are skipped.</summary>
    private const double Compiling = 0.8;

    public static TheoryData<string> Mutations => [.. Mutation.All.Select(static mutation => mutation.Name)];

    [Fact]
    public async Task Most_variants_compile()
    {
        var leaks = await Leaks();
        var counts = Mutation.All.Select(mutation => (mutation.Name, Variants(leaks, mutation).Count)).ToArray();
        var made = counts.Sum(static count => count.Count);
        TestContext.Current.TestOutputHelper?.WriteLine($"{leaks.Count} leaks: " + string.Join(", ", counts.Select(static count => $"{count.Name} {count.Count}")));
        Assert.True(made >= Compiling * leaks.Count * Mutation.All.Length, $"{made} of {leaks.Count * Mutation.All.Length} variants compile");
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public async Task Leak_that_is_repaired_is_silent(string name)
    {
        var variants = Variants(await Leaks(), Mutation.All.Single(mutation => mutation.Name == name));
        var places = variants.ToDictionary(static variant => variant.Leak.Case.Place, static variant => variant.Text, StringComparer.Ordinal);
        var compilation = CorpusCompilation.Generate(CorpusCompilation.Create(Disclosed.Replace(CorpusFiles.Trees, variants)));
        var alarms = (await CorpusCompilation.Findings(compilation))
            .Select(static finding => CorpusCompilation.FileOf(finding) + ":" + CorpusCompilation.LineOf(finding))
            .Where(places.ContainsKey)
            .Select(place => place + " " + places[place]);
        Assert.Empty(alarms);
    }

    private static async Task<List<Disclosed>> Leaks()
    {
        var findings = await CorpusCompilation.Findings(CorpusCompilation.Generated);
        return [.. Disclosed.In(CorpusFiles.Cases, CorpusFiles.Trees.Where(static tree => !CorpusFiles.IsShared(tree)), findings)];
    }

    /// <summary>The variants that compile. All are tried together, and those that stand on a line with an error are taken back.</summary>
    private static List<(Disclosed Leak, string Text)> Variants(List<Disclosed> leaks, Mutation mutation)
    {
        var variants = new List<(Disclosed Leak, string Text)>();
        foreach (var leak in leaks)
        {
            var model = CorpusCompilation.Generated.GetSemanticModel(leak.Tree);
            var type = model.GetTypeInfo(leak.Expression, TestContext.Current.CancellationToken);
            if (mutation.Apply(leak.Expression, type.Type, type.ConvertedType) is { } text)
            {
                variants.Add((leak, text));
            }
        }

        while (true)
        {
            var compilation = CorpusCompilation.Generate(CorpusCompilation.Create(Disclosed.Replace(CorpusFiles.Trees, variants)));
            var broken = compilation.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.SourceTree is not null)
                .Select(static diagnostic => CorpusCompilation.FileOf(diagnostic) + ":" + CorpusCompilation.LineOf(diagnostic))
                .ToHashSet(StringComparer.Ordinal);
            if (broken.Count == 0)
            {
                return variants;
            }

            // An error may come to light on a line that uses what a variant declares: then the file's variants go.
            if (variants.RemoveAll(variant => broken.Contains(variant.Leak.Case.Place)) == 0)
            {
                var files = broken.Select(static place => place[..place.LastIndexOf(':')]).ToHashSet(StringComparer.Ordinal);
                Assert.NotEqual(0, variants.RemoveAll(variant => files.Contains(variant.Leak.Case.File)));
            }
        }
    }
}
