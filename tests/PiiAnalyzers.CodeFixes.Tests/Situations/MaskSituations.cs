using PiiAnalyzers.CodeFixes.Masking;

namespace PiiAnalyzers.CodeFixes.Tests.Situations;

internal sealed class MaskSituations : ISituations
{
    public Type Fix => typeof(MaskValueFix);

    public IEnumerable<SituationCase> Cases =>
    [
        SituationCase.Of(
            Situation.NestedTypes,
            "public class Outer { public class Inner(ILogger logger) { public record struct Row(Customer Owner); public void M(Row row) => logger.LogInformation(\"{E}\", {|PII1001:row.Owner.Email|}); } }",
            "public class Outer { public class Inner(ILogger logger) { public record struct Row(Customer Owner); public void M(Row row) => logger.LogInformation(\"{E}\", PiiMask.Email(row.Owner.Email)); } }"),
        SituationCase.Body(
            Situation.NamedArguments,
            """logger.LogInformation(args: [{|PII1001:customer.Email|}, customer.Id], message: "{E} {I}"); serilog.Information(propertyValue: {|PII1001:customer.Born|}, messageTemplate: "{B}");""",
            """logger.LogInformation(args: [PiiMask.Email(customer.Email), customer.Id], message: "{E} {I}"); serilog.Information(propertyValue: PiiMask.DateOfBirth(customer.Born), messageTemplate: "{B}");"""),
        SituationCase.Body(
            Situation.Interpolation,
            """Console.WriteLine({|PII1005:$"to {customer.Email,20} born {customer.Born:d} {(customer.Phone is { } p ? $"at {p}" : "")}"|}); throw new InvalidOperationException({|PII1003:$@"c:\{customer.Email}"|});""",
            """Console.WriteLine($"to {PiiMask.Email(customer.Email),20} born {PiiMask.DateOfBirth(customer.Born)} {(customer.Phone is { } p ? $"at {PiiMask.Phone(p)}" : "")}"); throw new InvalidOperationException($@"c:\{PiiMask.Email(customer.Email)}");"""),
        SituationCase.Body(
            Situation.LinesAndComments,
            """
            logger.LogInformation(
                        "{E} {P}", // the template
                        // where it goes
                        {|PII1001:customer
                            // its owner
                            .Email|}, /* then */
                        {|PII1001:customer.Phone|} /* last */);
            """,
            """
            logger.LogInformation(
                        "{E} {P}", // the template
                        // where it goes
                        PiiMask.Email(customer
                            // its owner
                            .Email), /* then */
                        PiiMask.Phone(customer.Phone) /* last */);
            """),
        SituationCase.Body(
            Situation.NullableOn,
            """string? text = maybe?.Phone; if (text is not null) { Console.WriteLine({|PII1005:text.Trim()|}); } Show({|PII1005:customer.Phone|}!); void Show(string shown) => Console.WriteLine(shown); string kept = customer.Phone ?? "none"; Console.WriteLine({|PII1005:kept|});""",
            """string? text = maybe?.Phone; if (text is not null) { Console.WriteLine(PiiMask.Phone(text.Trim())); } Show(PiiMask.All(customer.Phone!)); void Show(string shown) => Console.WriteLine(shown); string kept = customer.Phone ?? "none"; Console.WriteLine(PiiMask.Phone(kept));"""),
        SituationCase.Of(
            Situation.NullableOff,
            "#nullable disable\npublic class S { public void M(Customer c) { string text = c?.Phone; Console.WriteLine({|PII1005:text|}); Console.WriteLine({|PII1005:c.Phone ?? c.Email|}); } }",
            "#nullable disable\npublic class S { public void M(Customer c) { string text = c?.Phone; Console.WriteLine(PiiMask.Phone(text)); Console.WriteLine(PiiMask.Phone(c.Phone) ?? PiiMask.Email(c.Email)); } }"),
        new(
            Situation.MissingUsing,
            "using System;\n\nnamespace N;\n\npublic class S\n{\n    public void M(Customer c) => Console.WriteLine({|PII1005:c.Email|});\n}\n",
            "using System;\nusing PiiAnalyzers;\n\nnamespace N;\n\npublic class S\n{\n    public void M(Customer c) => Console.WriteLine(PiiMask.Email(c.Email));\n}\n"),
        new(
            Situation.Aliases,
            "using System;\nusing Client = Customer;\nusing Mask = PiiAnalyzers.PiiMask;\nusing Out = System.Console;\n\npublic class S { public void M(Client c) => Out.WriteLine({|PII1005:c.Email|}); }\n",
            "using System;\nusing Client = Customer;\nusing Mask = PiiAnalyzers.PiiMask;\nusing Out = System.Console;\n\npublic class S { public void M(Client c) => Out.WriteLine(Mask.Email(c.Email)); }\n"),
        SituationCase.Body(
            Situation.ConditionalAccess,
            """logger.LogInformation("{E} {R} {B}", {|PII1001:maybe?.Email|}, {|PII1001:maybe?.Referrer?.Email.Trim()|}, {|PII1001:maybe?.Born|}); logger?.LogInformation("{E}", {|PII1001:customers.FirstOrDefault()?.Phone|});""",
            """logger.LogInformation("{E} {R} {B}", PiiMask.Email(maybe?.Email), PiiMask.Email(maybe?.Referrer?.Email.Trim()), PiiMask.DateOfBirth(maybe?.Born)); logger?.LogInformation("{E}", PiiMask.Phone(customers.FirstOrDefault()?.Phone));"""),
        SituationCase.Body(
            Situation.OverlappingFixes,
            """var t = $"{customer.Email}"; logger.LogInformation({|PII1001:t|}); Console.WriteLine({|PII1005:t + customer.Phone|}); logger.LogInformation("{A}", {|PII1001:string.Join(",", customers.Select(c => { Console.WriteLine({|PII1005:c.Email|}); return c.Email; }))|});""",
            """var t = $"{customer.Email}"; logger.LogInformation(PiiMask.All(t)); Console.WriteLine(PiiMask.All(t + customer.Phone)); logger.LogInformation("{A}", string.Join(",", customers.Select(c => { Console.WriteLine(PiiMask.Email(c.Email)); return PiiMask.Email(c.Email); })));""",
            """var t = $"{PiiMask.Email(customer.Email)}"; logger.LogInformation(t); Console.WriteLine(t + PiiMask.Phone(customer.Phone)); logger.LogInformation("{A}", string.Join(",", customers.Select(c => { Console.WriteLine(PiiMask.Email(c.Email)); return PiiMask.Email(c.Email); })));"""),
    ];
}
