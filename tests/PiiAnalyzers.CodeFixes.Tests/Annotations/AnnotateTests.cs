using PiiAnalyzers.CodeFixes.Annotations;
using PiiAnalyzers.CodeFixes.Tests.Infrastructure;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests.Annotations;

/// <summary>The fix of PII5001, PII5002 and PII5003.</summary>
public class AnnotateTests
{
    [Theory]
    [InlineData(
        "public class Dto\n{\n    public string Mail { get; set; } = \"\";\n}\npublic class M { public Dto Map(Customer c) => new() { {|PII5001:Mail|} = c.Email }; }",
        "public class Dto\n{\n    [PiiEmail]\n    public string Mail { get; set; } = \"\";\n}\npublic class M { public Dto Map(Customer c) => new() { Mail = c.Email }; }",
        "Annotate 'Mail' with [PiiEmail]")]
    [InlineData(
        "[Serializable] public class Dto\n{\n    /// <summary>It.</summary>\n    // c\n    [NonSerialized] public string? Phone;\n}\npublic class M { public void Map(Customer c, Dto d) { {|PII5001:d.Phone|} = c.Phone; } }",
        "[Serializable] public class Dto\n{\n    /// <summary>It.</summary>\n    // c\n    [PiiPhone] [NonSerialized] public string? Phone;\n}\npublic class M { public void Map(Customer c, Dto d) { d.Phone = c.Phone; } }",
        "Annotate 'Phone' with [PiiPhone]")]
    [InlineData(
        "public partial record Dto(int Id, string Mail);\npublic class M { public Dto Map(Customer c) => new(c.Id, {|PII5001:c.Email|}); }",
        "public partial record Dto(int Id, [property: PiiEmail] string Mail);\npublic class M { public Dto Map(Customer c) => new(c.Id, c.Email); }",
        "Annotate 'Mail' with [PiiEmail]")]
    [InlineData(
        "public class Dto { public string Text { get; set; } = \"\"; }\npublic class M { public Dto Map(Customer c) => new() { {|PII5001:Text|} = c.Email + c.Phone }; }",
        "public class Dto { [Pii] public string Text { get; set; } = \"\"; }\npublic class M { public Dto Map(Customer c) => new() { Text = c.Email + c.Phone }; }",
        "Annotate 'Text' with [Pii]")]
    [InlineData(
        "public class M\n{\n    public string {|PII5002:Get|}(Customer c) => c.Email;\n}",
        "public class M\n{\n    [return: PiiEmail]\n    public string Get(Customer c) => c.Email;\n}",
        "Annotate what it returns with [PiiEmail]")]
    [InlineData(
        "public class M\n{\n    private readonly Customer _c = new();\n    public string Mail\n    {\n        {|PII5002:get|} => _c.Email;\n    }\n}",
        "public class M\n{\n    private readonly Customer _c = new();\n    [PiiEmail]\n    public string Mail\n    {\n        get => _c.Email;\n    }\n}",
        "Annotate what it returns with [PiiEmail]")]
    [InlineData(
        "public class Patient\n{\n    public string {|PII5003:FirstName|} { get; set; } = \"\";\n}",
        "public class Patient\n{\n    [PiiName]\n    public string FirstName { get; set; } = \"\";\n}",
        "Annotate 'FirstName' with [PiiName]")]
    public Task Declaration_gets_the_category(string before, string after, string title)
        => Fix<AnnotateFix>.VerifyTypes(before, after, key: FixKeys.Annotate, title: title);

    [Fact]
    public async Task Chain_of_copies_is_annotated_at_once()
    {
        const string Source = """
            public class B { public string Mail { get; set; } = ""; }
            public class D { public string Mail { get; set; } = ""; }
            public class E { public string Mail { get; set; } = ""; }
            public class Maps
            {
                public B Map(Customer a) => new() { MAIL = a.Email };
                public D Map(B b) => new() { Mail = b.Mail };
                public E Map(D d) => new() { Mail = d.Mail };
            }
            """;
        var test = new FixTest<AnnotateFix>
        {
            TestCode = RuleTest.Domain + Source.Replace("MAIL", "{|PII5001:Mail|}", StringComparison.Ordinal),
            FixedCode = RuleTest.Domain + Source.Replace("MAIL", "Mail", StringComparison.Ordinal).Replace("{ public string", "{ [PiiEmail] public string", StringComparison.Ordinal),

            // One by one it takes a step each; all at once, one step takes all.
            NumberOfIncrementalIterations = 3,
            NumberOfFixAllIterations = 1,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Target_in_another_file_gets_the_using_directive()
    {
        var test = new FixTest<AnnotateFix>();
        foreach (var (state, target, use) in new[]
            {
                (test.TestState, "namespace Contracts;\n\npublic class Dto\n{\n    public string Mail { get; set; } = \"\";\n}\n", "{|PII5001:Mail|}"),
                (test.FixedState, "using PiiAnalyzers;\n\nnamespace Contracts;\n\npublic class Dto\n{\n    [PiiEmail]\n    public string Mail { get; set; } = \"\";\n}\n", "Mail"),
            })
        {
            state.Sources.Add("class M { public Contracts.Dto Map(Customer c) => new() { " + use + " = c.Email }; }");
            state.Sources.Add(("/0/Dto.cs", target));
            state.Sources.Add(("/0/Domain.cs", RuleTest.Domain));
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("using PiiEmailAttribute = System.ObsoleteAttribute;\n", "global::PiiAnalyzers.PiiEmail")]
    [InlineData("", "PiiEmail")]
    public async Task Name_that_means_something_else_is_written_in_full(string alias, string written)
    {
        var test = new FixTest<AnnotateFix>();
        foreach (var (state, attribute, use) in new[] { (test.TestState, "", "{|PII5001:Mail|}"), (test.FixedState, "[" + written + "] ", "Mail") })
        {
            state.Sources.Add("class M { public Dto Map(Customer c) => new() { " + use + " = c.Email }; }");
            state.Sources.Add(("/0/Dto.cs", "using PiiAnalyzers;\n" + alias + "\npublic class Dto { " + attribute + "public string Mail { get; set; } = \"\"; }\n"));
            state.Sources.Add(("/0/Domain.cs", RuleTest.Domain));
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Not_personal_is_stated_with_a_placeholder() => Fix<NotPiiFix>.VerifyTypes(
        "public class Patient\n{\n    public string {|PII5003:FirstName|} { get; set; } = \"\";\n}",
        "public class Patient\n{\n    [NotPii(\"TODO: say why this is not personal data\")]\n    public string FirstName { get; set; } = \"\";\n}",
        key: FixKeys.AnnotateNotPii);
}
