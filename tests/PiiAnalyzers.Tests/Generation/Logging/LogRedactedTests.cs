using PiiAnalyzers.Generation.Logging;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation.Logging;

/// <summary>Interpolated strings whose holes are masked by what is known of them.</summary>
public sealed class LogRedactedTests
{
    [Fact]
    public void Holes_are_masked_and_template_and_names_kept()
    {
        var run = LogSample.Compile("""
            logger.LogRedacted(LogLevel.Information, $"Registered {customer} from {customer.Email} ({customer.Id,3}) at {{{DateTime.UnixEpoch:yyyy}}}");
            logger.LogRedacted(LogLevel.Debug, $"Registered {Fail()}");
            logger.LogRedacted(LogLevel.Error, new EventId(4), new InvalidOperationException("failed"), $"No {"constant"} {nameof(Customer)}");
            """, "public static string Fail() => throw new InvalidOperationException();");

        GoldenFile.Matches("LogRedacted", string.Concat(run.AllFiles.Where(static file => file.HintName is LogRedactedEmitter.FileName or "PiiAnalyzers.Embedded.g.cs").Select(static file => file.SourceText))
            .Replace("\"" + typeof(PiiAnalyzers.Generation.RedactionGenerator).Assembly.GetName().Version + "\"", "\"{version}\"", StringComparison.Ordinal));
        Assert.Equal("""
            Information 0 : Registered Customer { Id = 7, Email = j***@example.com, Note = , Home = Address { Street = ***, City = Bonn } } from j***@example.com (  7) at {1970}
              Customer = Customer { Id = 7, Email = j***@example.com, Note = , Home = Address { Street = ***, City = Bonn } }
              CustomerEmail = j***@example.com
              CustomerId = 7
              DateTimeUnixEpoch = 01/01/1970 00:00:00
              {OriginalFormat} = Registered {Customer} from {CustomerEmail} ({CustomerId}) at {{{DateTimeUnixEpoch}}}
            Error 4 failed: No constant Customer
              Constant = constant
              NameofCustomer = Customer
              {OriginalFormat} = No {Constant} {NameofCustomer}

            """.ReplaceLineEndings("\n"), run.Print());
        Assert.Empty(LogSample.Findings(run.Output));
    }

    [Theory]
    [InlineData("customer.Email", "j***@example.com")]
    [InlineData("customer!.Email!", "j***@example.com")]
    [InlineData("(customer)?.Email", "j***@example.com")]
    [InlineData("customer.Home?.Street ?? \"none\"", "***")]
    [InlineData("customer.Email.ToUpper()", "***")]
    [InlineData("customer.Email.Length", "23")]
    [InlineData("customer.Email.Substring(1)", "***")]
    [InlineData("customer.Email + \"x\"", "***")]
    [InlineData("string.Concat(customer.Email, \"x\")", "***")]
    [InlineData("Show(customer.Email)", "***")]
    [InlineData("Count(customer.Email)", "1")]
    [InlineData("PiiMask.Email(customer.Email)", "j***@example.com")]
    [InlineData("customer.ToRedacted()", "Customer { Id = 7, Email = j***@example.com, Note = , Home = Address { Street = ***, City = Bonn } }")]
    [InlineData("customer.Home", "Address { Street = ***, City = Bonn }")]
    [InlineData("customer.Home!.City", "Bonn")]
    [InlineData("customer.Email == \"\"", "False")]
    [InlineData("leaky", "***")]
    [InlineData("new[] { leaky }", "***")]
    [InlineData("leaky.Name", "J***")]
    [InlineData("customers", "[Customer { Id = 7, Email = j***@example.com, Note = , Home = Address { Street = ***, City = Bonn } }]")]
    [InlineData("customers[0].Email", "j***@example.com")]
    [InlineData("customers.Select(c => c.Email).First()", "***")]
    [InlineData("customers.Count", "1")]
    [InlineData("local", "j***@example.com")]
    [InlineData("assigned", "j***@example.com")]
    [InlineData("declared", "j***@example.com")]
    [InlineData("taken", "***")]
    [InlineData("clean", "clean")]
    [InlineData("joined", "***")]
    [InlineData("Get(customer)", "j***@example.com")]
    [InlineData("point", "Point { X = 52.5* }")]
    [InlineData("point.X", "52.5*")]
    [InlineData("new { customer.Email }", "***")]
    [InlineData("new[] { customer.Email }", "***")]
    [InlineData("new string[] { customer.Email }[0]", "***")]
    [InlineData("(from c in customers select c.Email).First()", "***")]
    [InlineData("checked(customer.Email + 1)", "***")]
    [InlineData("new System.Text.StringBuilder { Capacity = 90 }.Append(customer.Email)", "***")]
    [InlineData("(1, customer.Email)", "***")]
    [InlineData("clean:Email", "***")]
    [InlineData("customer.Note ?? \"none\"", "none")]
    [InlineData("customer.Email:mask", "***")]
    [InlineData("customer.Id:D3", "007")]
    public void Hole_shows(string hole, string expected)
    {
        var text = LogSample.Log("""
            var leaky = new Leaky("Jane Secret");
            var customers = new List<Customer> { customer };
            var point = new Point(52.52);
            var local = customer.Email;
            string assigned; assigned = local;
            if (customer is not { Email: var declared }) return "";
            Take(customer.Email, out var taken);
            var clean = "clean";
            var joined = string.Join(",", customers.Select(c => c.Email));
            _ = (local, assigned, declared, taken, clean, joined, leaky, point);
            logger.LogRedacted(LogLevel.Information, $"{
            """ + (hole.Contains('?', StringComparison.Ordinal) ? "(" + hole + ")" : hole) + "}\");", """
            public static string Show(string text) => text;
            public static int Count(string text) => 1;
            public static void Take(string text, out string taken) => taken = text;
            [return: PiiEmail] public static string Get(Customer customer) => customer.Email;
            """);

        Assert.StartsWith("Information 0 : " + expected + "\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Public_format_shows_the_value_and_keeps_its_name()
    {
        var run = LogSample.Compile("""logger.LogRedacted(LogLevel.Information, $"{customer.Email:public:asked for by support}");""");

        Assert.StartsWith("Information 0 : jane.secret@example.com\n  CustomerEmail = jane.secret@example.com\n", run.Print(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("customer.Email:public", 1)]
    [InlineData("customer.Email:public:", 1)]
    [InlineData("customer.Email:public:TODO", 1)]
    [InlineData("customer.Email:public:ok", 1)]
    [InlineData("customer.Email?.Trim():public", 1)]
    [InlineData("customer.Email:public:support asked for it, ticket 117", 0)]
    [InlineData("customer.Id:public", 0)]
    [InlineData("customer:public", 0)]
    [InlineData("customer.Email:publicly", 0)]
    [InlineData("1:public", 0)]
    public void Showing_personal_data_takes_a_reason(string hole, int findings)
    {
        var run = LogSample.Compile("logger.LogRedacted(LogLevel.Information, $\"x {" + (hole.Contains('?', StringComparison.Ordinal) ? "(" + hole.Replace(":", "):", StringComparison.Ordinal) : hole) + "}\");");

        Assert.All(LogSample.Findings(run.Output), static finding => Assert.Equal(RuleIds.AcceptanceCannotStand, finding.Id));
        Assert.Equal(findings, LogSample.Findings(run.Output).Length);
    }

    [Fact]
    public void Object_is_its_view_even_when_it_is_public()
        => Assert.StartsWith("Information 0 : Customer { Id = 7, Email = j***@example.com, Note = , Home = Address { Street = ***, City = Bonn } }\n", LogSample.Log("logger.LogRedacted(LogLevel.Information, $\"{customer:public:support asked for it}\");"), StringComparison.Ordinal);

    [Fact]
    public void Expressions_written_alike_are_masked_where_one_is_personal()
    {
        var text = LogSample.Log("First(recorder, customer); Second(recorder, new());", """
            public sealed class Shop2 { public string Email => "shop"; }
            public static void First(ILogger logger, Customer x) => logger.LogRedacted(LogLevel.Information, $"{x.Email}");
            public static void Second(ILogger logger, Shop2 x) => logger.LogRedacted(LogLevel.Information, $"{x.Email}");
            """);

        Assert.Contains("Information 0 : ***\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_projects_that_see_each_others_internals_do_not_clash()
    {
        var library = LogSample.Compile("", "", LogSample.References);
        var image = GeneratorRunner.Emit(library.Output.AddSyntaxTrees(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(
            "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")]", (Microsoft.CodeAnalysis.CSharp.CSharpParseOptions)library.Output.SyntaxTrees.First().Options, cancellationToken: TestContext.Current.CancellationToken)));
        var app = GeneratorRunner.Run("""
            using Microsoft.Extensions.Logging;
            using PiiAnalyzers;
            public static class App { public static void M(ILogger logger, Shop.Customer c) { logger.LogRedacted(LogLevel.Error, $"{c} {c.Email}"); } }
            """, references: [.. LogSample.References, Microsoft.CodeAnalysis.MetadataReference.CreateFromImage(image)], assembly: "App");

        Assert.Null(app.Failure);
        Assert.Empty(GeneratorRunner.Problems(app.Output));
        Assert.Contains("case \"c\": name = \"C\"; return global::PiiAnalyzers.RedactedMessage.Clean;", app.AllFiles.Single(static file => file.HintName == LogRedactedEmitter.FileName).SourceText.ToString(), StringComparison.Ordinal);
    }
}
