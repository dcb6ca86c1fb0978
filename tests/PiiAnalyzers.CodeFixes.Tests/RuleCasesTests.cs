using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.CodeFixes.Masking;
using PiiAnalyzers.CodeFixes.Removal;
using PiiAnalyzers.CodeFixes.Serialization;
using PiiAnalyzers.CodeFixes.Tests.Infrastructure;
using PiiAnalyzers.CodeFixes.Types;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests;

/// <summary>
/// Applies the fixes to every finding that the tests of the rules expect. Whatever the form of the code, a fix that is offered compiles
/// without new errors and warnings about nullability, and its finding is gone.
/// </summary>
public partial class RuleCasesTests
{
    public static TheoryData<string> Statements { get; } =
        [.. Texts().SelectMany(static text => Case().Matches(text)).Select(static match => match.Groups[1].Value).Where(static text => text.Contains("{|PII", StringComparison.Ordinal)).Distinct()];

    [Theory]
    [MemberData(nameof(Statements))]
    [InlineData("""Console.Write(customer.Email.ToCharArray()); Trace.Write(customer.Email.ToCharArray());""")]
    [InlineData("""foreach (var ch in customer.Email) Console.Write(ch); Console.WriteLine(customer.Email[0]); Console.WriteLine(customer.Email[..2]);""")]
    [InlineData("""Console.WriteLine(checked((int)customer.Salary)); Console.WriteLine(-customer.Salary); Console.WriteLine(flag ? -customer.Salary : customer.Salary * 2);""")]
    [InlineData("""Console.WriteLine(string.Create(null, $"{customer.Born:d}")); FormattableString s = $"{customer.Email}"; Console.WriteLine(s.ToString());""")]
    [InlineData("""string[] parts = [customer.Email, "x"]; Console.WriteLine(string.Join(",", parts)); decimal[] pay = [customer.Salary]; Console.WriteLine(string.Join(",", pay));""")]
    [InlineData("""logger.LogInformation("{E}", customers is [var first, ..] ? first.Email : null);""")]
    [InlineData("""Console.WriteLine(customer.Phone?.Length > 3 ? customer.Phone : null); Console.WriteLine((customer.Phone ?? throw new Exception()).Trim());""")]
    [InlineData("""Console.WriteLine(customer.Phone ??= "x"); Console.WriteLine(await Task.FromResult(customer.Born));""")]
    [InlineData("""Console.WriteLine($"{$"{customer.Email}"} {customer.Email:x} {(object)customer.Born:d} {customer.Born.ToString("d")}");""")]
    [InlineData("""Console.WriteLine(new { X = new { customer.Email, customer.Born } }); Console.WriteLine((customer.Email, (customer.Born, 1)));""")]
    [InlineData("""var (a, b) = (customer.Email, customer.Salary); (a, b) = (customer.Email + "x", customer.Salary + 1); Console.WriteLine(a + b);""")]
    [InlineData("""var d = new Dictionary<string, decimal> { ["x"] = customer.Salary }; using (logger.BeginScope(d)) { } Console.WriteLine(d["x"]);""")]
    [InlineData("""logger.LogInformation("{E} {F}", new object?[] { maybe?.Born, customer.Salary }); logger.LogInformation("{E}", [.. customers.Select(c => c.Email)]);""")]
    [InlineData("#nullable disable\nstring n = maybe.Phone; Console.WriteLine(n); Console.WriteLine(maybe?.Phone + n.Trim());")]
    [InlineData("""StringBuilder sb = new(); foreach (var c in customers) sb.Append(c.Salary).AppendLine(c.Phone); Console.WriteLine(sb); Console.WriteLine(sb.Length);""")]
    [InlineData("""Serilog.Log.Information("{A}{B}{C}{D}{E}", 1, 2, 3, 4, customer.Born); serilog.Write(Serilog.Events.LogEventLevel.Error, "a {B}", customer.Born);""")]
    [InlineData("""logger.LogInformation(message: "a {E} {F}", args: new object[] { customer.Email, customer.Born }); Trace.WriteLine(customer.Born, "x"); Debug.WriteLine("{0} {1}", customer.Born, customer.Email);""")]
    [InlineData("""Func<string> f = () => customer.Email; logger.LogInformation(f()); Func<Customer, string> g = c => c.Email; logger.LogInformation("{E}", g(customer));""")]
    [InlineData("""Console.WriteLine(First(() => { logger.LogWarning(customer.Email); return "x"; })); [return: PiiEmail] static string First(Func<string> f) => f();""")]
    [InlineData("""void Log(string s) => logger.LogInformation("x " + s); Log(customer.Email); Log($"a {customer.Born:d}"); string Text(Customer c) => $"{c.Email} {c.Id}"; logger.LogInformation(Text(customer));""")]
    [InlineData("""var d = new Dictionary<string, object>(); d["a"] = customer.Email; d["b"] = 1; using (logger.BeginScope(d)) { }""")]
    public async Task Fix_that_is_offered_compiles_and_removes_its_finding(string statements)
    {
        var code = RuleTest.Domain + "public class Subject(ILogger<Subject> logger, Serilog.ILogger serilog, NLog.Logger nlog) { public async Task Run("
            + "Customer customer, Customer? maybe, Person person, SafePerson safe, List<Customer> customers, List<Person> persons, bool flag) { await Task.Yield();\n"
            + Markup().Replace(statements, "$1") + "\n } }";
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject(ProjectInfo.Create(
                ProjectId.CreateNewId(),
                VersionStamp.Default,
                "P",
                "P",
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true),
                parseOptions: new CSharpParseOptions(LanguageVersion.Preview),
                metadataReferences: TestReferences.All))
            .AddDocument("Test.cs", code);
        var before = await ProblemsAsync(document);
        var findings = before.Where(static problem => problem.Id.StartsWith("PII", StringComparison.Ordinal)).ToArray();
        Assert.SkipWhen(findings.Length == 0 && before.Any(static problem => problem.Severity == DiagnosticSeverity.Error && problem.Id.StartsWith("CS", StringComparison.Ordinal)), "The case is about declarations of its own.");
        Assert.NotEmpty(findings);
        foreach (var finding in findings)
        {
            var isOffered = false;
            foreach (var fix in new CodeFixProvider[] { new MakePartialFix(), new MaskValueFix(), new RemoveArgumentFix(), new IgnoreMemberFix() })
            {
                foreach (var action in await ActionsAsync(fix, document, finding))
                {
                    isOffered = true;
                    var after = await ProblemsAsync(await ApplyAsync(action, document));
                    var changed = $"{action.Title}: {finding.GetMessage(null)}";
                    Assert.True(after.Count(problem => problem.Id == finding.Id) < before.Count(problem => problem.Id == finding.Id), changed + " is still there");
                    foreach (var kind in after.GroupBy(static problem => problem.Id))
                    {
                        Assert.True(kind.Count() <= before.Count(problem => problem.Id == kind.Key), changed + " causes " + kind.First());
                    }
                }
            }

            // What is handed over as a number cannot be handed over as the text that a mask makes of it.
            var isNumber = finding.Id is RuleIds.PersonalDataInException or RuleIds.PersonalDataSerialized && finding.Properties.TryGetValue("pii.category", out var category) && category == "Salary";
            Assert.True(isOffered || isNumber || finding.Id is RuleIds.CarrierLogged or RuleIds.CarrierSerialized, "no fix for " + finding);
        }
    }

    private static async Task<ImmutableArray<CodeAction>> ActionsAsync(CodeFixProvider fix, Document document, Diagnostic finding)
    {
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        if (fix.FixableDiagnosticIds.Contains(finding.Id))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        }

        return actions.ToImmutable();
    }

    private static async Task<Document> ApplyAsync(CodeAction action, Document document)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
    }

    private static async Task<ImmutableArray<Diagnostic>> ProblemsAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!.WithAnalyzers(Analyzers.All);
        return
        [
            .. (await compilation.GetAllDiagnosticsAsync(TestContext.Current.CancellationToken)).Where(static problem
                => problem.Severity == DiagnosticSeverity.Error || (problem.Id.StartsWith("PII", StringComparison.Ordinal) && !RuleTest.Suggestions.Contains(problem.Id)) || problem.Id.StartsWith("CS86", StringComparison.Ordinal)),
        ];
    }

    private static IEnumerable<string> Texts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(static name => name.StartsWith("Rules/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }

    [GeneratedRegex("InlineData\\(\"{3}((?:(?!\"{3}).)*)\"{3}\\)")]
    private static partial Regex Case();

    /// <summary>The markup; expected findings in these cases do not nest.</summary>
    [GeneratedRegex(@"\{\|[#\w]+:(.*?)\|\}")]
    private static partial Regex Markup();
}
