using Microsoft.CodeAnalysis;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Configuration;

/// <summary>Teams that take no dependency: they copy the attributes' source, or name their own.</summary>
public class HomeMadeTests
{
    private const string Copied = """
        namespace PiiAnalyzers
        {
            public enum PiiCategory { Email, Name, Unspecified }
            public class PiiAttribute : System.Attribute { public PiiAttribute(PiiCategory category = PiiCategory.Unspecified) { } }
            public sealed class PiiEmailAttribute : PiiAttribute { }
            public sealed class NotPiiAttribute(string reason) : System.Attribute { public string Reason => reason; }
            public sealed class PiiSanitizerAttribute : System.Attribute { }
            public enum PiiSinkKind { Transmission, Log }
            public sealed class PiiSinkAttribute(PiiSinkKind kind) : System.Attribute { public PiiSinkKind Kind => kind; }
            public sealed class PiiDisclosureAttribute(string reason) : System.Attribute { public string Reason => reason; }
        }

        """;

    private static IEnumerable<MetadataReference> References => [.. TestReferences.Net100, .. TestReferences.Logging, TestReferences.Serilog];

    [Fact]
    public Task Copied_attributes_do_all_but_mask() => RuleTest.VerifyAlone(
        "using PiiAnalyzers; using Microsoft.Extensions.Logging;\n" + Copied + """
        public record {|PII1006:Person|}([Pii(PiiCategory.Name)] string Name);
        public class Customer { [PiiEmail] public string Email { get; set; } = ""; [NotPii("a shop")] public string Shop { get; set; } = ""; [{|PII5004:PiiEmail|}] public bool Flag { get; set; } }
        public class Uses(ILogger logger)
        {
            void M(Customer c, Person p)
            {
                logger.LogInformation("{E} {S} {C}", {|PII1001:c.Email|}, c.Shop, Clean(c.Email));
                Serilog.Log.Information("{@C}", {|PII1002:c|});
                Send({|PII1001:c.Email|});
            }

            [PiiDisclosure("the DPO agreed, ticket 117")] void N(Customer c) => logger.LogInformation("{E}", c.Email);
            [{|PII5007:PiiDisclosure("")|}] void O(Customer c) => logger.LogInformation("{E}", c.Email);
            [PiiSanitizer] static string Clean(string text) => text;
            static void Send([PiiSink(PiiSinkKind.Log)] string text) { }
        }
        """,
        References);

    [Fact]
    public Task Only_configured_symbols_are_enough() => RuleTest.VerifyConfiguredAlone(
        "using Microsoft.Extensions.Logging;\npublic class C(ILogger logger) { public string Mail { get; set; } = \"\"; void M() => logger.LogInformation(\"{M}\", {|PII1001:Mail|}); }",
        References,
        file: "P:C.Mail = Email");

    [Fact]
    public Task Only_a_home_made_attribute_is_enough() => RuleTest.VerifyConfiguredAlone(
        "using Microsoft.Extensions.Logging;\npublic class SecretAttribute : System.Attribute { }\npublic class C(ILogger logger) { [Secret] public string Mail { get; set; } = \"\"; void M() => logger.LogInformation(\"{M}\", {|PII1001:Mail|}); }",
        References,
        "pii_analyzers.additional_attributes = SecretAttribute = Email");

    [Fact]
    public Task Everything_excluded_is_silence() => RuleTest.VerifyConfiguredAlone(
        "using Microsoft.Extensions.Logging;\n" + Copied + "public class C(ILogger logger) { [PiiAnalyzers.PiiEmail] public string Mail { get; set; } = \"\"; void M() => logger.LogInformation(\"{M}\", Mail); }",
        References,
        "pii_analyzers.excluded_attributes = PiiAnalyzers.PiiAttribute");

    [Fact]
    public Task Malformed_entry_is_reported_where_nothing_is_classified() => RuleTest.VerifyConfiguredAlone(
        "public class C { public string Mail { get; set; } = \"\"; }",
        References,
        file: "P:C.Mail = {|PII5006:Emial|}");

    [Fact]
    public Task Section_of_a_folder_counts_for_the_project() => RuleTest.VerifyConfiguredAlone(
        "using Microsoft.Extensions.Logging;\npublic class SecretAttribute : System.Attribute { }\npublic class C(ILogger logger) { [Secret] public string Mail { get; set; } = \"\"; void M() => logger.LogInformation(\"{M}\", {|PII1001:Mail|}); }",
        References,
        editorconfig: "root = true\n[*.cs]\npii_analyzers.additional_attributes = SecretAttribute = Email");
}
