using PiiAnalyzers.CodeFixes.Masking;
using PiiAnalyzers.CodeFixes.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests.Masking;

/// <summary>Masks inside a hand-written <c>ToString</c> or <c>PrintMembers</c>.</summary>
public class MaskToStringTests
{
    [Theory]
    [InlineData("public override string {|PII9002:ToString|}() => $\"C {Email} {Born:d}\";", "public override string ToString() => $\"C {PiiMask.Email(Email)} {PiiMask.DateOfBirth(Born)}\";")]
    [InlineData("public override string {|PII9002:ToString|}() => Email ?? \"\";", "public override string ToString() => PiiMask.Email(Email) ?? \"\";")]
    [InlineData("public override string {|PII9002:ToString|}() { var e = Email; return e ?? \"\"; }", "public override string ToString() { var e = Email; return PiiMask.Email(e) ?? \"\"; }")]
    [InlineData("public override string {|PII9002:ToString|}() { var t = $\"C {Email}\"; return t; }", "public override string ToString() { var t = $\"C {PiiMask.Email(Email)}\"; return t; }")]
    [InlineData("public override string {|PII9002:ToString|}() { var sb = new StringBuilder(); sb.Append(Email); return sb.ToString(); }", "public override string ToString() { var sb = new StringBuilder(); sb.Append(PiiMask.Email(Email)); return sb.ToString(); }")]
    [InlineData("public Person? P; public override string {|PII9002:ToString|}() => $\"{P} {Email}\";", "public Person? P; public override string ToString() => $\"{PiiMask.All(P)} {PiiMask.Email(Email)}\";")]
    public Task Returned_text_is_masked(string before, string after) => Fix<MaskValueFix>.VerifyTypes(Frame(before), Frame(after));

    [Fact]
    public Task Appended_text_is_masked() => Fix<MaskValueFix>.VerifyTypes(
        "public record C([PiiEmail] string Email, [PiiDateOfBirth] DateTime Born) { protected virtual bool {|PII9002:PrintMembers|}(StringBuilder builder) { builder.Append(\"E \").Append(Email).Append(Born); return true; } }",
        "public record C([PiiEmail] string Email, [PiiDateOfBirth] DateTime Born) { protected virtual bool PrintMembers(StringBuilder builder) { builder.Append(\"E \").Append(PiiMask.Email(Email)).Append(PiiMask.DateOfBirth(Born)); return true; } }");

    [Fact]
    public Task Text_that_is_also_used_otherwise_stays()
    {
        var code = Frame("public override string {|PII9002:ToString|}() { var t = $\"C {Email}\"; Send(t); return t; } void Send(string t) { }");
        return Fix<MaskValueFix>.VerifyTypes(code, code);
    }

    private static string Frame(string members) => "public class C { [PiiEmail] public string? Email; [PiiDateOfBirth] public DateTime Born; " + members + " }";
}
