using PiiAnalyzers.CodeFixes.Annotations;

namespace PiiAnalyzers.CodeFixes.Tests.Situations;

internal sealed class AnnotateSituations : ISituations
{
    public Type Fix => typeof(AnnotateFix);

    public IEnumerable<SituationCase> Cases =>
    [
        SituationCase.Of(
            Situation.NestedTypes,
            "public class Outer { public class Dto { public string? M { get; set; } } public class Maps { public Dto Map(Customer c) => new() { {|PII5001:M|} = c.Email }; public string {|PII5002:Mail|}(Customer c) => c.Email; } }",
            "public class Outer { public class Dto { [PiiEmail] public string? M { get; set; } } public class Maps { public Dto Map(Customer c) => new() { M = c.Email }; [return: PiiEmail] public string Mail(Customer c) => c.Email; } }"),
        SituationCase.Of(
            Situation.NamedArguments,
            "public partial record Dto(string M, int I); public class Maps { public Dto Map(Customer c) => new(I: c.Id, M: {|PII5001:c.Email|}); }",
            "public partial record Dto([property: PiiEmail] string M, int I); public class Maps { public Dto Map(Customer c) => new(I: c.Id, M: c.Email); }"),
        SituationCase.Of(
            Situation.Interpolation,
            "public class Dto { public string? T { get; set; } public string? U { get; set; } } public class Maps { public Dto Map(Customer c) => new() { {|PII5001:T|} = $\"to {c.Email}\", {|PII5001:U|} = $\"{c.Email}{c.Phone}\" }; }",
            "public class Dto { [PiiEmail] public string? T { get; set; } [Pii] public string? U { get; set; } } public class Maps { public Dto Map(Customer c) => new() { T = $\"to {c.Email}\", U = $\"{c.Email}{c.Phone}\" }; }"),
        SituationCase.Of(
            Situation.LinesAndComments,
            "public class Dto\n{\n    /// <summary>M.</summary>\n    // more\n    public string? M { get; set; } // end\n}\n\npublic class Maps\n{\n    public Dto Map(Customer c) => new()\n    {\n        // the mail\n        {|PII5001:M|} = c\n            .Email, // it\n    };\n}\n",
            "public class Dto\n{\n    /// <summary>M.</summary>\n    // more\n    [PiiEmail]\n    public string? M { get; set; } // end\n}\n\npublic class Maps\n{\n    public Dto Map(Customer c) => new()\n    {\n        // the mail\n        M = c\n            .Email, // it\n    };\n}\n"),
        SituationCase.Of(
            Situation.NullableOn,
            "public class Maps\n{\n    public string? {|PII5002:Find|}(Customer? c) => c is null ? null : c.Phone!;\n    public System.Threading.Tasks.Task<string?> {|PII5002:FindAsync|}(Customer c) => System.Threading.Tasks.Task.FromResult(c.Phone);\n}\n",
            "public class Maps\n{\n    [return: PiiPhone]\n    public string? Find(Customer? c) => c is null ? null : c.Phone!;\n    [return: PiiPhone]\n    public System.Threading.Tasks.Task<string?> FindAsync(Customer c) => System.Threading.Tasks.Task.FromResult(c.Phone);\n}\n"),
        SituationCase.Of(
            Situation.NullableOff,
            "#nullable disable\npublic class Dto { public string M; } public class Maps { public void Map(Customer c, Dto d) { {|PII5001:d.M|} = c.Phone; } }",
            "#nullable disable\npublic class Dto { [PiiPhone] public string M; } public class Maps { public void Map(Customer c, Dto d) { d.M = c.Phone; } }"),
        new(
            Situation.MissingUsing,
            "namespace N;\n\npublic class Dto\n{\n    public string? M { get; set; }\n}\n\npublic class Maps { public Dto Map(Customer c) => new() { {|PII5001:M|} = c.Email }; }\n",
            "using PiiAnalyzers;\n\nnamespace N;\n\npublic class Dto\n{\n    [PiiEmail]\n    public string? M { get; set; }\n}\n\npublic class Maps { public Dto Map(Customer c) => new() { M = c.Email }; }\n"),
        new(
            Situation.Aliases,
            "using PiiAnalyzers;\nusing PiiEmail = System.ObsoleteAttribute;\nusing Target = Dto;\n\npublic class Dto { public string? M { get; set; } }\npublic class Maps { public Target Map(Customer c) => new Target { {|PII5001:M|} = c.Email }; }\n",
            "using PiiAnalyzers;\nusing PiiEmail = System.ObsoleteAttribute;\nusing Target = Dto;\n\npublic class Dto { [global::PiiAnalyzers.PiiEmail] public string? M { get; set; } }\npublic class Maps { public Target Map(Customer c) => new Target { M = c.Email }; }\n"),
        SituationCase.Of(
            Situation.ConditionalAccess,
            "public class Dto { public string? M { get; set; } } public class Maps { public Dto Map(Customer? c) => new() { {|PII5001:M|} = c?.Referrer?.Email.Trim() }; public void Put(Dto? d, Customer c) { d?{|PII5001:.M|} = c.Email; } }",
            "public class Dto { [PiiEmail] public string? M { get; set; } } public class Maps { public Dto Map(Customer? c) => new() { M = c?.Referrer?.Email.Trim() }; public void Put(Dto? d, Customer c) { d?.M = c.Email; } }"),
        SituationCase.Of(
            Situation.OverlappingFixes,
            "public class Dto { public string? M { get; set; } } public class Maps { public Dto Map(Customer c) => new() { {|PII5001:M|} = c.Email }; public void Put(Dto d, Customer c) { {|PII5001:d.M|} = c.Email; } public string {|PII5002:Mail|}(Customer c) => c.Email; }",
            "public class Dto { [PiiEmail] public string? M { get; set; } } public class Maps { public Dto Map(Customer c) => new() { M = c.Email }; public void Put(Dto d, Customer c) { d.M = c.Email; } [return: PiiEmail] public string Mail(Customer c) => c.Email; }"),
    ];
}

internal sealed class NotPiiSituations : ISituations
{
    private const string No = "[NotPii(\"TODO: say why this is not personal data\")]";

    public Type Fix => typeof(NotPiiFix);

    public IEnumerable<SituationCase> Cases =>
    [
        SituationCase.Of(
            Situation.NestedTypes,
            "public class Outer { public class Patient { public string {|PII5003:FirstName|} { get; set; } = \"\"; } }",
            "public class Outer { public class Patient { " + No + " public string FirstName { get; set; } = \"\"; } }"),
        SituationCase.Of(
            Situation.NamedArguments,
            "public class Patient { [System.ComponentModel.DataAnnotations.Display(Name = \"F\")] public string {|PII5003:FirstName|} { get; set; } = \"\"; }",
            "public class Patient { " + No + " [System.ComponentModel.DataAnnotations.Display(Name = \"F\")] public string FirstName { get; set; } = \"\"; }"),
        SituationCase.Of(
            Situation.Interpolation,
            "public class Patient { public string {|PII5003:FirstName|} { get; set; } = $\"{1}\"; }",
            "public class Patient { " + No + " public string FirstName { get; set; } = $\"{1}\"; }"),
        SituationCase.Of(
            Situation.LinesAndComments,
            "public class Patient\n{\n    /// <summary>F.</summary>\n    // more\n    public string {|PII5003:FirstName|} { get; set; } = \"\"; // end\n}\n",
            "public class Patient\n{\n    /// <summary>F.</summary>\n    // more\n    " + No + "\n    public string FirstName { get; set; } = \"\"; // end\n}\n"),
        SituationCase.Of(
            Situation.NullableOn,
            "public partial record Patient(int Id, string? {|PII5003:FirstName|});",
            "public partial record Patient(int Id, [property: NotPii(\"TODO: say why this is not personal data\")] string? FirstName);"),
        SituationCase.Of(
            Situation.NullableOff,
            "#nullable disable\npublic class Patient { public string {|PII5003:FirstName|} { get; set; } }",
            "#nullable disable\npublic class Patient { " + No + " public string FirstName { get; set; } }"),
        new(
            Situation.MissingUsing,
            "namespace N;\n\npublic class Patient\n{\n    public string? {|PII5003:FirstName|} { get; set; }\n}\n",
            "using PiiAnalyzers;\n\nnamespace N;\n\npublic class Patient\n{\n    " + No + "\n    public string? FirstName { get; set; }\n}\n"),
        new(
            Situation.Aliases,
            "using PiiAnalyzers;\nusing NotPii = System.ObsoleteAttribute;\nusing Text = System.String;\n\npublic class Patient { public Text? {|PII5003:FirstName|} { get; set; } }\n",
            "using PiiAnalyzers;\nusing NotPii = System.ObsoleteAttribute;\nusing Text = System.String;\n\npublic class Patient { [global::PiiAnalyzers.NotPii(\"TODO: say why this is not personal data\")] public Text? FirstName { get; set; } }\n"),
        SituationCase.Of(
            Situation.ConditionalAccess,
            "public class Patient { public Patient? Up { get; set; } public string? {|PII5003:FirstName|} { get; set; } public int? Length => Up?.FirstName?.Length; }",
            "public class Patient { public Patient? Up { get; set; } " + No + " public string? FirstName { get; set; } public int? Length => Up?.FirstName?.Length; }"),
        SituationCase.Of(
            Situation.OverlappingFixes,
            "public partial record Patient(string {|PII5003:FirstName|}, string {|PII5003:LastName|}) { public string? {|PII5003:Email|} { get; set; } }",
            "public partial record Patient([property: NotPii(\"TODO: say why this is not personal data\")] string FirstName, [property: NotPii(\"TODO: say why this is not personal data\")] string LastName) { " + No + " public string? Email { get; set; } }"),
    ];
}
