using PiiAnalyzers.CodeFixes.Replacement;

namespace PiiAnalyzers.CodeFixes.Tests.Situations;

internal sealed class IdentifierSituations : ISituations
{
    public Type Fix => typeof(LogIdentifierFix);

    public IEnumerable<SituationCase> Cases =>
    [
        SituationCase.Of(
            Situation.NestedTypes,
            "public class Outer { public class Inner(ILogger logger) { public class Row { public Guid Uuid { get; } [PiiName] public string? Name { get; set; } } public void M(Row row) { logger.LogInformation(\"row {Name}\", {|PII1001:row.Name|}); logger.LogInformation(\"row {@Row}\", {|PII1002:row|}); } } }",
            "public class Outer { public class Inner(ILogger logger) { public class Row { public Guid Uuid { get; } [PiiName] public string? Name { get; set; } } public void M(Row row) { logger.LogInformation(\"row {RowUuid}\", row.Uuid); logger.LogInformation(\"row {RowUuid}\", row.Uuid); } } }"),
        SituationCase.Body(
            Situation.NamedArguments,
            """logger.LogInformation(args: [1, {|PII1001:customer.Email|}], message: "{A} {Email}"); serilog.Information(propertyValue: {|PII1002:customer|}, messageTemplate: "born {@Customer}");""",
            """logger.LogInformation(args: [1, customer.Id], message: "{A} {CustomerId}"); serilog.Information(propertyValue: customer.Id, messageTemplate: "born {CustomerId}");"""),
        SituationCase.Body(
            Situation.Interpolation,
            """logger.LogInformation("a \"{Email,10}\"\t{B}", {|PII1001:customer.Email|}, $"{customer.Id}"); Console.WriteLine({|PII1005:$"{customer.Email}"|});""",
            """logger.LogInformation("a \"{CustomerId}\"\t{B}", customer.Id, $"{customer.Id}"); Console.WriteLine({|PII1005:$"{customer.Email}"|});"""),
        SituationCase.Body(
            Situation.LinesAndComments,
            """
            logger.LogInformation(
                        "mail {E:x} {T}", // the template
                        // where it goes
                        {|PII1001:customer.Email|}, // then
                        /* tier */ customer.Tier);
            """,
            """
            logger.LogInformation(
                        "mail {CustomerId} {T}", // the template
                        // where it goes
                        customer.Id, // then
                        /* tier */ customer.Tier);
            """),
        SituationCase.Body(
            Situation.NullableOn,
            """logger.LogInformation("of {P}", {|PII1001:maybe!.Phone|}); logger.LogInformation("of {P}", {|PII1001:(object?)customer.Phone|}); logger.LogInformation("{P}", {|PII1001:customer.Phone ?? "none"|});""",
            """logger.LogInformation("of {CustomerId}", maybe!.Id); logger.LogInformation("of {CustomerId}", (object?)customer.Id); logger.LogInformation("{P}", {|PII1001:customer.Phone ?? "none"|});"""),
        SituationCase.Of(
            Situation.NullableOff,
            "#nullable disable\npublic class S(ILogger logger) { public void M(Customer c) => logger.LogInformation(\"of {P}\", {|PII1001:c?.Phone|}); }",
            "#nullable disable\npublic class S(ILogger logger) { public void M(Customer c) => logger.LogInformation(\"of {CustomerId}\", c?.Id); }"),
        new(
            Situation.MissingUsing,
            "public class S\n{\n    public void M(Serilog.ILogger l, Customer c) => l.Information(\"of {P}\", {|PII1001:c.Phone|});\n}\n",
            "public class S\n{\n    public void M(Serilog.ILogger l, Customer c) => l.Information(\"of {CustomerId}\", c.Id);\n}\n"),
        new(
            Situation.Aliases,
            "using Client = Customer;\nusing Out = Serilog.Log;\n\npublic class S { public void M(Client c) => Out.Information(\"to {E}\", {|PII1001:c.Email|}); }\n",
            "using Client = Customer;\nusing Out = Serilog.Log;\n\npublic class S { public void M(Client c) => Out.Information(\"to {CustomerId}\", c.Id); }\n"),
        SituationCase.Body(
            Situation.ConditionalAccess,
            """logger?.LogInformation("of {E}", {|PII1001:maybe?.Email|}); serilog?.Information("of {E}", {|PII1001:customers.FirstOrDefault()?.Referrer?.Email.Trim()|}); logger?.LogInformation("of {E}", {|PII1001:maybe?.Referrer!.Phone|});""",
            """logger?.LogInformation("of {CustomerId}", maybe?.Id); serilog?.Information("of {CustomerId}", customers.FirstOrDefault()?.Referrer?.Id); logger?.LogInformation("of {CustomerId}", maybe?.Referrer!.Id);"""),
        SituationCase.Body(
            Situation.OverlappingFixes,
            """logger.LogInformation("a {A} {B}", {|PII1001:customer.Email|}, {|PII1001:customer.Phone|}); logger.LogInformation("a {CustomerId} {B}", customer.Id, {|PII1001:customer.Phone|});""",
            """logger.LogInformation("a {CustomerId} {B}", customer.Id, {|PII1001:customer.Phone|}); logger.LogInformation("a {CustomerId} {B}", customer.Id, {|PII1001:customer.Phone|});"""),
    ];
}
