using PiiAnalyzers.CodeFixes.Removal;

namespace PiiAnalyzers.CodeFixes.Tests.Situations;

internal sealed class RemovalSituations : ISituations
{
    public Type Fix => typeof(RemoveArgumentFix);

    public IEnumerable<SituationCase> Cases =>
    [
        SituationCase.Of(
            Situation.NestedTypes,
            "public class Outer { public class Inner(ILogger logger) { public record struct Row(Customer Owner); public void M(Row row) => logger.LogInformation(\"row {E}\", {|PII1001:row.Owner.Email|}); } }",
            "public class Outer { public class Inner(ILogger logger) { public record struct Row(Customer Owner); public void M(Row row) => logger.LogInformation(\"row\"); } }"),
        SituationCase.Body(
            Situation.NamedArguments,
            """logger.LogInformation(args: [{|PII1001:customer.Email|}, customer.Id], message: "{E} is {I}"); serilog.Information(propertyValue: {|PII1001:customer.Born|}, messageTemplate: "born {B}");""",
            """logger.LogInformation(args: [customer.Id], message: "is {I}"); serilog.Information(messageTemplate: "born");"""),
        SituationCase.Body(
            Situation.Interpolation,
            """Console.WriteLine({|PII1005:$"to {customer.Email,20}, id {customer.Id}"|}); Console.WriteLine({|PII1005:$@"c:\x {customer.Email}"|});""",
            """Console.WriteLine($"to, id {customer.Id}"); Console.WriteLine(@"c:\x");"""),
        SituationCase.Body(
            Situation.LinesAndComments,
            """
            logger.LogInformation(
                        "id {I} mail {E}", // the template
                        // who
                        customer.Id,
                        // where it goes
                        {|PII1001:customer.Email|});
            """,
            """
            logger.LogInformation(
                        "id {I} mail", // the template
                        // who
                        customer.Id);
            """),
        SituationCase.Body(
            Situation.NullableOn,
            """logger.LogInformation("of {P} {T}", {|PII1001:customer.Phone ?? "none"|}, customer.Tier); logger.LogInformation(null, "of {P}", {|PII1001:customer.Phone!|});""",
            """logger.LogInformation("of {T}", customer.Tier); logger.LogInformation(null, "of");"""),
        SituationCase.Of(
            Situation.NullableOff,
            "#nullable disable\npublic class S(ILogger logger) { public void M(Customer c) => logger.LogInformation(\"of {P}\", {|PII1001:c?.Phone|}); }",
            "#nullable disable\npublic class S(ILogger logger) { public void M(Customer c) => logger.LogInformation(\"of\"); }"),
        new(
            Situation.MissingUsing,
            "public class S\n{\n    public void M(Serilog.ILogger l, Customer c) => l.Information(\"of {P} {I}\", {|PII1001:c.Phone|}, c.Id);\n}\n",
            "public class S\n{\n    public void M(Serilog.ILogger l, Customer c) => l.Information(\"of {I}\", c.Id);\n}\n"),
        new(
            Situation.Aliases,
            "using Client = Customer;\nusing Text = System.String;\nusing Out = Serilog.Log;\n\npublic class S { public void M(Client c) => Out.Information<Text>(\"to {E}\", {|PII1001:c.Email|}); }\n",
            "using Client = Customer;\nusing Text = System.String;\nusing Out = Serilog.Log;\n\npublic class S { public void M(Client c) => Out.Information(\"to\"); }\n"),
        SituationCase.Body(
            Situation.ConditionalAccess,
            """logger?.LogInformation("of {E} and {I}", {|PII1001:maybe?.Referrer?.Email.Trim()|}, maybe?.Id); serilog?.Information("of {E}", {|PII1001:customers.FirstOrDefault()?.Phone|});""",
            """logger?.LogInformation("of and {I}", maybe?.Id); serilog?.Information("of");"""),
        SituationCase.Body(
            Situation.OverlappingFixes,
            """logger.LogInformation("a {A} {B} {C}", {|PII1001:customer.Email|}, customer.Id, {|PII1001:customer.Phone|}); serilog.Information("a {0} {1} {0}", {|PII1001:customer.Email|}, {|PII1001:customer.Phone|});""",
            """logger.LogInformation("a {B}", customer.Id); serilog.Information("a");"""),
    ];
}
