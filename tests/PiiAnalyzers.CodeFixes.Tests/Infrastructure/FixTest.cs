using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using PiiAnalyzers.Rules;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests.Infrastructure;

/// <summary>
/// Applies one fix to every finding it is offered for, one by one and by "fix all" in document, project and solution, and compares. All
/// analyzers of the product run before and after: a fix that leaves its finding or makes another one fails, and so does one that makes
/// the compiler warn, of nullability or anything else.
/// </summary>
internal sealed class FixTest<TFix> : CSharpCodeFixTest<DisclosureAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    /// <summary>What the small domain and the frame around statements warn about, whatever is tested.</summary>
    private static readonly string[] Unrelated = ["CS9113", "CS0219", "CS8321", "CS1998", "CS0105", "CS8019", "CS1591", "CS0162", "CS1701"];

    public FixTest()
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(TestReferences.All);
        MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode;
        FixedState.MarkupHandling = MarkupMode.Allow;
        BatchFixedState.MarkupHandling = MarkupMode.Allow;
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
        DisabledDiagnostics.AddRange(Unrelated);
        DisabledDiagnostics.AddRange(RuleTest.Suggestions.Except(new TFix().FixableDiagnosticIds));
        TestBehaviors |= TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
        if (new TFix().GetFixAllProvider()?.GetSupportedFixAllScopes().Contains(FixAllScope.Solution) == false)
        {
            CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipFixAllInSolutionCheck;
        }
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Analyzers.All;

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose);

    protected override CompilationOptions CreateCompilationOptions()
        => ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable).WithAllowUnsafe(true);
}
