using Microsoft.CodeAnalysis;
using PiiAnalyzers.CodeFixes.Acceptance;
using PiiAnalyzers.CodeFixes.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests.Acceptance;

public class AcceptDisclosureTests
{
    private const string Accepted = "{|PII5007:PiiDisclosure(\"TODO: say why this disclosure is acceptable\")|}";

    [Theory]
    [InlineData("void M(Customer c) => l.LogInformation(\"{E}\", {|PII1001:c.Email|});", "[OK]\n    void M(Customer c) => l.LogInformation(\"{E}\", c.Email);")]
    [InlineData("\n    /// <summary>M.</summary>\n    // c\n    [Obsolete]\n    void M(Customer c) => l.LogInformation(\"{E} {P}\", {|PII1001:c.Email|}, {|PII1001:c.Phone|});", "\n    /// <summary>M.</summary>\n    // c\n    [OK]\n    [Obsolete]\n    void M(Customer c) => l.LogInformation(\"{E} {P}\", c.Email, c.Phone);")]
    [InlineData("\n    int P\n    {\n        get { l.LogInformation({|PII1001:new Customer().Email|}); return 1; }\n    }", "\n    [OK]\n    int P\n    {\n        get { l.LogInformation(new Customer().Email); return 1; }\n    }")]
    [InlineData("void M(Customer c) { F(); void F() { Action a = () => Console.WriteLine({|PII1005:c.Email|}); a(); } }", "[OK]\n    void M(Customer c) { F(); void F() { Action a = () => Console.WriteLine(c.Email); a(); } }")]
    [InlineData("record {|PII1006:R|}([PiiEmail] string Email);", "[OK]\n    record R([PiiEmail] string Email);")]
    public Task Attribute_goes_on_the_member_around(string before, string after)
        => Fix<AcceptDisclosureFix>.VerifyTypes(Class(before), Class(after), key: FixKeys.AcceptDisclosure, title: "Accept the disclosure");

    [Fact]
    public Task Using_directive_is_added() => Fix<AcceptDisclosureFix>.VerifyBesideDomain(
        "using Microsoft.Extensions.Logging;\n\nclass U\n{\n    void M(ILogger l, Customer c) => l.LogInformation(\"{E}\", {|PII1001:c.Email|});\n}\n",
        "using Microsoft.Extensions.Logging;\nusing PiiAnalyzers;\n\nclass U\n{\n    [" + Accepted + "]\n    void M(ILogger l, Customer c) => l.LogInformation(\"{E}\", c.Email);\n}\n");

    [Fact]
    public Task Top_level_statements_have_no_place_for_it()
    {
        const string Code = "using Microsoft.Extensions.Logging;\nILogger l = null!;\nl.LogInformation(\"{E}\", {|PII1001:new Customer().Email|});\n";
        return Fix<AcceptDisclosureFix>.VerifyBesideDomain(Code, Code, OutputKind.ConsoleApplication);
    }

    private static string Class(string members) => "public class C(ILogger l)\n{\n    " + members.Replace("OK", Accepted, StringComparison.Ordinal) + "\n}\n";
}
