using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Corpus.Tests;

public class CompileTests
{
    [Fact]
    public void Whole_corpus_compiles() => Assert.Empty(Errors(CorpusCompilation.Generated));

    [Fact]
    public void Each_file_compiles_alone_with_the_shared_domain()
    {
        var shared = CorpusCompilation.Create(CorpusFiles.Trees.Where(CorpusFiles.IsShared));
        var errors = new List<string>();
        foreach (var tree in CorpusFiles.Trees.Where(static tree => !CorpusFiles.IsShared(tree)))
        {
            errors.AddRange(Errors(CorpusCompilation.Generate(shared.AddSyntaxTrees(tree))));
        }

        Assert.Empty(errors);
    }

    [Fact]
    public void Corpus_is_large_and_balanced()
    {
        var cases = CorpusFiles.Cases;
        Assert.True(cases.Length >= 420, $"{cases.Length} cases");
        Assert.InRange(cases.Count(static one => one.IsLeak) / (double)cases.Length, 0.45, 0.55);
    }

    [Fact]
    public void Labels_are_well_formed()
    {
        Assert.All(CorpusFiles.Cases, one =>
        {
            Assert.True(one.Rule is null || CorpusCompilation.Rules.Contains(one.Rule), one.Place);
            Assert.True(one.Note.Length > 0, one.Place);
        });
        Assert.All(CorpusFiles.Trees.Where(static tree => !CorpusFiles.IsShared(tree)), static tree =>
        {
            var header = tree.ToString().ReplaceLineEndings("\n").Split('\n');
            Assert.StartsWith("// Area: " + tree.FilePath[..tree.FilePath.IndexOf('/', StringComparison.Ordinal)], header[0], StringComparison.Ordinal);
            Assert.StartsWith("// Construct: ", header[1], StringComparison.Ordinal);
            Assert.StartsWith("// Libraries: ", header[2], StringComparison.Ordinal);
        });
    }

    private static IEnumerable<string> Errors(Compilation compilation)
        => compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.ToString());
}
