using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Configuration;

/// <summary>Entries of <c>*.pii.txt</c> files: what they say of symbols that carry no annotation.</summary>
public class PiiFileTests
{
    private const string Crm = """

        namespace Contoso.Crm
        {
            public class Person
            {
                public string Mail { get; set; } = "";
                public string Handle { get; set; } = "";
                public string Nick = "";
                public string Clean { get; set; } = "";
                [PiiName] public string Marked { get; set; } = "";
                public string Note { set { } }
            }

            public class Passport { public string Number { get; set; } = ""; }

            public interface IApi { string Describe(int id); void Find(string email, ILogger logger); }

            public class Api : IApi
            {
                public string Describe(int id) => "";
                public void Find(string email, ILogger logger) => logger.LogInformation("{E}", FIND);
                public string Describe(string text) => "";
            }

            public static class Scrub { public static string Clean(string text) => text; public static string Other(string text) => text; }

            public class Audit { public void Write(string text, string other) { } public Audit(string text) { } public Audit() { } }
        }

        """;

    [Theory]
    [InlineData("P:Contoso.Crm.Person.Mail = Email", """logger.LogInformation("{E}", {|PII1001:person.Mail|});""")]
    [InlineData("P:Contoso.Crm.Person.Mail = email", """logger.LogInformation("{E}", {|PII1001:person.Mail|});""")]
    [InlineData("  P:Contoso.Crm.Person.Mail=Email   # why", """logger.LogInformation("{E} {H}", {|PII1001:person.Mail|}, person.Handle);""")]
    [InlineData("F:Contoso.Crm.Person.Nick = Username", """logger.LogInformation("{E}", {|PII1001:person.Nick|});""")]
    [InlineData("T:Contoso.Crm.Passport = NationalId", """logger.LogInformation("{E}", {|PII1001:passport.Number|});""")]
    [InlineData("P:Contoso.Crm.Person.Marked = none", """logger.LogInformation("{E}", person.Marked);""")]
    [InlineData("M:Contoso.Crm.Api.Describe(System.Int32) = return:Name", """logger.LogInformation("{E} {F}", {|PII1001:api.Describe(1)|}, api.Describe(""));""")]
    [InlineData("M:Contoso.Crm.IApi.Describe(System.Int32) = return:Name", """logger.LogInformation("{E}", {|PII1001:api.Describe(1)|});""")]
    [InlineData("M:Contoso.Crm.Scrub.Clean(System.String) = sanitizer", """logger.LogInformation("{E} {F}", Contoso.Crm.Scrub.Clean(customer.Email), {|PII1001:Contoso.Crm.Scrub.Other(customer.Email)|});""")]
    [InlineData("T:Contoso.Crm.Scrub = sanitizer", """logger.LogInformation("{E} {F}", Contoso.Crm.Scrub.Clean(customer.Email), Contoso.Crm.Scrub.Other(customer.Email));""")]
    [InlineData("M:Contoso.Crm.Audit.Write(System.String,System.String)(text) = sink:Log", """audit.Write({|PII1001:customer.Email|}, customer.Email);""")]
    [InlineData("M:Contoso.Crm.Audit.Write(System.String, System.String)(other) = sink: log", """audit.Write(customer.Email, {|PII1001:customer.Email|});""")]
    [InlineData("M:Contoso.Crm.Audit.#ctor(System.String)(text) = sink:Log # a constructor", """_ = new Contoso.Crm.Audit({|PII1001:customer.Email|});""")]
    [InlineData("P:Contoso.Crm.Person.Note = sink:Log", """person.Note = {|PII1001:customer.Email|};""")]
    [InlineData("P:System.Diagnostics.Process.MachineName = DeviceId", """logger.LogInformation("{E}", {|PII1001:Process.GetCurrentProcess().MachineName|});""")]
    [InlineData("T:System.Net.IPAddress = IpAddress", """logger.LogInformation("{E}", {|PII1001:System.Net.IPAddress.Parse("::1")|});""")]
    [InlineData("# nothing\n\n   \n", """logger.LogInformation("{E}", person.Mail);""")]
    public Task Entry_classifies_what_it_names(string entries, string statements) => Verify(entries, statements, "\"\"");

    [Fact]
    public Task Parameter_that_is_configured_is_personal()
        => Verify("M:Contoso.Crm.Api.Find(System.String,Microsoft.Extensions.Logging.ILogger)(email) = Email", "", "{|PII1001:email|}");

    [Fact]
    public Task Parameter_of_the_interface_speaks_for_the_implementation()
        => Verify("M:Contoso.Crm.IApi.Find(System.String,Microsoft.Extensions.Logging.ILogger)(email) = Email", "", "{|PII1001:email|}");

    [Theory]
    [InlineData("{|PII5006:P:Contoso.Crm.Person.Mail|}")]
    [InlineData("P:Contoso.Crm.Person.Mail = {|PII5006:Emial|}")]
    [InlineData("P:Contoso.Crm.Person.Mail = {|PII5006:7|}")]
    [InlineData("  {|PII5006:P:Contoso.Crm.Person.Mail =|}   # nothing")]
    [InlineData("{|PII5006:X:Contoso.Crm.Person|} = Email")]
    [InlineData("{|PII5006:Contoso.Crm.Person.Mail|} = Email")]
    [InlineData("{|PII5006:P:Contoso..Person|} = Email")]
    [InlineData("{|PII5006:P:|} = Email")]
    [InlineData("{|PII5006:M:Contoso.Crm.Api.Describe(System.Int32|} = return:Name")]
    [InlineData("{|PII5006:M:Contoso.Crm.Api.Describe(System.Int32))|} = return:Name")]
    [InlineData("M:Contoso.Crm.Api.Describe(System.Int32) = {|PII5006:Name|}")]
    [InlineData("P:Contoso.Crm.Person.Mail = {|PII5006:return:Name|}")]
    [InlineData("P:Contoso.Crm.Person.Mail = {|PII5006:sanitizer|}")]
    [InlineData("{|PII5006:P:Contoso.Crm.Person.Item(System.Int32)(index)|} = Email")]
    [InlineData("M:Contoso.Crm.Audit.Write(System.String,System.String) = {|PII5006:sink:Log|}")]
    [InlineData("M:Contoso.Crm.Audit.Write(System.String,System.String)(text) = {|PII5006:sink:Logs|}")]
    [InlineData("# first\n\nP:Contoso.Crm.Person.Mail = Email\nP:Contoso.Crm.Person.Handle = {|PII5006:Alias|}")]
    public Task Malformed_entry_is_reported_where_it_is_wrong(string entries) => Verify(entries, "", "\"\"");

    [Theory]
    [InlineData("{|#0:P:Contoso.Crm.Person.Gone = Email|}", "P:Contoso.Crm.Person.Gone = Email", "'P:Contoso.Crm.Person.Gone' names nothing that this project can reach")]
    [InlineData("{|#0:M:Contoso.Crm.Audit.Write(System.String,System.String)(txt) = sink:Log|}", "M:Contoso.Crm.Audit.Write(System.String,System.String)(txt) = sink:Log", "'M:Contoso.Crm.Audit.Write(System.String,System.String)' has no parameter 'txt'")]
    public Task Entry_that_names_nothing_is_a_suggestion(string entries, string entry, string reason)
        => RuleTest.VerifyConfigured(
            Crm.Replace("FIND", "\"\"", StringComparison.Ordinal),
            file: entries,
            expected: [new Microsoft.CodeAnalysis.Testing.DiagnosticResult("PII5006", Microsoft.CodeAnalysis.DiagnosticSeverity.Info).WithLocation(0).WithArguments(entry, reason)]);

    [Fact]
    public Task Configured_source_type_is_redacted_by_the_generator_and_so_not_reported()
        => RuleTest.VerifyConfigured(
            """
            public partial record Redacted(string Mail);
            public record {|PII1006:Printed|}(string Mail);
            public class Logs(ILogger logger) { public void M(Redacted redacted) => logger.LogInformation("{R}", redacted); }
            """,
            file: "P:Redacted.Mail = Email\nP:Printed.Mail = Email");

    private static Task Verify(string entries, string statements, string find)
        => RuleTest.VerifyConfigured(
            Crm.Replace("FIND", find, StringComparison.Ordinal) + $$"""
                public class Subject(ILogger logger)
                {
                    public void M(Customer customer, Contoso.Crm.Person person, Contoso.Crm.Passport passport, Contoso.Crm.Api api, Contoso.Crm.Audit audit)
                    {
                        {{statements}}
                    }
                }
                """,
            file: entries);
}
