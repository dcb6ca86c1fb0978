using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Unannotated.Analysis;
using PiiAnalyzers.Unannotated.Decompiled;

namespace PiiAnalyzers.Unannotated;

/// <summary>
/// A code base that is annotated through a <c>*.pii.txt</c> only. Each finding of warning severity is one that somebody has read and
/// judged: <c>docs/accuracy-reviewed.md</c> lists them all, with the verdict, and no others. Takes minutes, and so runs when asked for:
/// <c>PII_UNANNOTATED=all</c> or <c>PII_UNANNOTATED=Umbraco.Core</c>.
/// </summary>
public sealed partial class ReviewTests(ITestOutputHelper output)
{
    private const string Application = "Umbraco.Core";

    [Fact]
    public async Task Findings_are_those_that_were_reviewed()
    {
        Assert.SkipUnless(Selection.Includes(Application), "Runs with PII_UNANNOTATED=all.");
        var cancellationToken = TestContext.Current.CancellationToken;
        Assert.True(AssemblyFiles.TryGetPath(Application, out var path), "The application is not among the packages.");
        var assembly = DecompiledAssembly.Of(path, cancellationToken);
        var found = await ProductAnalyzers.RunAsync(assembly.Compile([], []), Annotations(), cancellationToken);
        Assert.Empty(found.Where(static diagnostic => diagnostic.Id == "PII5006" && diagnostic.Location.SourceTree is null && diagnostic.Location.GetLineSpan().Path.EndsWith(".pii.txt", StringComparison.Ordinal)).Select(static diagnostic => diagnostic.ToString()));
        foreach (var diagnostic in found.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning))
        {
            output.WriteLine(diagnostic + "\n    " + diagnostic.Location.SourceTree?.GetText(cancellationToken).Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim());
        }

        output.WriteLine($"{assembly.Lines} lines; " + string.Join(", ", found.CountBy(static diagnostic => diagnostic.Id).OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Key + " " + pair.Value)));
        Assert.Equal(Reviewed(), found.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(Place).Order(StringComparer.Ordinal));
    }

    private static string Place(Diagnostic diagnostic)
        => $"{diagnostic.Location.SourceTree!.FilePath[(Application.Length + 1)..]}:{diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1} {diagnostic.Id}";

    private static IEnumerable<string> Reviewed()
        => Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "accuracy-reviewed.md")))
            .Select(static match => match.Groups["place"].Value + " " + match.Groups["rule"].Value)
            .Order(StringComparer.Ordinal);

    private static string Annotations()
    {
        using var reader = new StreamReader(typeof(ReviewTests).Assembly.GetManifestResourceStream(Application + ".pii.txt")!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^\| `(?<place>[^`]+)` \| \[(?<rule>PII\d{4})\][^|]*\| (?:right|wrong) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
