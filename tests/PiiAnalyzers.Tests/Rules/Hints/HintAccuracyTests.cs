using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Rules.Hints;
using PiiAnalyzers.Tests.Docs;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Rules.Hints;

/// <summary>
/// How good the hints are on entity classes written in the style of known open code bases. The page <c>docs/hints.md</c> holds the
/// numbers; <c>PII_UPDATE_GOLDEN=1</c> writes them.
/// </summary>
public partial class HintAccuracyTests
{
    private const string Begin = "<!-- measured -->\n", End = "<!-- end -->";
    private static readonly (string File, string Style)[] Sources = [("Shop", "microservice shop"), ("Commerce", "monolithic store"), ("Content", "content management, clinic, personnel")];

    [Fact]
    public async Task Page_shows_what_is_measured()
    {
        var table = new StringBuilder("| entities in the style of | members | personal | proposed | right | wrong category or not personal | missed | precision | recall |\n|---|---|---|---|---|---|---|---|---|\n");
        var wrong = new List<string>();
        var missed = new List<string>();
        var isGood = true;
        foreach (var (file, style) in Sources)
        {
            var text = RepositoryFiles.Read("tests", "PiiAnalyzers.Tests", "Rules", "Hints", "Entities", file + ".txt");
            var expected = Expected(text);
            var found = await Found(text);
            var members = PropertyName().Count(text) + text.Split('\n').Where(static line => line.StartsWith("public record", StringComparison.Ordinal) && line.Contains('(', StringComparison.Ordinal)).Sum(static line => line.Count(static c => c == ',') + 1);
            var right = found.Count(hint => expected.Contains(hint));
            table.Append(CultureInfo.InvariantCulture, $"| {style} | {members} | {expected.Count} | {found.Count} | {right} | {found.Count - right} | {expected.Count - right} | {100.0 * right / found.Count:0} % | {100.0 * right / expected.Count:0} % |\n");
            wrong.AddRange(found.Except(expected).Select(hint => $"`{hint.Member}` as {hint.Category}"));
            missed.AddRange(expected.Except(found).Select(hint => $"`{hint.Member}` ({hint.Category})"));
            isGood &= right >= 0.9 * found.Count && right >= 0.5 * expected.Count;
        }

        Assert.True(isGood, "wrong: " + string.Join(", ", wrong) + "; missed: " + string.Join(", ", missed));

        table.Append("\nWrong: ").Append(wrong.Count == 0 ? "none" : string.Join(", ", wrong)).Append(".\n\nMissed: ").Append(missed.Count == 0 ? "none" : string.Join(", ", missed)).Append(".\n");
        var page = RepositoryFiles.Read("docs", "hints.md");
        var measured = page[..(page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)] + table + page[page.IndexOf(End, StringComparison.Ordinal)..];
        if (RepositoryFiles.UpdateGolden)
        {
            await File.WriteAllTextAsync(RepositoryFiles.PathOf("docs", "hints.md"), measured, TestContext.Current.CancellationToken);
        }
        else
        {
            Assert.Equal(measured, page);
        }
    }

    private static HashSet<(string Member, string Category)> Expected(string text)
    {
        var expected = new HashSet<(string, string)>();
        var type = "";
        foreach (var line in text.Split('\n'))
        {
            type = TypeName().Match(line) is { Success: true } match ? match.Groups[1].Value : type;
            var comment = line.LastIndexOf("// ", StringComparison.Ordinal);
            if (comment <= 0 || type.Length == 0)
            {
                continue;
            }

            foreach (var label in line[(comment + 3)..].Split(' '))
            {
                var parts = label.Split('=');
                expected.Add((type + "." + (parts.Length == 2 ? parts[0] : PropertyName().Match(line).Groups[1].Value), parts[^1]));
            }
        }

        return expected;
    }

    private static async Task<HashSet<(string Member, string Category)>> Found(string text)
    {
        var source = "using System; using System.Collections.Generic; using System.ComponentModel.DataAnnotations;\n" + text + "\npublic class Entity { public int Key { get; set; } }\npublic class BaseEntity { public int Key { get; set; } }";
        var compilation = CSharpCompilation.Create(
            "Entities",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), "Entities.cs", cancellationToken: TestContext.Current.CancellationToken)],
            TestReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static problem => problem.Severity == DiagnosticSeverity.Error));
        var hints = await compilation.WithAnalyzers([new HintAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. hints.Select(static hint => (hint.Properties["pii.member"]!, hint.Properties["pii.category"]!))];
    }

    [GeneratedRegex(@"(?:class|record) (\w+)")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"(\w+) \{ get;")]
    private static partial Regex PropertyName();
}
