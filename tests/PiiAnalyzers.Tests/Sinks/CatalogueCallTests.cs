using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Rules;
using PiiAnalyzers.Sinks;
using PiiAnalyzers.Tests.Infrastructure;
using PiiAnalyzers.Tests.Sinks.Stubs;

namespace PiiAnalyzers.Tests.Sinks;

/// <summary>
/// Every row of the catalogue, called: with a classified value it is reported under its family's rule, with the sanitized value it is
/// not. The calls are made up from the symbols, so that no row goes untested.
/// </summary>
public class CatalogueCallTests
{
    private const string Shared = """
        #pragma warning disable OPENAI001, SCME0001

        using System.Collections.Generic;
        using PiiAnalyzers;

        public static class Mask
        {
            [PiiSanitizer] public static T Of<T>(T value) where T : allows ref struct => value;
        }

        public class OwnLogger : NLog.Logger
        {
        }


        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview);

    private static readonly Lazy<Task<ImmutableDictionary<string, Verdict[]>>> LazyVerdicts = new(Judge);

    private static readonly ImmutableDictionary<string, (SinkLibrary Library, SinkRow Row)> Rows = SinkCatalogue.Libraries
        .SelectMany(static library => library.Rows, static (library, row) => (Name: CatalogueTests.NameOf(library, row), Library: library, Row: row))
        .ToImmutableDictionary(static entry => entry.Name, static entry => (entry.Library, entry.Row));

    /// <summary>What a row asks of a call beside its parameters is made up too: see <see cref="ConditionSamples"/>. When it does not hold is the tests' of its library.</summary>
    public static IEnumerable<TheoryDataRow<string>> RowNames => CatalogueTests.RowNames;

    [Theory]
    [MemberData(nameof(RowNames))]
    public async Task Row_reports_a_classified_value_and_not_a_masked_one(string rowName)
    {
        var (library, row) = Rows[rowName];
        var verdicts = (await LazyVerdicts.Value)[rowName];
        Assert.True(verdicts.Length > 0, "No call of it compiles.");
        foreach (var pattern in NameList.Split(row.Parameters))
        {
            Assert.True(verdicts.Any(verdict => NameList.Contains(pattern, verdict.Sample.Parameter)), "No call compiles with a value for " + pattern);
        }

        var rules = new[] { DisclosureRules.ForValue(library.Family).Id, DisclosureRules.ForCarrier(library.Family)?.Id };
        Assert.All(verdicts, verdict =>
        {
            // A row whose objects are only held discloses values; what is given here is one.
            Assert.True(verdict.Leak.Intersect(rules).Any(), "Not reported: " + verdict.Sample.Call);
            Assert.True(verdict.Masked.IsEmpty, $"Reported as {string.Join(",", verdict.Masked)} although masked: {verdict.Sample.Call}");
        });
    }

    private static async Task<ImmutableDictionary<string, Verdict[]>> Judge()
    {
        var references = ImmutableArray.Create<MetadataReference>([.. LibraryReferences.All, StubLibraries.Reference]);
        var lookup = CSharpCompilation.Create("Lookup", [CSharpSyntaxTree.ParseText(Shared, ParseOptions)], references);
        var samples = Rows
            .SelectMany(row => CallSamples.Of(row.Key, row.Value.Row, CatalogueTests.TypeOf(row.Value.Row.Type), lookup))
            .ToImmutableArray();

        // What does not compile, an overload that takes a pointer or a constraint nobody meets, is left out; each row needs one that does.
        var all = Compile(samples, references);
        var broken = all.GetDiagnostics().Where(static problem => problem.Severity == DiagnosticSeverity.Error).Select(static problem => IndexOf(problem.Location)).ToHashSet();
        Assert.DoesNotContain(-1, broken);
        samples = [.. samples.Where((_, index) => !broken.Contains(index))];
        var compilation = Compile(samples, references);
        Assert.Empty(compilation.GetDiagnostics().Where(static problem => problem.Severity == DiagnosticSeverity.Error).Select(static problem => problem.ToString()));

        var findings = await compilation.WithAnalyzers([new DisclosureAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(findings.Where(static finding => finding.Id.StartsWith("AD", StringComparison.Ordinal)));
        var leaks = findings.Where(static finding => NameOf(finding.Location).StartsWith("Leak", StringComparison.Ordinal)).ToLookup(static finding => IndexOf(finding.Location), static finding => finding.Id);
        var masked = findings.Where(static finding => NameOf(finding.Location).StartsWith("Masked", StringComparison.Ordinal)).ToLookup(static finding => IndexOf(finding.Location), static finding => finding.Id);
        return samples.Select((sample, index) => new Verdict(sample, [.. leaks[index]], [.. masked[index]]))
            .GroupBy(static verdict => verdict.Sample.Row)
            .ToImmutableDictionary(static group => group.Key, static group => group.ToArray())
            .AddRange(Rows.Keys.Except(samples.Select(static sample => sample.Row)).Select(static row => KeyValuePair.Create(row, Array.Empty<Verdict>())));
    }

    private static CSharpCompilation Compile(ImmutableArray<CallSample> samples, ImmutableArray<MetadataReference> references)
    {
        var text = new StringBuilder(Shared);
        for (var i = 0; i < samples.Length; i++)
        {
            // What is protected is called from a class that derives from its type.
            var type = Rows[samples[i].Row].Row.Type;
            var bases = samples[i].Call.Contains("{ this.", StringComparison.Ordinal) ? " : " + type : "";
            text.Append("public class Subject").Append(i).Append(bases).Append(" { public void Leak").Append(i).Append(samples[i].Call.Replace("VALUE", "secret", StringComparison.Ordinal));
            text.Append(" public void Masked").Append(i).Append(samples[i].Call.Replace("ref VALUE", "ref masked", StringComparison.Ordinal).Replace("VALUE", "Mask.Of(secret)", StringComparison.Ordinal)).Append(" }\n");
        }

        return CSharpCompilation.Create(
            "Calls",
            [CSharpSyntaxTree.ParseText(text.ToString(), ParseOptions)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Disable, allowUnsafe: true));
    }

    private static string NameOf(Location location)
        => location.SourceTree?.GetRoot().FindNode(location.SourceSpan).AncestorsAndSelf().OfType<MethodDeclarationSyntax>().FirstOrDefault()?.Identifier.ValueText ?? "";

    private static int IndexOf(Location location)
    {
        var name = location.SourceTree?.GetRoot().FindNode(location.SourceSpan).AncestorsAndSelf().OfType<ClassDeclarationSyntax>().LastOrDefault()?.Identifier.ValueText ?? "";
        return name.StartsWith("Subject", StringComparison.Ordinal) ? int.Parse(name["Subject".Length..], System.Globalization.CultureInfo.InvariantCulture) : -1;
    }

    private sealed record Verdict(CallSample Sample, ImmutableArray<string> Leak, ImmutableArray<string> Masked);
}
