using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Generation;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation;

/// <summary>An edit costs what it changes: the reasons of every step after a second run.</summary>
public sealed class RedactionCacheTests
{
    private const string Customer = "public partial record Customer([PiiAnalyzers.PiiEmail] string Email, int Id);";
    private const string Account = "public partial class Account { [PiiAnalyzers.PiiName] public string? Owner; }";
    private const string Unrelated = "public class Unrelated { public void M() { } }";

    private const string Carrier = """
        public partial class Carrier
        {
            public Carrier([PiiAnalyzers.PiiEmail] string email, string city) { Email = email; City = city; Label = email + city; }
            [PiiAnalyzers.PiiEmail] public string Email { get; set; }
            public string City { get; }
            public string Label { get; private set; }
            public int Rank { get; private set; }
            public string Display => Build();
            public int M() { return 1; }
            private string Build() => Email + 1;
        }
        """;

    private const string Calls = """
        using Microsoft.Extensions.Logging;
        using PiiAnalyzers;
        public static class Calls { public static void M(ILogger logger, N1.Type1 customer) { /* body */logger.LogRedacted(LogLevel.Information, $"{customer} {customer.Email} {customer.Id}"); } }
        """;

    public static TheoryData<string, int, string> HarmlessEdits => new()
    {
        { "unrelated file", 2, Unrelated + " public class Another { public int X; }" },
        { "unrelated file, a method body", 2, "public class Unrelated { public void M() { System.Console.WriteLine(); } }" },
        { "trivia before the type", 0, "// a comment\n\n" + Customer },
        { "trivia inside the type", 1, Account.Replace("{ ", "{ /* note */\n\n", StringComparison.Ordinal) },
        { "a method in the type", 1, Account.Replace("{ ", "{ public int M() => 1; ", StringComparison.Ordinal) },
        { "a private member in the type", 1, Account.Replace("{ ", "{ private int _x; ", StringComparison.Ordinal) },
        { "another partial type without personal data", 2, "public partial class Clean { public int X; }" },
    };

    public static TheoryData<string, int, string> RelevantEdits => new()
    {
        { "another category", 0, Customer.Replace("PiiEmail", "PiiPhone", StringComparison.Ordinal) },
        { "another member", 0, Customer.Replace("int Id", "int Id, int Rank", StringComparison.Ordinal) },
        { "another name", 0, Customer.Replace("Customer", "Client", StringComparison.Ordinal) },
        { "another type", 0, Customer.Replace("int Id", "object Id", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(HarmlessEdits))]
    public void Harmless_edit_leaves_every_step_unchanged(string edit, int file, string text)
    {
        var result = RunTwice(file, text, out _, out _);

        Assert.All(Reasons(result.TrackedSteps[RedactionGenerator.ModelsStep]), reason => AssertKept(edit, reason));
        Assert.All(result.TrackedOutputSteps.SelectMany(static step => Reasons(step.Value)), reason => Assert.True(reason == IncrementalStepRunReason.Cached, edit + ": " + reason));
        Assert.Equal(2, Reasons(result.TrackedSteps[RedactionGenerator.ModelsStep]).Count());
    }

    [Theory]
    [MemberData(nameof(RelevantEdits))]
    public void Relevant_edit_redoes_the_edited_type_only(string edit, int file, string text)
    {
        var result = RunTwice(file, text, out var before, out var after);

        var reasons = Reasons(result.TrackedSteps[RedactionGenerator.ModelsStep]).ToArray();
        Assert.True(reasons.Count(static reason => reason == IncrementalStepRunReason.Modified) == 1, edit + ": " + string.Join(", ", reasons));
        AssertKept(edit, reasons.Single(static reason => reason != IncrementalStepRunReason.Modified));
        Assert.Contains(result.TrackedOutputSteps.SelectMany(static step => Reasons(step.Value)), static reason => reason == IncrementalStepRunReason.Modified);
        Assert.Equal(
            before.GeneratedSources.Where(static file => file.HintName.StartsWith("Account.", StringComparison.Ordinal)).Select(static file => file.SourceText),
            after.GeneratedSources.Where(static file => file.HintName.StartsWith("Account.", StringComparison.Ordinal)).Select(static file => file.SourceText),
            ReferenceEqualityComparer.Instance);
        Assert.NotEqual(before.GeneratedSources[0].SourceText.ToString(), after.GeneratedSources[0].SourceText.ToString());
    }

    [Fact]
    public void Type_that_loses_its_personal_data_loses_its_file()
    {
        var result = RunTwice(0, Customer.Replace("[PiiAnalyzers.PiiEmail] ", string.Empty, StringComparison.Ordinal), out _, out var after);

        Assert.Contains(IncrementalStepRunReason.Removed, Reasons(result.TrackedSteps[RedactionGenerator.ModelsStep]));
        Assert.DoesNotContain(after.GeneratedSources, static file => file.HintName.StartsWith("Customer.", StringComparison.Ordinal));
    }

    [Fact]
    public void Annotation_of_a_base_in_another_file_is_noticed()
    {
        var result = RunTwice([Customer, "public partial class Account : Base { }", "public class Base { public string? Mail; }"], 2, "public class Base { [PiiAnalyzers.PiiEmail] public string? Mail; }", out var before, out var after);

        Assert.Contains(IncrementalStepRunReason.New, Reasons(result.TrackedSteps[RedactionGenerator.ModelsStep]));
        Assert.Equal((1, 2), (Redactions(before), Redactions(after)));
    }

    [Fact]
    public void No_step_holds_what_keeps_a_compilation_alive()
    {
        var result = GeneratorRunner.Run([Customer, Account, Unrelated]).Result.Results.Single();
        var outputs = result.TrackedSteps[RedactionGenerator.ModelsStep].SelectMany(static step => step.Outputs).Select(static output => output.Value).ToArray();

        Assert.Equal(2, outputs.Length);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var output in outputs)
        {
            Walk(output, seen);
        }

        Assert.True(seen.Count > 10);
    }

    [Fact]
    public void Unrelated_edit_among_a_thousand_types_runs_no_emitter()
    {
        const string Clean = "public class Clean { private int _x; public string Text { get { return _x.ToString(); } } }";
        string[] sources = [.. Enumerable.Range(0, 999).Select(TypeOf), Carrier, Unrelated, Calls, Clean];
        var compilation = GeneratorRunner.Compile(sources, references: [.. Logging.LogSample.References, TestReferences.Serilog]);
        var driver = GeneratorRunner.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);

        AssertKept("another member of a type without personal data", 1000, "public class Unrelated { public int M() => 1; }");
        AssertKept("a new type", 1000, "public class Unrelated { } public partial class Other { public int X; }");
        AssertKept("a getter of a type without personal data", 1002, Clean.Replace("_x.ToString()", "(_x + 1).ToString()", StringComparison.Ordinal));
        AssertKept("a comment before an annotated type", 500, "// A comment.\n" + TypeOf(500));
        AssertKept("white space before and in an annotated type", 500, "\n\n  " + TypeOf(500).Replace("(int Id, ", "(\n    int Id,\n    ", StringComparison.Ordinal) + "\n");
        AssertKept("the body of a method of an annotated type", 999, Carrier.Replace("return 1;", "var more = Email.Length; return more;", StringComparison.Ordinal));
        AssertKept("a getter of an annotated type that shows the same", 999, Carrier.Replace("Email + 1", "Email + 2", StringComparison.Ordinal));
        AssertKept("the constructor of an annotated type that keeps the same", 999, Carrier.Replace("Email = email;", "Email = email.Trim(); Rank = 3;", StringComparison.Ordinal));
        AssertKept("the body of a method that logs", 1001, Calls.Replace("/* body */", "System.Console.WriteLine(1); ", StringComparison.Ordinal));
        AssertKept("a new file", -1, "public class New { public string Text => \"\"; public void M() { } }");
        AssertKept("a new file with a partial type", -1, "public partial class New { public string? Text { get; set; } }");
        AssertKept("a file less", 1000, string.Empty);

        void AssertKept(string edit, int file, string text)
        {
            var options = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
            var edited = file < 0
                ? compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text, options, "/new.cs", cancellationToken: TestContext.Current.CancellationToken))
                : compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[file], CSharpSyntaxTree.ParseText(text, options, compilation.SyntaxTrees[file].FilePath, cancellationToken: TestContext.Current.CancellationToken));
            var result = driver.RunGenerators(edited, TestContext.Current.CancellationToken).GetRunResult().Results.Single();

            // Every kind of output is there, and each was kept.
            var kinds = result.GeneratedSources.GroupBy(static source => source.HintName[source.HintName.LastIndexOf('.', source.HintName.Length - ".g.cs".Length - 1)..]).ToDictionary(static group => group.Key, static group => group.Count());
            Assert.Equal(
                [(".Embedded.g.cs", 1), (".Json.g.cs", 1), (".LogRedacted.g.cs", 1), (".Logging.g.cs", 1000), (".PersonalData.g.cs", 1000), (".Redaction.g.cs", 1000), (".Serilog.g.cs", 1), (".View.g.cs", 1000)],
                kinds.Select(static kind => (kind.Key, kind.Value)).OrderBy(static kind => kind.Key, StringComparer.Ordinal));
            Assert.Contains("case \"customer.Email\"", result.GeneratedSources.Single(static source => source.HintName == PiiAnalyzers.Generation.Logging.LogRedactedEmitter.FileName).SourceText.ToString(), StringComparison.Ordinal);
            var reasons = result.TrackedOutputSteps.SelectMany(static step => Reasons(step.Value)).ToArray();
            Assert.True(reasons.Length >= kinds.Values.Sum());
            Assert.All(reasons, reason => Assert.True(reason == IncrementalStepRunReason.Cached, edit + ": " + reason));
        }
    }

    [Fact]
    public void Without_classified_symbols_there_is_no_file()
    {
        Assert.Empty(GeneratorRunner.Run(Unrelated + "public partial record R(string Email);").Result.GeneratedTrees);
        Assert.Empty(GeneratorRunner.Run("public partial record R(string Email);", references: GeneratorReferences.Framework).Result.GeneratedTrees);
    }

    [Fact]
    public void Cancellation_is_honoured()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => GeneratorRunner.Driver().RunGenerators(GeneratorRunner.Compile([Customer]), source.Token));
    }

    private static GeneratorRunResult RunTwice(int file, string text, out GeneratorRunResult before, out GeneratorRunResult after)
        => RunTwice([Customer, Account, Unrelated], file, text, out before, out after);

    private static GeneratorRunResult RunTwice(string[] sources, int file, string text, out GeneratorRunResult before, out GeneratorRunResult after)
    {
        var compilation = GeneratorRunner.Compile(sources);
        var driver = GeneratorRunner.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        before = driver.GetRunResult().Results.Single();

        var old = compilation.SyntaxTrees[file];
        var edited = compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)old.Options, old.FilePath, cancellationToken: TestContext.Current.CancellationToken));
        after = driver.RunGenerators(edited, TestContext.Current.CancellationToken).GetRunResult().Results.Single();
        return after;
    }

    private static string TypeOf(int i)
        => $"namespace N{i % 10} {{ public partial record Type{i}(int Id, [property: PiiAnalyzers.PiiEmail] string Email, [property: PiiAnalyzers.PiiName] string Name); }}";

    private static int Redactions(GeneratorRunResult result) => result.GeneratedSources.Count(static file => file.HintName.EndsWith(RedactionEmitter.FileSuffix, StringComparison.Ordinal));

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps)
        => steps.SelectMany(static step => step.Outputs).Select(static output => output.Reason);

    private static void AssertKept(string edit, IncrementalStepRunReason reason)
        => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, edit + ": " + reason);

    private static void Walk(object? value, HashSet<object> seen)
    {
        Assert.False(value is ISymbol or Compilation or SyntaxNode or SyntaxTree or SyntaxReference or Location or SemanticModel, "A step holds a " + value?.GetType());
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(item, seen);
            }
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), seen);
            }
        }
    }
}
