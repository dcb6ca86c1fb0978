using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using PiiAnalyzers.CodeFixes.Masking;
using PiiAnalyzers.CodeFixes.Tests.Infrastructure;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests.Masking;

/// <summary>What masks a compilation has, and how far "fix all" goes.</summary>
public class MaskReachTests
{
    private const string OwnAttribute = """
        using System;
        using Microsoft.Extensions.Compliance.Classification;
        public sealed class PrivateAttribute() : DataClassificationAttribute(new DataClassification("T", "Private"));
        public class Customer { [Private] public string Email { get; set; } = ""; [Private] public DateTime Born { get; set; } }

        """;

    [Fact]
    public Task Without_PiiMask_no_mask_is_offered()
    {
        const string Code = OwnAttribute + "class C { void M(Customer c) => Console.WriteLine({|PII1005:c.Email|}); }";
        var test = new FixTest<MaskValueFix> { TestCode = Code, FixedCode = Code };
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange([.. TestReferences.Net100, .. TestReferences.Annotations.Skip(1)]);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Data_without_a_category_is_masked_wholly() => Fix<MaskValueFix>.VerifyAlone(
        OwnAttribute + "class C { void M(Customer c) => Console.WriteLine({|PII1005:c.Email + c.Born|}); }",
        OwnAttribute.Replace("using Microsoft.Extensions.Compliance.Classification;\n", "using Microsoft.Extensions.Compliance.Classification;\nusing PiiAnalyzers;\n", StringComparison.Ordinal)
            + "class C { void M(Customer c) => Console.WriteLine(PiiMask.All(c.Email) + PiiMask.All(c.Born)); }");

    [Fact]
    public Task Own_copy_that_promises_nothing_about_null_gets_a_suppression_only_where_it_is_needed()
    {
        const string Copy = """
            using System;
            using Microsoft.Extensions.Compliance.Classification;
            using PiiAnalyzers;
            namespace PiiAnalyzers
            {
                public static class PiiMask { public static string? All(string? value) => value is null ? null : "***"; }
            }
            public sealed class PrivateAttribute() : DataClassificationAttribute(new DataClassification("T", "Private"));
            public class Customer { [Private] public string Email { get; set; } = ""; [Private] public DateTime Born { get; set; } }

            """;
        var test = new FixTest<MaskValueFix>
        {
            TestCode = Copy + "class C { void M(Customer c) { Console.WriteLine({|PII1005:c.Email|}); Console.WriteLine({|PII1005:string.Concat(c.Email.Trim().ToString())|}); System.Diagnostics.Trace.TraceInformation({|PII1005:c.Email|}); Console.WriteLine({|PII1005:c.Born|}); Console.WriteLine(\"{0}\", new object[] { {|PII1005:c.Email|} }); } }",
            FixedCode = Copy + "class C { void M(Customer c) { Console.WriteLine(PiiMask.All(c.Email)); Console.WriteLine(string.Concat(PiiMask.All(c.Email.Trim().ToString()))); System.Diagnostics.Trace.TraceInformation(PiiMask.All(c.Email)); Console.WriteLine({|PII1005:c.Born|}); Console.WriteLine(\"{0}\", new object[] { PiiMask.All(c.Email)! }); } }",
        };
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange([.. TestReferences.Net100, .. TestReferences.Annotations.Skip(1)]);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task All_findings_of_documents_and_projects_are_masked()
    {
        const string Before = "using System;\nclass C{0} { void M(Customer c) { Console.WriteLine({|PII1005:c.Email|}); Console.WriteLine({|PII1005:c.Born|}); var t = $\"{c.Phone}\"; Console.WriteLine({|PII1005:t|}); } }";
        const string After = "using System;\nusing PiiAnalyzers;\nclass C{0} { void M(Customer c) { Console.WriteLine(PiiMask.Email(c.Email)); Console.WriteLine(PiiMask.DateOfBirth(c.Born)); var t = $\"{PiiMask.Phone(c.Phone)}\"; Console.WriteLine(t); } }";
        const string Own = "using System;\nusing PiiAnalyzers;\nclass Customer { [PiiEmail] public string Email { get; set; } [PiiPhone] public string Phone { get; set; } [PiiDateOfBirth] public DateTime Born { get; set; } }";
        var test = new FixTest<MaskValueFix>();
        foreach (var (state, code) in new[] { (test.TestState, Before), (test.FixedState, After) })
        {
            state.Sources.Add(code.Replace("{0}", "1", StringComparison.Ordinal));
            state.Sources.Add(code.Replace("{0}", "2", StringComparison.Ordinal));
            state.Sources.Add(("/0/Domain.cs", RuleTest.Domain));
            state.AdditionalProjects["Other"].Sources.Add(("/Other/C.cs", code.Replace("{0}", "3", StringComparison.Ordinal)));
            state.AdditionalProjects["Other"].Sources.Add(("/Other/Domain.cs", Own));
            state.AdditionalProjects["Other"].AdditionalReferences.AddRange(TestReferences.All);
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
