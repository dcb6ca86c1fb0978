using System.Text.Json;
using System.Text.RegularExpressions;

namespace PiiAnalyzers.PackageTests.Infrastructure;

/// <summary>One diagnostic at one line: what the compiler reported, or what a comment in the source expects.</summary>
internal sealed partial record Finding(string File, int Line, string Id)
{
    public override string ToString() => $"{File}({Line}): {Id}";

    /// <summary>The findings in a SARIF error log that are warnings or errors, and all of ours whatever their level.</summary>
    public static IEnumerable<Finding> InLog(string path, string root) => Results(path, root).Select(static result => result.Finding);

    /// <summary>The same, with the level of each.</summary>
    public static IEnumerable<(Finding Finding, string Level)> Results(string path, string root)
    {
        using var log = JsonDocument.Parse(System.IO.File.ReadAllText(path));
        foreach (var result in log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
        {
            var id = result.GetProperty("ruleId").GetString()!;
            var level = result.GetProperty("level").GetString()!;
            if (result.TryGetProperty("suppressions", out _) || (level is not ("warning" or "error") && !id.StartsWith("PII", StringComparison.Ordinal)))
            {
                continue;
            }

            if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0)
            {
                yield return (new("", 0, id), level);
                continue;
            }

            var place = locations[0].GetProperty("physicalLocation");
            var file = new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!, UriKind.RelativeOrAbsolute);
            var name = file.IsAbsoluteUri ? Path.GetRelativePath(root, file.LocalPath) : file.OriginalString;
            yield return (new(name.Replace('\\', '/'), place.GetProperty("region").GetProperty("startLine").GetInt32(), id), level);
        }
    }

    /// <summary>The findings that comments at the ends of lines expect: <c>// expect: PII1001, PII1002</c>.</summary>
    public static IEnumerable<Finding> Expected(string folder, string root)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(root, file).Replace('\\', '/');
            if (name.Split('/') is var parts && (parts.Contains("obj") || parts.Contains("bin")))
            {
                continue;
            }

            var number = 0;
            foreach (var line in System.IO.File.ReadLines(file))
            {
                number++;
                if (Expectation().Match(line) is { Success: true } match)
                {
                    foreach (var id in match.Groups["ids"].Value.Split(','))
                    {
                        yield return new(name, number, id.Trim());
                    }
                }
            }
        }
    }

    /// <summary>Fails with the findings that are missing and those that nobody expects.</summary>
    public static void AssertSame(IEnumerable<Finding> expected, IEnumerable<Finding> reported)
    {
        var (wanted, found) = (expected.ToHashSet(), reported.ToHashSet());
        var difference = wanted.Except(found).Select(static finding => "missing    " + finding)
            .Concat(found.Except(wanted).Select(static finding => "unexpected " + finding))
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(difference.Count == 0, string.Join('\n', difference));
    }

    [GeneratedRegex(@"// expect: (?<ids>PII\d{4}(, ?PII\d{4})*)\s*$")]
    private static partial Regex Expectation();
}
