using PiiAnalyzers.CodeFixes.Types;

namespace PiiAnalyzers.CodeFixes.Tests.Situations;

internal sealed class MakePartialSituations : ISituations
{
    public Type Fix => typeof(MakePartialFix);

    public IEnumerable<SituationCase> Cases =>
    [
        SituationCase.Of(
            Situation.NestedTypes,
            "public static class Outer { public interface I { public record struct {|PII1006:R|}([PiiEmail] string Email); } public partial record {|PII9001:S|}([PiiEmail] string Email); }",
            "public static partial class Outer { public partial interface I { public partial record struct R([PiiEmail] string Email); } public partial record S([PiiEmail] string Email); }"),
        SituationCase.Of(
            Situation.NamedArguments,
            "public record {|PII1006:R|}([PiiEmail] string Email, int Id = 1); public class S(ILogger logger) { public void M(string e) => logger.LogInformation(args: [{|PII1002:new R(Id: 2, Email: e)|}], message: \"{R}\"); }",
            "public partial record R([PiiEmail] string Email, int Id = 1); public class S(ILogger logger) { public void M(string e) => logger.LogInformation(args: [new R(Id: 2, Email: e)], message: \"{R}\"); }"),
        SituationCase.Of(
            Situation.Interpolation,
            "public record {|PII1006:R|}([PiiEmail] string Email); public class S(ILogger logger) { public void M(R r) { logger.LogInformation({|PII1002:$\"a {r}\"|}); Console.WriteLine({|PII1005:$\"{r,3}\"|}); } }",
            "public partial record R([PiiEmail] string Email); public class S(ILogger logger) { public void M(R r) { logger.LogInformation($\"a {r}\"); Console.WriteLine($\"{r,3}\"); } }"),
        SituationCase.Of(
            Situation.LinesAndComments,
            "/// <summary>R.</summary>\n[Serializable] // kept\npublic // a\n    sealed /* b */ record // c\n    {|PII1006:R|}(\n        // where\n        [PiiEmail] string Email); // end\n",
            "/// <summary>R.</summary>\n[Serializable] // kept\npublic // a\n    sealed /* b */ partial record // c\n    R(\n        // where\n        [PiiEmail] string Email); // end\n"),
        SituationCase.Of(
            Situation.NullableOn,
            "public record {|PII1006:R|}<T>([PiiEmail] string? Email, T? Other) where T : class;",
            "public partial record R<T>([PiiEmail] string? Email, T? Other) where T : class;"),
        SituationCase.Of(
            Situation.NullableOff,
            "#nullable disable\npublic record {|PII1006:R|}([PiiEmail] string Email);\n",
            "#nullable disable\npublic partial record R([PiiEmail] string Email);\n"),
        new(
            Situation.MissingUsing,
            "public record {|PII1006:R|}([property: PiiAnalyzers.PiiEmail] string Email);\n",
            "public partial record R([property: PiiAnalyzers.PiiEmail] string Email);\n"),
        new(
            Situation.Aliases,
            "using Mail = PiiAnalyzers.PiiEmailAttribute;\nusing Alias = R;\n\npublic record {|PII1006:R|}([property: Mail] string Email);\npublic class S { public void M(Alias r) => System.Console.WriteLine({|PII1005:r|}); }\n",
            "using Mail = PiiAnalyzers.PiiEmailAttribute;\nusing Alias = R;\n\npublic partial record R([property: Mail] string Email);\npublic class S { public void M(Alias r) => System.Console.WriteLine(r); }\n"),
        SituationCase.Of(
            Situation.ConditionalAccess,
            "public class H { public record {|PII1006:R|}([PiiEmail] string Email); public R? Held { get; set; } public void M(H? h, ILogger logger) => logger?.LogInformation(\"{R}\", {|PII1002:h?.Held|}); }",
            "public partial class H { public partial record R([PiiEmail] string Email); public R? Held { get; set; } public void M(H? h, ILogger logger) => logger?.LogInformation(\"{R}\", h?.Held); }"),
        SituationCase.Of(
            Situation.OverlappingFixes,
            "public class C { public record {|PII1006:A|}([PiiEmail] string Email) { public record {|PII1006:B|}([PiiEmail] string Email); } public void M(A a, A.B b) { Console.WriteLine({|PII1005:a|}); Console.WriteLine({|PII1005:b|}); } }",
            "public partial class C { public partial record A([PiiEmail] string Email) { public partial record B([PiiEmail] string Email); } public void M(A a, A.B b) { Console.WriteLine(a); Console.WriteLine(b); } }"),
    ];
}

internal sealed class RemoveOwnTextSituations : ISituations
{
    public Type Fix => typeof(RemoveOwnTextFix);

    public IEnumerable<SituationCase> Cases =>
    [
        SituationCase.Of(
            Situation.NestedTypes,
            "public class Outer { public class C { [PiiEmail] public string E { get; set; } = \"\"; public override string {|PII9002:ToString|}() => E; } }",
            "public partial class Outer { public partial class C { [PiiEmail] public string E { get; set; } = \"\"; } }"),
        SituationCase.Of(
            Situation.NamedArguments,
            "public class C\n{\n    [PiiEmail] public string E { get; set; } = \"\";\n\n    public override string {|PII9002:ToString|}() => string.Format(format: \"{0}\", arg0: E);\n}\n",
            "public partial class C\n{\n    [PiiEmail] public string E { get; set; } = \"\";\n}\n"),
        SituationCase.Of(
            Situation.Interpolation,
            "public class C\n{\n    [PiiEmail] public string E { get; set; } = \"\";\n\n    public override string {|PII9002:ToString|}() => $\"{nameof(C)} {E}\";\n}\n",
            "public partial class C\n{\n    [PiiEmail] public string E { get; set; } = \"\";\n}\n"),
        SituationCase.Of(
            Situation.LinesAndComments,
            "public class C\n{\n    // the mail\n    [PiiEmail] public string E { get; set; } = \"\"; // E\n\n    /// <summary>Text.</summary>\n    // of it\n    public override string {|PII9002:ToString|}()\n    {\n        return E; // it\n    } // end\n\n    // the id\n    public int Id { get; set; }\n}\n",
            "public partial class C\n{\n    // the mail\n    [PiiEmail] public string E { get; set; } = \"\"; // E\n\n    // the id\n    public int Id { get; set; }\n}\n"),
        SituationCase.Of(
            Situation.NullableOn,
            "public class C\n{\n    [PiiEmail] public string? E { get; set; }\n\n    public override string? {|PII9002:ToString|}() => E;\n}\n",
            "public partial class C\n{\n    [PiiEmail] public string? E { get; set; }\n}\n"),
        SituationCase.Of(
            Situation.NullableOff,
            "#nullable disable\npublic class C\n{\n    [PiiEmail] public string E { get; set; }\n\n    public override string {|PII9002:ToString|}() => E;\n}\n",
            "#nullable disable\npublic partial class C\n{\n    [PiiEmail] public string E { get; set; }\n}\n"),
        new(
            Situation.MissingUsing,
            "public class C\n{\n    [PiiAnalyzers.PiiEmail] public string E { get; set; } = \"\";\n\n    public override string {|PII9002:ToString|}() => E;\n}\n",
            "public partial class C\n{\n    [PiiAnalyzers.PiiEmail] public string E { get; set; } = \"\";\n}\n"),
        new(
            Situation.Aliases,
            "using Text = System.String;\nusing Mail = PiiAnalyzers.PiiEmailAttribute;\n\npublic class C\n{\n    [Mail] public Text E { get; set; } = \"\";\n\n    public override Text {|PII9002:ToString|}() => E;\n}\n",
            "using Text = System.String;\nusing Mail = PiiAnalyzers.PiiEmailAttribute;\n\npublic partial class C\n{\n    [Mail] public Text E { get; set; } = \"\";\n}\n"),
        SituationCase.Of(
            Situation.ConditionalAccess,
            "public class C\n{\n    public Customer? Owner { get; set; }\n    [PiiEmail] public string? E { get; set; }\n\n    public override string {|PII9002:ToString|}() => Owner?.Email + E?.Trim();\n}\n",
            "public partial class C\n{\n    public Customer? Owner { get; set; }\n    [PiiEmail] public string? E { get; set; }\n}\n"),
        SituationCase.Of(
            Situation.OverlappingFixes,
            "public class Outer\n{\n    public class C\n    {\n        [PiiEmail] public string E { get; set; } = \"\";\n\n        public override string {|PII9002:ToString|}() => E;\n    }\n\n    public class D : C\n    {\n        [PiiPhone] public string P { get; set; } = \"\";\n\n        public override string {|PII9002:ToString|}() => E + P;\n    }\n}\n",
            "public partial class Outer\n{\n    public partial class C\n    {\n        [PiiEmail] public string E { get; set; } = \"\";\n    }\n\n    public partial class D : C\n    {\n        [PiiPhone] public string P { get; set; } = \"\";\n    }\n}\n"),
    ];
}
