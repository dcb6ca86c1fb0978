using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Rules.Acceptance;

/// <summary>What <c>[PiiDisclosure]</c> silences, and PII5007 when it cannot stand.</summary>
public class AcceptedDisclosureTests
{
    private const string Ok = "PiiDisclosure(\"the audit log is encrypted, see decision 12\")";

    [Theory]
    [InlineData("[OK] void M(Customer c) => logger.LogInformation(\"{E}\", c.Email); void N(Customer c) => logger.LogInformation(\"{E}\", {|PII1001:c.Email|});")]
    [InlineData("[OK] void M(List<Customer> l) { l.ForEach(c => logger.LogInformation(\"{E}\", c.Email)); void F(Customer c) => Console.WriteLine(c.Email); F(l[0]); }")]
    [InlineData("[OK] string P { set { logger.LogInformation(\"{E}\", new Customer().Email + value); } }")]
    [InlineData("string P { [OK] get { logger.LogInformation(\"{E}\", new Customer().Email); return \"\"; } }")]
    [InlineData("[OK] public C(Customer c) : this(default(ILogger)!) => Console.WriteLine(c.Email);")]
    [InlineData("void M(Customer c) { [OK] void F() => logger.LogInformation(\"{E}\", c.Email); F(); logger.LogInformation(\"{E}\", {|PII1001:c.Email|}); }")]
    [InlineData("void M(Customer c) { Action f = [OK] () => logger.LogInformation(\"{E}\", c.Email); f(); }")]
    [InlineData("[OK] class Inner(ILogger log) { void M(Customer c) => log.LogInformation(\"{E}\", c.Email); class Deep(ILogger log) { void M(Customer c) => log.LogInformation(\"{E}\", c.Email); } }")]
    [InlineData("[OK] record R([PiiEmail] string Email);")]
    [InlineData("void M([PiiEmail, OK] string email, [PiiPhone] string phone) => logger.LogInformation(\"{E} {P}\", email, {|PII1001:phone|});")]
    [InlineData("void M(Customer c) => Audit(c.Email, {|PII1001:c.Phone|}!); void Audit([OK] string a, string b) => logger.LogInformation(\"{A} {B}\", a, b);")]
    [InlineData("[OK] void M(Customer c) { Log(c.Email); } void Log(string text) => logger.LogInformation(text);")]
    public Task Accepted_disclosure_is_silent_in_its_scope(string members) => Verify(members);

    [Theory]
    [InlineData("[{|PII5007:PiiDisclosure(\"\")|}]")]
    [InlineData("[{|PII5007:PiiDisclosure(\"   \")|}]")]
    [InlineData("[{|PII5007:PiiDisclosure(null!)|}]")]
    [InlineData("[{|PII5007:PiiDisclosure(\"TODO\")|}]")]
    [InlineData("[{|PII5007:PiiDisclosure(\"todo: explain this to the auditors\")|}]")]
    [InlineData("[{|PII5007:PiiDisclosure(\"TODO: say why this disclosure is acceptable\")|}]")]
    [InlineData("[{|PII5007:PiiDisclosure(\"<reason>\")|}]")]
    [InlineData("[{|PII5007:PiiDisclosure(\"reason\")|}]")]
    [InlineData("[{|PII5007:PiiDisclosure(\"..............\")|}]")]
    [InlineData("[{|PII5007:PiiDisclosure(\"xxxxxxxxxxxxxxxxxxxx\")|}]")]
    [InlineData("[{|PII5007:PiiDisclosure(\"[Say why ...........]\")|}]")]
    [InlineData("[{|PII5007:PiiDisclosure(\"accepted\")|}]")]
    [InlineData("[{|PII5007:PiiDisclosure(\"legal asked for it, ticket 7\", Expires = \"31.12.2027\")|}]")]
    [InlineData("[{|PII5007:PiiDisclosure(\"legal asked for it, ticket 7\", Expires = \"\")|}]")]
    [InlineData("[{|PII5007:PiiDisclosure(\"legal asked for it, ticket 7\", Expires = \"2027-02-30\")|}]")]
    [InlineData("[PiiDisclosure(\"legal asked for it, ticket 7\", Expires = \"2027-12-31\")]")]
    [InlineData("[PiiDisclosure(\"whyever legal asked for it, ticket 7\")]")]
    [InlineData("[PiiDisclosure(\"DPO-2025-117\")]")]
    public Task Reason_and_expiry_must_be_real(string attribute)
        => Verify(attribute + " void M(Customer c) => logger.LogInformation(\"{E}\", c.Email);");

    [Theory]
    [InlineData("2026-06-30", "2026-07-01", true)]
    [InlineData("2026-06-30", "2026-06-30", false)]
    [InlineData("2026-06-30", "2026-06-29", false)]
    [InlineData("2026-06-30", "off", false)]
    public Task Expiry_passes_at_the_end_of_its_day(string expires, string today, bool isExpired)
    {
        var attribute = $"PiiDisclosure(\"legal asked for it, ticket 7\", Expires = \"{expires}\")";
        return RuleTest.VerifyConfigured(
            Class($"[{(isExpired ? "{|PII5007:" + attribute + "|}" : attribute)}] void M(Customer c) => logger.LogInformation(\"{{E}}\", c.Email);"),
            "build_property.PiiAnalysisDate = " + today);
    }

    [Theory]
    [InlineData("[BAD] void M(Customer c) => logger.LogInformation(\"{E}\", c.Id);")]
    [InlineData("[BAD] void M() { }")]
    [InlineData("[BAD] void M(Customer c) => logger.LogInformation(\"{E}\", PiiMask.Email(c.Email));")]
    [InlineData("[BAD] int P => 1;")]
    [InlineData("[BAD] class Inner(ILogger log) { void M(Customer c) => log.LogInformation(\"{E}\", c.Id); }")]
    [InlineData("void M(Customer c) { [BAD] void F() => logger.LogInformation(\"{E}\", c.Id); F(); logger.LogInformation(\"{E}\", {|PII1001:c.Email|}); }")]
    [InlineData("void Audit([BAD] string a, string b) => logger.LogInformation(\"{B}\", b);")]
    public Task Attribute_that_silences_nothing_is_reported(string members)
        => Verify(members.Replace("BAD", "{|PII5007:" + Ok + "|}", StringComparison.Ordinal));

    [Theory]
    [InlineData("[OK] class Inner { [PiiEmail] public string Email { get; set; } = \"\"; }")]
    [InlineData("[OK] Customer Get() => new();")]
    [InlineData("[OK] Task<List<Customer>> Get() => null!;")]
    [InlineData("interface I { void M([OK] string text); [OK] void N(); }")]
    [InlineData("void Audit([OK] string a) => logger.LogInformation(\"{B}\", a);")]
    public Task Where_other_rules_could_report_the_attribute_is_left_alone(string members) => Verify(members);

    private static Task Verify(string members) => RuleTest.VerifyTypes(Class(members));

    private static string Class(string members) => "public partial class C(ILogger logger) { " + members.Replace("OK", Ok, StringComparison.Ordinal) + " }";
}
