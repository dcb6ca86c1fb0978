namespace PiiAnalyzers.Corpus.Tests;

public class AccuracyTests
{
    /// <summary>Recall and precision that the whole corpus must reach.</summary>
    private const double Overall = 0.98;

    /// <summary>Recall and precision that each area must reach.</summary>
    private const double EachArea = 0.95;

    [Fact]
    public async Task Recall_and_precision_reach_the_thresholds()
    {
        var score = Score.Of(CorpusFiles.Cases, await CorpusCompilation.Findings(CorpusCompilation.Generated));
        var low = score.Areas
            .Where(static area => area.Recall < EachArea || area.Precision < EachArea)
            .Concat(score.Total is { Recall: < Overall } or { Precision: < Overall } ? [score.Total] : [])
            .Select(static area => FormattableString.Invariant($"{area.Area}: recall {area.Recall:0.000}, precision {area.Precision:0.000}"));
        Assert.True(!low.Any(), string.Join("\n", low) + "\n\n" + score.ToMarkdown());
    }

    [Fact]
    public async Task Accuracy_page_is_up_to_date()
    {
        var path = Path.Combine(CorpusFiles.Repository, "docs", "accuracy.md");
        var text = Score.Of(CorpusFiles.Cases, await CorpusCompilation.Findings(CorpusCompilation.Generated)).ToMarkdown();
        if (Environment.GetEnvironmentVariable("PII_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
            return;
        }

        Assert.True(File.Exists(path), "No docs/accuracy.md; run the tests with PII_UPDATE_GOLDEN=1 and look at what they write.");
        Assert.Equal((await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), text);
    }
}
