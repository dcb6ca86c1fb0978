using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Rules;

public class ToStringTests
{
    [Theory]
    [InlineData("public record {|PII1006:R|}([PiiEmail] string Email);")]
    [InlineData("public record struct {|PII1006:R|}([PiiEmail] string Email);")]
    [InlineData("public sealed record {|PII1006:R|} { [PiiEmail] public string? Email { get; init; } }")]
    [InlineData("public record {|PII1006:R|}([property: PiiEmail] string Email);")]
    [InlineData("public class C { public record {|PII1006:R|}([PiiEmail] string Email); }")]
    [InlineData("public record {|PII1006:R|}(Person Inner);")]
    [InlineData("public record Base(int Id); public record {|PII1006:R|}(int Id, [PiiEmail] string Email) : Base(Id);")]
    [InlineData("[PiiHealth] public record {|PII1006:R|}(string Note);")]
    [InlineData("public record {|PII1006:R|}<[Pii] T>(T Value);")]
    [InlineData("file partial record {|PII1006:R|}([PiiEmail] string Email);")]
    public Task Record_that_prints_is_reported(string source) => RuleTest.VerifyTypes(source);

    [Theory]
    [InlineData("public partial record R([PiiEmail] string Email);")]
    [InlineData("public record R(int Id, string Tier);")]
    [InlineData("public record R(SafePerson Inner);")]
    [InlineData("public record R(List<Person> Inner);")]
    [InlineData("public record R(Customer Inner);")]
    [InlineData("public record R { [PiiEmail] internal string? Email { get; init; } }")]
    [InlineData("public class C { [PiiEmail] public string? Email { get; init; } }")]
    [InlineData("public record R([PiiEmail] string Email) { public override string ToString() => \"R\"; }")]
    [InlineData("public record R([PiiEmail] string Email) { public override string ToString() => PiiMask.Email(Email)!; }")]
    [InlineData("public record R([NotPii(\"reason enough\")] string Email);")]
    public Task Type_that_prints_nothing_personal_is_silent(string source) => RuleTest.VerifyTypes(source);

    [Theory]
    [InlineData("public class C { [PiiEmail] public string? Email { get; init; } public override string {|PII9002:ToString|}() => $\"C {Email}\"; }")]
    [InlineData("public class C { [PiiEmail] public string? Email { get; init; } public override string {|PII9002:ToString|}() { var e = Email; return e ?? \"\"; } }")]
    [InlineData("public partial record C([PiiEmail] string Email) { public override string {|PII9002:ToString|}() => Email; }")]
    [InlineData("public record C([PiiEmail] string Email) { protected virtual bool {|PII9002:PrintMembers|}(StringBuilder builder) { builder.Append(\"E \").Append(Email); return true; } }")]
    public Task Hand_written_method_that_prints_is_reported(string source) => RuleTest.VerifyTypes(source);

    [Fact]
    public Task Partial_type_in_a_container_that_is_not_partial_is_reported() => RuleTest.VerifyTypes("""
        public class Outer
        {
            public partial record {|PII9001:R|}([PiiEmail] string Email);
            public partial class {|PII9001:C|} { [PiiEmail] public string? Email { get; set; } }
            public partial class Clean { public string? Tier { get; set; } }
        }
        """);

    [Fact]
    public Task Logging_an_object_with_a_leaking_ToString_is_reported() => RuleTest.VerifyTypes("""
        public class C { [PiiEmail] public string? Email { get; init; } public override string {|PII9002:ToString|}() => $"C {Email}"; }
        public class D : C { }
        public class Use(ILogger logger)
        {
            public void Run(C c, D d) { logger.LogInformation("{C}", {|PII1002:c|}); logger.LogInformation("{D}", {|PII1002:d|}); }
        }
        """);
}
