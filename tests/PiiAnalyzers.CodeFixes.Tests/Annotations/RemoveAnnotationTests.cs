using PiiAnalyzers.CodeFixes.Annotations;
using PiiAnalyzers.CodeFixes.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests.Annotations;

public class RemoveAnnotationTests
{
    [Theory]
    [InlineData("public class C { [{|PII5004:PiiEmail|}] public int Email { get; set; } }", "public class C { public int Email { get; set; } }")]
    [InlineData("public class C { [{|PII5004:PiiEmail|}] public static string? Email { get; set; } }", "public class C { public static string? Email { get; set; } }")]
    [InlineData("public class C { [{|PII5004:PiiEmail|}] public const string Email = \"\"; }", "public class C { public const string Email = \"\"; }")]
    [InlineData("public class C { [return: {|PII5004:Pii|}] public void M() { } }", "public class C { public void M() { } }")]
    [InlineData("public class C { public void M([{|PII5004:PiiEmail|}] int id, [{|PII5004:PiiDateOfBirth|}] bool born) { } }", "public class C { public void M(int id, bool born) { } }")]
    [InlineData("public class C { [{|PII5004:PiiEmail|}, NotPii(\"reason enough\")] public string? Email { get; set; } }", "public class C { [PiiEmail] public string? Email { get; set; } }")]
    [InlineData("public class C { [{|PII5004:NotPii(\"reason enough\")|}, Obsolete, PiiEmail] public string? Email { get; set; } }", "public class C { [Obsolete, PiiEmail] public string? Email { get; set; } }")]
    [InlineData("public class C { [Obsolete, {|PII5004:PiiEmail|}] public int Email { get; set; } }", "public class C { [Obsolete] public int Email { get; set; } }")]
    [InlineData("public class C\n{\n    /// <summary>E.</summary>\n    [{|PII5004:PiiEmail|}] // gone\n    [Obsolete]\n    public int Email { get; set; }\n}", "public class C\n{\n    /// <summary>E.</summary>\n    // gone\n    [Obsolete]\n    public int Email { get; set; }\n}")]
    [InlineData("public class C\n{\n    /// <summary>E.</summary>\n    [Obsolete]\n    [{|PII5004:PiiEmail|}]\n    public int Email { get; set; }\n}", "public class C\n{\n    /// <summary>E.</summary>\n    [Obsolete]\n    public int Email { get; set; }\n}")]
    public Task Annotation_that_can_only_go_is_removed(string before, string after) => Fix<RemoveAnnotationFix>.VerifyTypes(before, after);

    [Theory]
    [InlineData(
        "public class B { [PiiEmail] public virtual string? Email { get; set; } } public class C : B { [{|PII5004:NotPii(\"reason\")|}] public override string? Email { get; set; } }",
        "public class B { [PiiEmail] public virtual string? Email { get; set; } } public class C : B { public override string? Email { get; set; } }")]
    [InlineData(
        "public interface I { [PiiEmail] string? Email { get; } } public class C : I { [{|PII5004:PiiPhone|}] public string? Email { get; set; } }",
        "public interface I { [PiiEmail] string? Email { get; } } public class C : I { public string? Email { get; set; } }")]
    public Task Annotation_that_contradicts_its_base_goes_and_the_base_counts(string before, string after) => Fix<RemoveAnnotationFix>.VerifyTypes(before, after);

    [Theory]
    [InlineData("public class C { [{|PII5004:PiiEmail|}, PiiPhone] public string? Email { get; set; } }")]
    public Task Annotation_with_more_than_one_way_out_stays(string source) => Fix<RemoveAnnotationFix>.VerifyTypes(source, source);
}
