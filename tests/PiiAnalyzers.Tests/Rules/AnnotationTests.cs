using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Rules;

public class AnnotationTests
{
    [Theory]
    [InlineData("public class C { [{|PII5004:PiiEmail|}] public int Email { get; set; } }")]
    [InlineData("public class C { [{|PII5004:PiiDateOfBirth|}] public bool Born { get; set; } }")]
    [InlineData("public class C { [{|PII5004:PiiEmail|}] public static string? Email { get; set; } }")]
    [InlineData("public class C { [{|PII5004:PiiEmail|}] public const string Email = \"\"; }")]
    [InlineData("public class C { [{|PII5004:PiiEmail|}, NotPii(\"reason enough\")] public string? Email { get; set; } }")]
    [InlineData("public class B { [PiiEmail] public virtual string? Email { get; set; } } public class C : B { [{|PII5004:NotPii(\"reason\")|}] public override string? Email { get; set; } }")]
    [InlineData("public interface I { [PiiEmail] string? Email { get; } } public class C : I { [{|PII5004:PiiPhone|}] public string? Email { get; set; } }")]
    [InlineData("public class C { [return: {|PII5004:Pii|}] public void M() { } }")]
    [InlineData("public class C { public void M([{|PII5004:PiiEmail|}] int id) { } }")]
    [InlineData("public record R([{|PII5004:PiiEmail|}] int Id) { public override string ToString() => \"\"; }")]
    public Task Annotation_that_cannot_work_is_reported(string source) => RuleTest.VerifyTypes(source);

    [Theory]
    [InlineData("public class C { [PiiEmail] public string? Email { get; set; } }")]
    [InlineData("public class C { [PiiEmail] public byte[]? Email { get; set; } }")]
    [InlineData("public class C { [PiiEmail] public List<string>? Emails { get; set; } }")]
    [InlineData("public class C { [PiiPhone] public long Phone { get; set; } }")]
    [InlineData("public class C { [PiiDateOfBirth] public DateOnly? Born { get; set; } }")]
    [InlineData("public class C { [Pii] public bool Flag { get; set; } }")]
    [InlineData("public class B { [PiiEmail] public virtual string? Email { get; set; } } public class C : B { [PiiEmail] public override string? Email { get; set; } }")]
    [InlineData("public class B { [Pii] public virtual string? Email { get; set; } } public class C : B { [PiiEmail] public override string? Email { get; set; } }")]
    [InlineData("public class B { public virtual string? Email { get; set; } } public class C : B { [NotPii(\"reason\")] public override string? Email { get; set; } }")]
    public Task Annotation_that_works_is_silent(string source) => RuleTest.VerifyTypes(source);
}
