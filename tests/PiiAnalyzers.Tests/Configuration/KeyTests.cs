using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Configuration;

/// <summary>The keys <c>pii_analyzers.*</c>.</summary>
public class KeyTests
{
    private const string Types = """

        namespace Contoso
        {
            public class SensitiveAttribute : Attribute { }
            public class VerySensitiveAttribute : SensitiveAttribute { }
            public class MailAttribute(PiiCategory category) : Attribute { public PiiCategory Category => category; }
            public class PublicAttribute : Attribute { }

            public class Person
            {
                [Sensitive] public string A { get; set; } = "";
                [VerySensitive] public string B { get; set; } = "";
                [Mail(PiiCategory.Email)] public string C { get; set; } = "";
                [Microsoft.AspNetCore.Identity.PersonalData] public string D { get; set; } = "";
                [PiiName] public string E { get; set; } = "";
            }

            public class Scrub
            {
                public static string Clean(string text) => text;
                public static string Clean(string text, int length) => text;
                public static string Keep(string text) => text;
                public void Write(string text) { }
            }
        }

        """;

    [Theory]
    [InlineData("additional_attributes = Contoso.SensitiveAttribute", "A B")]
    [InlineData("additional_attributes = Contoso.Sensitive", "A B")]
    [InlineData("additional_attributes = T:Contoso.VerySensitiveAttribute , Contoso.MailAttribute = Email", "B C")]
    [InlineData("additional_attributes = Contoso.SensitiveAttribute | Contoso.MailAttribute", "A B C")]
    [InlineData("additional_attributes = Contoso.PublicAttribute = none", "")]
    [InlineData("additional_attributes = Contoso.SensitiveAttribute\npii_analyzers.excluded_attributes = Contoso.VerySensitiveAttribute", "A")]
    [InlineData("excluded_attributes = Microsoft.AspNetCore.Identity.PersonalDataAttribute", "", "D")]
    [InlineData("excluded_attributes = PiiAnalyzers.PiiNameAttribute", "", "E")]
    [InlineData("excluded_attributes = PiiAnalyzers.PiiAttribute", "", "E")]
    [InlineData("excluded_attributes = Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute", "")]
    public Task Attributes_are_added_and_excluded(string keys, string added, string removed = "")
    {
        var reported = ("D E " + added).Split(' ').Except(removed.Split(' ')).ToHashSet();
        var statements = string.Concat("ABCDE".Select(member => reported.Contains(member.ToString())
            ? $"logger.LogInformation(\"{{X}}\", {{|PII1001:person.{member}|}});\n"
            : $"logger.LogInformation(\"{{X}}\", person.{member});\n"));
        return Verify(keys, statements);
    }

    [Theory]
    [InlineData("sanitizers = M:Contoso.Scrub.Clean(System.String)", """logger.LogInformation("{A} {B}", Contoso.Scrub.Clean(customer.Email), {|PII1001:Contoso.Scrub.Clean(customer.Email, 1)|});""")]
    [InlineData("sanitizers = M:Contoso.Scrub.Clean(System.String,System.Int32), M:Contoso.Scrub.Keep(System.String)", """logger.LogInformation("{A} {B}", Contoso.Scrub.Keep(customer.Email), Contoso.Scrub.Clean(customer.Email, 1));""")]
    [InlineData("sanitizers = Contoso.Scrub.Clean", """logger.LogInformation("{A} {B} {C}", Contoso.Scrub.Clean(customer.Email), Contoso.Scrub.Clean(customer.Email, 1), {|PII1001:Contoso.Scrub.Keep(customer.Email)|});""")]
    [InlineData("sanitizers = T:Contoso.Scrub", """logger.LogInformation("{A}", Contoso.Scrub.Keep(customer.Email));""")]
    [InlineData("sinks = M:Contoso.Scrub.Write(System.String)(text) = Log", """new Contoso.Scrub().Write({|PII1001:customer.Email|});""")]
    [InlineData("sinks = M:Contoso.Scrub.Write(System.String)(text) = sink:Log", """new Contoso.Scrub().Write({|PII1001:customer.Email|});""")]
    public Task Sanitizers_and_sinks_are_added(string keys, string statements) => Verify(keys, statements + """logger.LogInformation("{A} {B}", {|PII1001:person.D|}, {|PII1001:person.E|});""");

    [Theory]
    [InlineData("additional_atributes = X.Y", "pii_analyzers.additional_atributes", "there is no such key: use pii_analyzers.additional_attributes, pii_analyzers.excluded_attributes, pii_analyzers.sanitizers, pii_analyzers.sinks, pii_analyzers.max_call_depth, pii_analyzers.max_dispatch_targets, pii_analyzers.report_bounds")]
    [InlineData("max_call_depth = many", "pii_analyzers.max_call_depth = many", "'many' is not a number above 0")]
    [InlineData("max_call_depth = 0", "pii_analyzers.max_call_depth = 0", "'0' is not a number above 0")]
    [InlineData("max_dispatch_targets = -1", "pii_analyzers.max_dispatch_targets = -1", "'-1' is not a number above 0")]
    [InlineData("report_bounds = maybe", "pii_analyzers.report_bounds = maybe", "'maybe' is neither 'true' nor 'false'")]
    [InlineData("additional_attributes = Contoso.Sensitive()", "pii_analyzers.additional_attributes = Contoso.Sensitive()", "'Contoso.Sensitive()' is not the full name of an attribute: write it with its namespace, 'Contoso.SensitiveAttribute'")]
    [InlineData("excluded_attributes = Contoso.SensitiveAttribute = Email", "pii_analyzers.excluded_attributes = Contoso.SensitiveAttribute = Email", "an attribute that is excluded has no category: write its name alone")]
    [InlineData("sanitizers = P:Contoso.Person.A", "pii_analyzers.sanitizers = P:Contoso.Person.A", "write the id of a method or type, 'M:Contoso.Scrub.Clean(System.String)', or the full name of methods, 'Contoso.Scrub.Clean'")]
    [InlineData("sinks = M:Contoso.Scrub.Write(System.String) = Log", "pii_analyzers.sinks = M:Contoso.Scrub.Write(System.String) = Log", "a sink is a parameter: name it in parentheses after the id of the method, 'M:Type.Method(System.String)(text)'")]
    [InlineData("sinks = M:Contoso.Scrub.Write(System.String)(text) = Logs", "pii_analyzers.sinks = M:Contoso.Scrub.Write(System.String)(text) = Logs", "'Logs' is not a kind of sink: use Log, Serialization, Storage, Transmission")]
    public Task Wrong_value_is_reported_with_key_value_and_remedy(string keys, string text, string reason)
        => RuleTest.VerifyConfigured(Types, "pii_analyzers." + keys, expected: [Problem(text, reason, DiagnosticSeverity.Warning)]);

    [Theory]
    [InlineData("additional_attributes = Contoso.Gone", "pii_analyzers.additional_attributes = Contoso.Gone", "'Contoso.Gone' names no attribute that this project can reach")]
    [InlineData("sanitizers = Contoso.Scrub.Gone", "pii_analyzers.sanitizers = Contoso.Scrub.Gone", "'Contoso.Scrub.Gone' names nothing that this project can reach")]
    public Task Name_of_nothing_is_a_suggestion(string keys, string text, string reason)
        => RuleTest.VerifyConfigured(Types, "pii_analyzers." + keys, expected: [Problem(text, reason, DiagnosticSeverity.Info)]);

    [Theory]
    [InlineData("max_call_depth = 12")]
    [InlineData("max_dispatch_targets = 3\npii_analyzers.report_bounds = FALSE")]
    public Task Right_value_is_silent(string keys) => RuleTest.VerifyConfigured(Types, "pii_analyzers." + keys);

    private static DiagnosticResult Problem(string text, string reason, DiagnosticSeverity severity)
        => new DiagnosticResult("PII5006", severity).WithNoLocation().WithArguments(text, reason);

    private static Task Verify(string keys, string statements)
        => RuleTest.VerifyConfigured(
            Types + $$"""
                public class Subject(ILogger logger)
                {
                    public void M(Customer customer, Contoso.Person person)
                    {
                        {{statements}}
                    }
                }
                """,
            "pii_analyzers." + keys);
}
