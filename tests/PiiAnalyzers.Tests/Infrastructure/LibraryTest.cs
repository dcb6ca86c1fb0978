namespace PiiAnalyzers.Tests.Infrastructure;

/// <summary>Runs the rules over the body of a method in a class that has the clients of a library at hand.</summary>
internal static class LibraryTest
{
    /// <param name="usings">Namespaces of the library.</param>
    /// <param name="parameters">What the class is constructed with.</param>
    /// <param name="statements">The body; <c>{|PII3002:x|}</c> expects a finding.</param>
    public static Task Verify(string[] usings, string parameters, string statements) => VerifyTypes(usings, $$"""
        public class Subject({{parameters}})
        {
            public async Task Run(Customer customer, Customer? maybe, SafePerson safe, List<Customer> customers, string id, bool flag, CancellationToken cancellation)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """);

    public static Task VerifyTypes(string[] usings, string types) => RuleTest.VerifyAlone(
        string.Concat(usings.Append("System.IO").Append("System.Threading").Distinct().Select(static space => $"using {space};\n"))
            + RuleTest.Domain.Replace("using System.Diagnostics;", "", StringComparison.Ordinal) + types,
        LibraryReferences.All);
}
