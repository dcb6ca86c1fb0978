using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using PiiAnalyzers.Rules;

namespace PiiAnalyzers.Tests.Infrastructure;

/// <summary>
/// Runs every analyzer of the product over a source with markup: <c>{|PII1001:expression|}</c> expects a finding there, and nothing
/// else may be reported anywhere.
/// </summary>
internal sealed class RuleTest : CSharpAnalyzerTest<DisclosureAnalyzer, DefaultVerifier>
{
    /// <summary>Usings and a small domain that most tests need. Has no finding of its own.</summary>
    public const string Domain = """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;
        using PiiAnalyzers;

        public class Customer
        {
            public int Id { get; set; }
            [PiiEmail] public string Email { get; set; } = "";
            [PiiPhone] public string? Phone { get; set; }
            [PiiDateOfBirth] public DateTime Born { get; set; }
            [PiiSalary] public decimal Salary { get; set; }
            public string Tier { get; set; } = "";
            public Customer? Referrer { get; set; }
        }

        public partial record SafePerson(int Id, [PiiName] string Name);

        #pragma warning disable PII1006
        public record Person(int Id, [PiiName] string Name);
        #pragma warning restore PII1006


        """;

    /// <summary>Rules that suggest annotations. Most tests are about code as it stands; these are on where they are what is tested.</summary>
    public static readonly string[] Suggestions = ["PII5001", "PII5002", "PII5003"];

    private RuleTest(string source, IEnumerable<MetadataReference> references)
    {
        DisabledDiagnostics.AddRange(Suggestions);
        TestCode = source;
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(references);
        CompilerDiagnostics = CompilerDiagnostics.Errors;
        TestBehaviors |= TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
    }

    /// <summary>Verifies members and statements against <see cref="Domain"/>: the source is one or more type declarations.</summary>
    public static Task VerifyTypes(string source) => VerifyAlone(Domain + source);

    /// <summary>Verifies the body of a method that has a customer, a person and the usual loggers at hand.</summary>
    public static Task VerifyBody(string statements) => VerifyTypes($$"""
        public class Subject(ILogger<Subject> logger, Serilog.ILogger serilog, NLog.Logger nlog)
        {
            public async Task Run(Customer customer, Customer? maybe, Person person, SafePerson safe, List<Customer> customers, List<Person> persons, bool flag)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """);

    /// <summary>Verifies a source that brings all it needs.</summary>
    public static Task VerifyAlone(string source) => VerifyAlone(source, TestReferences.All);

    public static Task VerifyAlone(string source, IEnumerable<MetadataReference> references)
        => new RuleTest(source, references).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Verifies a source after <see cref="Domain"/> with one of the rules on that suggest annotations.</summary>
    public static Task VerifySuggestion(string id, string source, params string[] more)
    {
        var test = new RuleTest(Domain + source, TestReferences.All);
        test.TestState.Sources.AddRange(more.Select(static (text, index) => ("/0/More" + index + ".cs", Microsoft.CodeAnalysis.Text.SourceText.From(text))));
        test.DisabledDiagnostics.Remove(id);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Verifies a source after <see cref="Domain"/> under a configuration: a global one, and a file of entries, which may hold markup too.</summary>
    public static Task VerifyConfigured(string source, string? config = null, string? file = null, IEnumerable<DiagnosticResult>? expected = null)
        => VerifyConfiguredAlone(Domain + source, TestReferences.All, config, file, expected: expected);

    /// <summary>Verifies a source that brings all it needs under a configuration.</summary>
    public static Task VerifyConfiguredAlone(
        string source, IEnumerable<MetadataReference> references, string? config = null, string? file = null, string? editorconfig = null, IEnumerable<DiagnosticResult>? expected = null)
    {
        var test = new RuleTest(source, references);
        if (config is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + config));
        }

        if (editorconfig is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", editorconfig));
        }

        if (file is not null)
        {
            test.TestState.AdditionalFiles.Add(("/0/Types.pii.txt", file));
        }

        test.ExpectedDiagnostics.AddRange(expected ?? []);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Analyzers.All;

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose);

    protected override CompilationOptions CreateCompilationOptions()
        => ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable).WithAllowUnsafe(true);
}

/// <summary>The analyzers that the assembly ships, found as a compiler finds them.</summary>
internal static class Analyzers
{
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. typeof(PiiAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];
}
