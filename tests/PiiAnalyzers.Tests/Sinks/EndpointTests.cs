using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Rules;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Sinks;

/// <summary>The rule is off until asked for, so these tests ask for it.</summary>
public class EndpointTests
{
    [Theory]
    [InlineData("public Customer Get(int id) => _customer;", 1)]
    [InlineData("public async Task<ActionResult<Customer>> Get(int id) { await Task.Yield(); return _customer; }", 1)]
    [InlineData("public IActionResult Get(int id) { return Ok(_customer); }", 1)]
    [InlineData("public IActionResult Get(int id) => Ok(new { _customer.Id, _customer.Email });", 1)]
    [InlineData("public IActionResult Get(int id) => Ok(_customer.Email);", 1)]
    [InlineData("public string Get(int id) { return _customer.Email; }", 1)]
    [InlineData("public IEnumerable<Customer> All() => [_customer];", 1)]
    [InlineData("public IActionResult Get(int id) => Ok(new { _customer.Id });", 0)]
    [InlineData("public IActionResult Get(int id) => NoContent();", 0)]
    [InlineData("[PiiDisclosure(\"the customer reads the own record\")] public Customer Get(int id) => _customer;", 0)]
    [InlineData("[NonAction] public Customer Get(int id) => _customer;", 0)]
    [InlineData("private Customer Get(int id) => _customer;", 0)]
    public Task Actions(string member, int expected) => Verify($$"""
        public class CustomersController : ControllerBase
        {
            private readonly Customer _customer = new();
            {{member}}
        }
        """, expected);

    [Theory]
    [InlineData("app.MapGet(\"/c\", (int id) => customer);", 1)]
    [InlineData("app.MapGet(\"/c\", () => Results.Ok(customer));", 1)]
    [InlineData("app.MapGet(\"/c\", () => TypedResults.Ok(customer));", 1)]
    [InlineData("app.MapGet(\"/c\", Find);", 1)]
    [InlineData("app.MapGet(\"/c\", () => Results.Ok(customer.Id));", 0)]
    [InlineData("app.MapPost(\"/c\", (Customer posted) => Results.NoContent());", 0)]
    public Task Handlers(string statement, int expected) => Verify($$"""
        public static class Endpoints
        {
            public static void Map(WebApplication app, Customer customer)
            {
                {{statement}}
            }

            private static Task<Customer> Find(int id) => Task.FromResult(new Customer());
        }
        """, expected);

    private static async Task Verify(string types, int expected)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions([new(RuleIds.EndpointReturns, ReportDiagnostic.Warn)]);
        var source = "using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Http; using Microsoft.AspNetCore.Mvc;\n" + RuleTest.Domain + types;
        var compilation = CSharpCompilation.Create(
            "Endpoints", [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), cancellationToken: TestContext.Current.CancellationToken)], TestReferences.All, options);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), static problem => problem.Severity == DiagnosticSeverity.Error);

        var found = await compilation.WithAnalyzers([new EndpointAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(expected, found.Length);
    }
}
