using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests.Infrastructure;

/// <summary>Shorthands for <see cref="FixTest{TFix}"/>. Findings are marked <c>{|PII1001:expression|}</c>, also those that stay.</summary>
internal static class Fix<TFix>
    where TFix : CodeFixProvider, new()
{
    /// <summary>Verifies the body of a method that has a customer, a person and the usual loggers at hand.</summary>
    public static Task VerifyBody(string before, string after, string? batch = null, string? key = null, string? title = null)
        => VerifyTypes(Frame(before), Frame(after), batch is null ? null : Frame(batch), key, title);

    /// <summary>Verifies that statements of such a method get no fix.</summary>
    public static Task VerifyBodyStays(string statements) => VerifyBody(statements, statements);

    /// <summary>Verifies type declarations after <see cref="RuleTest.Domain"/>.</summary>
    public static Task VerifyTypes(string before, string after, string? batch = null, string? key = null, string? title = null)
        => VerifyAlone(RuleTest.Domain + before, RuleTest.Domain + after, batch is null ? null : RuleTest.Domain + batch, key, title);

    /// <summary>Verifies a source that brings all it needs.</summary>
    public static async Task VerifyAlone(string before, string after, string? batch = null, string? key = null, string? title = null)
    {
        var test = new FixTest<TFix> { TestCode = before, FixedCode = after, CodeActionEquivalenceKey = key };
        if (title is not null)
        {
            test.CodeActionVerifier = (action, _) => Assert.Equal(title, action.Title);
        }

        if (batch is not null)
        {
            test.BatchFixedCode = batch;
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Verifies a source that comes with the domain in another file.</summary>
    public static async Task VerifyBesideDomain(string before, string after, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, Action<FixTest<TFix>>? configure = null)
    {
        var test = new FixTest<TFix> { TestState = { OutputKind = kind } };
        test.TestState.Sources.Add(before);
        test.TestState.Sources.Add(("/0/Domain.cs", RuleTest.Domain));
        test.FixedState.Sources.Add(after);
        test.FixedState.Sources.Add(("/0/Domain.cs", RuleTest.Domain));
        configure?.Invoke(test);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Frame(string statements) => $$"""
        public class Subject(ILogger<Subject> logger, Serilog.ILogger serilog, NLog.Logger nlog)
        {
            public async Task Run(Customer customer, Customer? maybe, Person person, SafePerson safe, List<Customer> customers, List<Person> persons, bool flag)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """;
}
