using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PiiAnalyzers.Corpus.Tests;

/// <summary>The files of the corpus as they are in the repository.</summary>
internal static class CorpusFiles
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview, DocumentationMode.None, preprocessorSymbols: ["DEBUG", "TRACE"]);

    private static readonly Lazy<string> LazyRepository = new(FindRepository);
    private static readonly Lazy<ImmutableArray<SyntaxTree>> LazyTrees = new(ReadTrees);
    private static readonly Lazy<ImmutableArray<CorpusCase>> LazyCases = new(() =>
        [.. Trees.SelectMany(static tree => CorpusCase.Read(tree.FilePath, tree.ToString()))]);

    public static string Repository => LazyRepository.Value;

    /// <summary>Cases and shared files, each under its path below the folder of cases.</summary>
    public static ImmutableArray<SyntaxTree> Trees => LazyTrees.Value;

    public static ImmutableArray<CorpusCase> Cases => LazyCases.Value;

    public static bool IsShared(SyntaxTree tree) => tree.FilePath.StartsWith("_shared/", StringComparison.Ordinal);

    private static ImmutableArray<SyntaxTree> ReadTrees()
    {
        var folder = Path.Combine(Repository, "tests", "PiiAnalyzers.Corpus", "cases");
        return
        [
            .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
                .OrderBy(static file => file.Name, StringComparer.Ordinal)
                .Select(static file => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file.Path), System.Text.Encoding.UTF8), ParseOptions, file.Name)),
        ];
    }

    private static string FindRepository()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "PiiAnalyzers.sln")))
            {
                return directory.FullName;
            }
        }

        throw new InvalidOperationException("The corpus is read from the repository that the tests were built in.");
    }
}
