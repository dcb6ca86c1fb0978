using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Flow;

/// <summary>What a finding says of the way the data took, and what it says when a limit was reached.</summary>
public class FactTests
{
    private const FlowFacts Told = FlowFacts.ThroughEncoding | FlowFacts.PartialValue | FlowFacts.ViaDerivedType | FlowFacts.BoundHit | FlowFacts.Converted | FlowFacts.ThroughUnknownMethod;

    [Theory]
    [InlineData("customer.Email", nameof(FlowFacts.None))]
    [InlineData("customer.Email.Trim()", nameof(FlowFacts.None))]
    [InlineData("customer.Email.TrimEnd('x').ToUpperInvariant()", nameof(FlowFacts.None))]
    [InlineData("Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(customer.Email))", nameof(FlowFacts.ThroughEncoding))]
    [InlineData("Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(customer.Email))", nameof(FlowFacts.ThroughEncoding))]
    [InlineData("Uri.EscapeDataString(customer.Email)", nameof(FlowFacts.ThroughEncoding))]
    [InlineData("System.Net.WebUtility.HtmlEncode(customer.Email)", nameof(FlowFacts.ThroughEncoding))]
    [InlineData("System.Text.Encodings.Web.HtmlEncoder.Default.Encode(customer.Email)", nameof(FlowFacts.ThroughEncoding))]
    [InlineData("System.Text.Encoding.UTF8.GetBytes(customer.Email)", nameof(FlowFacts.ThroughEncoding))]
    [InlineData("customer.Email.Substring(2)", nameof(FlowFacts.PartialValue))]
    [InlineData("customer.Email.Split('@')[0]", nameof(FlowFacts.PartialValue))]
    [InlineData("customer.Email[..3]", nameof(FlowFacts.PartialValue))]
    [InlineData("customer.Email[0]", nameof(FlowFacts.PartialValue))]
    [InlineData("customer.Email.AsSpan(0, 2).ToString()", nameof(FlowFacts.PartialValue))]
    [InlineData("customer.Email.AsSpan().ToString()", nameof(FlowFacts.None))]
    [InlineData("int.Parse(customer.Email)", nameof(FlowFacts.Converted))]
    [InlineData("System.IO.Path.GetFileName(customer.Email)", nameof(FlowFacts.ThroughUnknownMethod))]
    public void Way_of_the_data_is_told(string expression, string expected)
    {
        var facts = Facts(RuleTest.Domain + "public class Subject(ILogger<Subject> logger) { public void Run(Customer customer) => logger.LogInformation(\"{E}\", " + expression + "); }", FlowLimits.Default);
        Assert.Equal(expected, (Assert.Single(facts) & Told).ToString());
    }

    [Fact]
    public void Data_in_a_type_that_is_put_where_its_base_is_declared_says_so()
    {
        var facts = Facts(
            RuleTest.Domain
            + "public abstract record Event(int Id); public sealed record Joined(int Id, [PiiEmail] string Mail) : Event(Id);\n"
            + "public interface IEvents { Event Next(); }\n"
            + "public class Subject(ILogger<Subject> logger, IEvents events) { public Event Make(string mail) => new Joined(1, mail); public void Run(Customer customer) => logger.LogInformation(\"{E}\", events.Next()); }",
            FlowLimits.Default);
        Assert.Equal(FlowFacts.ViaDerivedType, Assert.Single(facts) & Told);
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(8, true)]
    public void Chain_of_calls_longer_than_the_limit_is_marked(int depth, bool isCut)
    {
        var steps = string.Concat(Enumerable.Range(0, 20).Select(static i => "string Step" + i + "(Customer c) => " + (i < 19 ? "Step" + (i + 1) + "(c);" : "c.Email;")));
        var source = RuleTest.Domain + "public class Subject(ILogger<Subject> logger) { " + steps + " public void Run(Customer customer) => logger.LogInformation(\"{E} {F}\", customer.Email, Step0(customer)); }";
        var facts = Facts(source, new FlowLimits(MaxCallDepth: depth));

        // What is found without the chain is found either way.
        Assert.Equal(isCut ? 1 : 2, facts.Length);
        Assert.All(facts, fact => Assert.Equal(isCut, fact.HasFlag(FlowFacts.BoundHit)));
        Assert.Equal(isCut, Bodies(source, new FlowLimits(MaxCallDepth: depth)).Any(static body => body.IsCut));
    }

    [Theory]
    [InlineData(128, false)]
    [InlineData(3, true)]
    public void More_implementations_than_the_limit_are_marked(int most, bool isCut)
    {
        var kinds = string.Concat(Enumerable.Range(0, 6).Select(static i => "public class Show" + i + " : IShow { public string Text(Customer c) => c.Email; }"));
        var facts = Facts(
            RuleTest.Domain + "public interface IShow { string Text(Customer c); } " + kinds
            + " public class Subject(ILogger<Subject> logger, IShow show) { public void Run(Customer customer) => logger.LogInformation(\"{E}\", show.Text(customer)); }",
            new FlowLimits(MaxDispatchTargets: most));
        Assert.NotEmpty(facts);
        Assert.All(facts, fact => Assert.Equal(isCut, fact.HasFlag(FlowFacts.BoundHit)));
    }

    /// <summary>The facts of all that the method <c>Run</c> discloses, one for each argument.</summary>
    private static ImmutableArray<FlowFacts> Facts(string source, FlowLimits limits)
        => [.. Bodies(source, limits).SelectMany(static body => body.Findings).Select(static finding => finding.Tokens[0].Facts)];

    private static ImmutableArray<LinkedBody> Bodies(string source, FlowLimits limits)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = GeneratorRunner.Compile([source], references: TestReferences.All);
        var flow = new FlowContext(compilation, limits);
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        var run = tree.GetRoot(cancellation).DescendantNodes().OfType<MethodDeclarationSyntax>().Single(static method => method.Identifier.ValueText == "Run");
        return [.. flow.Bodies.Of(run, model.GetDeclaredSymbol(run, cancellation), model, cancellation).Select(facts => flow.Links.LinkedOf(facts, cancellation))];
    }
}
