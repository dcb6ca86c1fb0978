using PiiAnalyzers.CodeFixes.Acceptance;
using PiiAnalyzers.CodeFixes.Annotations;

namespace PiiAnalyzers.CodeFixes.Tests.Situations;

internal sealed class RemoveAnnotationSituations : ISituations
{
    public Type Fix => typeof(RemoveAnnotationFix);

    public IEnumerable<SituationCase> Cases =>
    [
        SituationCase.Of(Situation.NestedTypes, "public class O { public class C { [{|PII5004:PiiEmail|}] public int E { get; set; } } }", "public class O { public class C { public int E { get; set; } } }"),
        SituationCase.Of(
            Situation.NamedArguments,
            "public class C { [{|PII5004:Pii(category: PiiCategory.Email)|}] public int E { get; set; } [System.ComponentModel.DataAnnotations.Display(Name = \"F\"), {|PII5004:PiiEmail|}] public bool F { get; set; } }",
            "public class C { public int E { get; set; } [System.ComponentModel.DataAnnotations.Display(Name = \"F\")] public bool F { get; set; } }"),
        SituationCase.Of(Situation.Interpolation, "public class C { [{|PII5004:PiiEmail|}] public static string E { get; set; } = $\"{1}\"; }", "public class C { public static string E { get; set; } = $\"{1}\"; }"),
        SituationCase.Of(
            Situation.LinesAndComments,
            "public class C\n{\n    /// <summary>E.</summary>\n    [{|PII5004:PiiEmail|}] // gone\n    [Obsolete]\n    // more\n    public int E { get; set; } // end\n}\n",
            "public class C\n{\n    /// <summary>E.</summary>\n    // gone\n    [Obsolete]\n    // more\n    public int E { get; set; } // end\n}\n"),
        SituationCase.Of(
            Situation.NullableOn,
            "public class B { [PiiEmail] public virtual string? E { get; set; } } public class C : B { [{|PII5004:NotPii(\"of a company\")|}] public override string? E { get; set; } }",
            "public class B { [PiiEmail] public virtual string? E { get; set; } } public class C : B { public override string? E { get; set; } }"),
        SituationCase.Of(
            Situation.NullableOff,
            "#nullable disable\npublic interface I { [PiiEmail] string E { get; } } public class C : I { [{|PII5004:PiiPhone|}] public string E { get; set; } }",
            "#nullable disable\npublic interface I { [PiiEmail] string E { get; } } public class C : I { public string E { get; set; } }"),
        new(Situation.MissingUsing, "public class C { [{|PII5004:PiiAnalyzers.PiiEmail|}] public int E { get; set; } }", "public class C { public int E { get; set; } }"),
        new(Situation.Aliases, "using Mail = PiiAnalyzers.PiiEmailAttribute;\n\npublic class C { [{|PII5004:Mail|}] public int E { get; set; } }", "using Mail = PiiAnalyzers.PiiEmailAttribute;\n\npublic class C { public int E { get; set; } }"),
        SituationCase.Of(Situation.ConditionalAccess, "public class C { public C? Up { get; set; } [{|PII5004:PiiEmail|}] public int? E => Up?.E; }", "public class C { public C? Up { get; set; } public int? E => Up?.E; }"),
        SituationCase.Of(
            Situation.OverlappingFixes,
            "public class C { public void M([{|PII5004:PiiEmail|}, Obsolete] int a, [{|PII5004:PiiName|}] bool b) { } [{|PII5004:PiiEmail|}] [Obsolete] public int E { get; set; } }".Replace(", Obsolete]", "]", StringComparison.Ordinal),
            "public class C { public void M(int a, bool b) { } [Obsolete] public int E { get; set; } }"),
    ];
}

internal sealed class AcceptSituations : ISituations
{
    private const string Ok = "[{|PII5007:PiiDisclosure(\"TODO: say why this disclosure is acceptable\")|}]";

    public Type Fix => typeof(AcceptDisclosureFix);

    public IEnumerable<SituationCase> Cases =>
    [
        SituationCase.Of(
            Situation.NestedTypes,
            "public class O { public class C { public record struct Row(Customer Owner); public void M(Row r) => Console.WriteLine({|PII1005:r.Owner.Email|}); } }",
            "public class O { public class C { public record struct Row(Customer Owner); " + Ok + " public void M(Row r) => Console.WriteLine(r.Owner.Email); } }"),
        SituationCase.Of(
            Situation.NamedArguments,
            "public class C { public void M(Customer c) => Console.WriteLine(value: {|PII1005:c.Email|}); }",
            "public class C { " + Ok + " public void M(Customer c) => Console.WriteLine(value: c.Email); }"),
        SituationCase.Of(
            Situation.Interpolation,
            "public class C { public void M(Customer c) => Console.WriteLine({|PII1005:$\"{c.Email}\"|}); }",
            "public class C { " + Ok + " public void M(Customer c) => Console.WriteLine($\"{c.Email}\"); }"),
        SituationCase.Of(
            Situation.LinesAndComments,
            "public class C\n{\n    /// <summary>M.</summary>\n    /// <param name=\"c\">c.</param>\n    // more\n    public void M(\n        Customer c) // here\n        => Console.WriteLine({|PII1005:c.Email|}); // end\n}\n",
            "public class C\n{\n    /// <summary>M.</summary>\n    /// <param name=\"c\">c.</param>\n    // more\n    " + Ok + "\n    public void M(\n        Customer c) // here\n        => Console.WriteLine(c.Email); // end\n}\n"),
        SituationCase.Of(
            Situation.NullableOn,
            "public class C { public string? P { set => Console.WriteLine({|PII1005:new Customer().Phone + value|}); } }",
            "public class C { " + Ok + " public string? P { set => Console.WriteLine(new Customer().Phone + value); } }"),
        SituationCase.Of(
            Situation.NullableOff,
            "#nullable disable\npublic class C { public C(Customer c) => Console.WriteLine({|PII1005:c.Phone|}); }",
            "#nullable disable\npublic class C { " + Ok + " public C(Customer c) => Console.WriteLine(c.Phone); }"),
        new(
            Situation.MissingUsing,
            "using System;\n\npublic class C\n{\n    public void M(Customer c) => Console.WriteLine({|PII1005:c.Phone|});\n}\n",
            "using System;\nusing PiiAnalyzers;\n\npublic class C\n{\n    " + Ok + "\n    public void M(Customer c) => Console.WriteLine(c.Phone);\n}\n"),
        new(
            Situation.Aliases,
            "using PiiAnalyzers;\nusing PiiDisclosure = System.ObsoleteAttribute;\nusing Out = System.Console;\n\npublic class C\n{\n    public void M(Customer c) => Out.WriteLine({|PII1005:c.Phone|});\n}\n",
            "using PiiAnalyzers;\nusing PiiDisclosure = System.ObsoleteAttribute;\nusing Out = System.Console;\n\npublic class C\n{\n    [{|PII5007:global::PiiAnalyzers.PiiDisclosure(\"TODO: say why this disclosure is acceptable\")|}]\n    public void M(Customer c) => Out.WriteLine(c.Phone);\n}\n"),
        SituationCase.Of(
            Situation.ConditionalAccess,
            "public class C { public void M(Customer? c, ILogger? l) => l?.LogInformation(\"{E}\", {|PII1001:c?.Email|}); }",
            "public class C { " + Ok + " public void M(Customer? c, ILogger? l) => l?.LogInformation(\"{E}\", c?.Email); }"),
        SituationCase.Of(
            Situation.OverlappingFixes,
            "public class C { public void M(Customer c) { Console.WriteLine({|PII1005:c.Email|}); Console.WriteLine({|PII1005:c.Phone|}); Action a = () => Console.WriteLine({|PII1005:c.Born|}); a(); } }",
            "public class C { " + Ok + " public void M(Customer c) { Console.WriteLine(c.Email); Console.WriteLine(c.Phone); Action a = () => Console.WriteLine(c.Born); a(); } }"),
    ];
}
