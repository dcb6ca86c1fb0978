using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Flow;

/// <summary>
/// The work of the engine grows with the code and not faster: twice the call sites are at most 2.1 times the visited operations.
/// Counted, not timed: a count is the same on every machine.
/// </summary>
public class CostTests
{
    private const double Limit = 2.1;
    private const int Sites = 200, Chain = 200, Implementations = 100;

    private static readonly Dictionary<string, string> Helpers = new()
    {
        ["direct"] = "",
        ["chain"] = Repeat(Chain, static i => "public void Step" + i + "(string s) => " + (i + 1 < Chain ? "Step" + (i + 1) + "(s + \"x\");" : "logger.LogInformation(\"{S}\", s);"))
            + Repeat(Chain, static i => "public string Pick" + i + "(Customer c) => " + (i + 1 < Chain ? "Pick" + (i + 1) + "(c);" : "c.Email;")),
        ["dispatch"] = "public IShow Show { get; set; } = null!;",
    };

    /// <summary>The shapes: call sites of one kind, all in one method or each in its own.</summary>
    public static TheoryData<string, string> Shapes => new()
    {
        { "direct", """logger.LogInformation("{E}", customer.Email);""" },
        { "direct", """logger.LogInformation("{I} {N}", customer.Id, customer.Email.Length);""" },
        { "direct", """{ var text = "to " + customer.Email; if (flag) { text = text.Trim(); } logger.LogInformation(text); }""" },
        { "direct", """customers.ForEach(c => logger.LogInformation("{E}", c.Email));""" },
        { "direct", """foreach (var c in customers) { logger.LogInformation("{T} {E}", c.Tier, c.Email); }""" },
        { "chain", """Step0(customer.Email);""" },
        { "chain", """Step0(customer.Tier);""" },
        { "chain", """logger.LogInformation("{P}", Pick0(customer));""" },
        { "dispatch", """Show.Log(logger, customer.Email);""" },
        { "dispatch", """Show.Log(logger, customer.Tier);""" },
        { "dispatch", """logger.LogInformation("{S}", Show.Text(customer));""" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Twice_the_call_sites_in_one_method_are_twice_the_work(string helpers, string statement)
        => AssertLinear(sites => Program(helpers, "public void Run(Customer customer, List<Customer> customers, bool flag) {\n" + Repeat(sites, _ => statement) + "}\n"), statement);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Twice_the_methods_are_twice_the_work(string helpers, string statement)
        => AssertLinear(sites => Program(helpers, Repeat(sites, i => "public void Run" + i + "(Customer customer, List<Customer> customers, bool flag) { " + statement + " }")), statement);

    [Fact]
    public void Loop_around_the_call_sites_does_not_multiply_the_work()
        => AssertLinear(
            static sites => Program("direct", "public void Run(Customer customer, bool flag) { var s = \"\"; while (flag) { try {\n"
                + Repeat(sites, static _ => """if (flag) { s += customer.Email; } logger.LogInformation("{S}", s);""") + "} finally { flag = !flag; } } }\n"),
            "loop");

    [Fact]
    public void Recursive_local_function_does_not_multiply_the_work()
        => AssertLinear(
            static calls => Program("direct", "public void Run(Customer customer) { Walk(customer.Email, customer.Id); string Walk(string s, int n) { logger.LogInformation(\"{S}\", s);\n"
                + Repeat(calls, static i => "if (n == " + i + ") { return Walk(s, n - 1); }") + "return s; } }\n"),
            "recursive local function",
            count: 50);

    /// <summary>Lambdas in variables and local functions that call those before them: each is run where it is used, and what it uses once with it.</summary>
    [Theory]
    [InlineData("Func<string, string> f{0} = s => s {1};", 1)]
    [InlineData("Func<string, string> f{0} = s => s {1};", 3)]
    [InlineData("string f{0}(string s) => s {1};", 1)]
    [InlineData("string f{0}(string s) => s {1};", 3)]
    public void Functions_in_a_body_that_call_each_other_are_linear_in_their_calls(string function, int calls)
        => AssertLinear(
            count => Program("direct", "public void Run(Customer customer, bool flag) { while (flag) {\n"
                + Repeat(count, i => string.Format(CultureInfo.InvariantCulture, function, i, string.Concat(Enumerable.Range(1, Math.Min(i, calls)).Select(back => "+ f" + (i - back) + "(s)"))))
                + "logger.LogInformation(\"{S}\", f" + (count - 1) + "(customer.Email)); flag = !flag; } }\n"),
            function,
            count: 12);

    /// <summary>A parser, a visitor: every method calls every other. Twice the methods are four times the calls.</summary>
    [Theory]
    [InlineData("string", "+ M{0}(s)")]
    [InlineData("string", "+ (M{0}(s) ?? s)")]
    public void Methods_that_all_call_each_other_are_linear_in_their_calls(string type, string call)
        => AssertLinear(
            count => Program("direct", "public void Run(Customer customer) => logger.LogInformation(\"{S}\", M0(customer.Email));\n"
                + Repeat(count, i => "private " + type + " M" + i + "(string s) => s " + string.Concat(Enumerable.Range(0, count).Select(other => string.Format(CultureInfo.InvariantCulture, call, other))) + ";")),
            "clique",
            count: 6,
            limit: 2 * Limit);

    /// <summary>Methods of which each can come to each, all of them with a sink: each is asked about, and what is known of one is known of all.</summary>
    [Theory]
    [InlineData("private string M{0}(string s, Customer c) {{ logger.LogInformation(\"{{S}}\", s); return c.Email + M{1}(s, c) + M{2}(c.Tier, c); }}")]
    [InlineData("private string _f{0} = \"\"; private string M{0}(Customer c) {{ _f{0} = M{1}(c) + _f{2}; logger.LogInformation(\"{{S}}\", _f{1}); return c.Email; }}")]
    [InlineData("private string M{0}(Func<string, string> f, Customer c) {{ logger.LogInformation(\"{{S}}\", f(c.Email)); return M{1}(f, c) + f(M{2}(f, c)); }}")]
    [InlineData("private string M{0}(Func<string, string> f, Customer c) {{ logger.LogInformation(\"{{S}}\", f(c.Tier)); return M{1}(s => f(s), c); }}")]
    public void Ring_of_methods_twice_as_long_is_twice_the_work(string method)
        => AssertLinear(
            count => Program("direct", Repeat(count, i => string.Format(CultureInfo.InvariantCulture, method, i, (i + 1) % count, (i + 7) % count))),
            "ring",
            count: 80);

    /// <summary>A syntax tree: every node prints nodes of all kinds.</summary>
    [Fact]
    public void Types_that_all_print_each_other_are_linear_in_their_members()
        => AssertLinear(
            static count => Program("direct", "public void Run(Node0 node, Customer customer) => logger.LogInformation(\"{S} {E}\", \"x\" + node, customer.Email); }\n"
                + Repeat(count, i => "public class Node" + i + " { private string _e = \"\"; public void Set(Customer c) => _e = c.Email;"
                    + string.Concat(Enumerable.Range(0, count).Select(static other => "public Node" + other + " Child" + other + " { get; set; } = null!;"))
                    + "public override string ToString() => _e" + string.Concat(Enumerable.Range(0, count).Select(static other => " + Child" + other)) + "; }") + "public class Last {"),
            "printing clique",
            count: 6,
            limit: 2 * Limit);

    [Fact]
    public void Chain_twice_as_deep_is_twice_the_work()
        => AssertLinear(
            static depth => Program("direct", "public void Run(Customer customer) => Step0(customer.Email);\n"
                + Repeat(depth, i => "public void Step" + i + "(string s) => " + (i + 1 < depth ? "Step" + (i + 1) + "(s);" : "logger.LogInformation(\"{S}\", s);"))),
            "chain");

    /// <summary>Builders and wrappers: each call is made on the result of the one before, and may be overridden.</summary>
    [Theory]
    [InlineData("new Builder()", ".Add(customer.Email).Set(\"x\")")]
    [InlineData("new Builder()", ".Wrap()")]
    [InlineData("builder", ".Wrap().Set(customer.Email)")]
    public void Fluent_chain_twice_as_long_is_twice_the_work(string start, string call)
        => AssertLinear(
            calls => Program("direct", "public void Run(Customer customer, Builder builder) => logger.LogInformation(\"{S}\", " + start + string.Concat(Enumerable.Repeat(call, calls)) + ".Build()); }\n"
                + "public class Other(string a) : Builder(a) { public override Builder Set(string s) => this; public override Builder Wrap() => new Other(Build()); }\n"
                + "public class Builder(string a = \"\") { private string _a = a; public Builder Add(string s) { _a += s; return this; } public virtual Builder Set(string s) { _a += s; return this; } public virtual Builder Wrap() => new Builder(_a); public string Build() => _a;"),
            "fluent chain",
            count: 20,
            limit: 2 * Limit);

    [Fact]
    public void Twice_the_implementations_are_twice_the_work()
        => AssertLinear(
            static count => Program("dispatch", "public void Run(Customer customer) => Show.Log(logger, customer.Email);\n", count),
            "dispatch",
            count: Implementations / 2);

    private static void AssertLinear(Func<int, string> program, string shape, int count = Sites / 2, double limit = Limit)
    {
        var once = Visits(program(count));
        var twice = Visits(program(2 * count));
        Assert.True(once > count, $"{shape}: {once} visits for {count} call sites; the engine did not look at them.");
        Assert.True(twice <= limit * once, string.Create(CultureInfo.InvariantCulture, $"{shape}: {once} visits for {count} call sites, {twice} for twice as many: {(double)twice / once:F2} times."));
    }

    /// <summary>The operations visited when every body of the program is asked for what reaches its sinks.</summary>
    private static long Visits(string source)
    {
        var compilation = GeneratorRunner.Compile([source], references: TestReferences.All);
        var flow = new FlowContext(compilation);
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        foreach (var method in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            var symbol = model.GetDeclaredSymbol(method, TestContext.Current.CancellationToken)!;
            if (flow.Gate.Admits(method, symbol))
            {
                foreach (var facts in flow.Bodies.Of(method, symbol, model, TestContext.Current.CancellationToken))
                {
                    _ = flow.Links.FindingsOf(facts, TestContext.Current.CancellationToken);
                }
            }
        }

        return flow.OperationsVisited;
    }

    private static string Program(string helpers, string members, int implementations = Implementations)
        => RuleTest.Domain
            + "public interface IShow { void Log(ILogger logger, string s); string Text(Customer c); }\n"
            + (helpers == "dispatch"
                ? Repeat(implementations, static i => "public class Show" + i + " : IShow { public void Log(ILogger logger, string s) => logger.LogInformation(\"{S}\", s); public string Text(Customer c) => c.Email; }")
                : "")
            + "public class Subject(ILogger<Subject> logger)\n{\n" + Helpers[helpers] + members + "}\n";

    private static string Repeat(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(i => line(i) + "\n"));
}
