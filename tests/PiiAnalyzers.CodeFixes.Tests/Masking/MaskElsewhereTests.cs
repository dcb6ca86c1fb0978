using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using PiiAnalyzers.CodeFixes.Masking;
using PiiAnalyzers.Reporting;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests.Masking;

/// <summary>A finding may name a place to mask in another method or document: others call that, so the mask goes to the argument.</summary>
public class MaskElsewhereTests
{
    [Fact]
    public Task Place_in_another_document_is_left_alone_and_the_argument_masked()
    {
        var test = new ElsewhereTest();
        test.TestState.Sources.Add("using PiiAnalyzers; class C { void Log(string s) { } void M(Mail m) { Log({|#0:m.Text()|}); } }");
        test.FixedState.Sources.Add("using PiiAnalyzers; class C { void Log(string s) { } void M(Mail m) { Log(PiiMask.All(m.Text())); } }");
        const string Mail = "class Mail { public string To = \"\"; public string Text() => \"to \" + To; }";
        test.TestState.Sources.Add(Mail);
        test.FixedState.Sources.Add(Mail);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(RuleDescriptors.PersonalDataLogged).WithLocation(0).WithLocation("/0/Test1.cs", 1, 69).WithArguments("x", "y"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class ElsewhereTest : CSharpCodeFixTest<ElsewhereAnalyzer, MaskValueFix, DefaultVerifier>
    {
        public ElsewhereTest()
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestState.AdditionalReferences.AddRange(TestReferences.All);
            TestBehaviors |= TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
        }

        protected override CompilationOptions CreateCompilationOptions()
            => ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable);
    }

#pragma warning disable RS1036, RS1038, RS1041 // a stand-in, not an analyzer that is shipped
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class ElsewhereAnalyzer : DiagnosticAnalyzer
#pragma warning restore RS1036, RS1038, RS1041
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.PersonalDataLogged];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxNodeAction(
                static call =>
                {
                    if (call.Node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Log" }, ArgumentList.Arguments: [{ Expression: InvocationExpressionSyntax flagged }] } && flagged.ToString() == "m.Text()")
                    {
                        var place = call.Compilation.SyntaxTrees.SelectMany(static tree => tree.GetRoot().DescendantNodes()).OfType<IdentifierNameSyntax>().Last(static name => name.Identifier.ValueText == "To");
                        var properties = ImmutableDictionary<string, string?>.Empty.Add(FindingProperties.Masks, "0:Email");
                        call.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.PersonalDataLogged, flagged.GetLocation(), [place.GetLocation()], properties, "x", "y"));
                    }
                },
                SyntaxKind.InvocationExpression);
        }
    }
}
