using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Reporting;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Rules;

/// <summary>
/// PII1001, PII1002, PII1005: personal data that reaches a sink. One pass over each body that can both hold personal data and reach a
/// sink; names are compared before anything is bound, so other bodies cost a look at their identifiers.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DisclosureAnalyzer : PiiAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [RuleDescriptors.PersonalDataLogged, RuleDescriptors.CarrierLogged, RuleDescriptors.WrittenToDiagnosticOutput];

    private protected override void Start(CompilationStartAnalysisContext context, FlowContext flow)
    {
        var families = SinkFamilies.ReportedIn(context.Compilation);

        // A code-block action binds nothing by itself, where an operation-block action makes the compiler bind every body first.
        context.RegisterCodeBlockAction(block =>
        {
            if (!flow.Gate.Admits(block.CodeBlock, block.OwningSymbol))
            {
                return;
            }

            foreach (var facts in flow.Bodies.Of(block.CodeBlock, block.OwningSymbol, block.SemanticModel, block.CancellationToken))
            {
                foreach (var finding in flow.Links.FindingsOf(facts, block.CancellationToken))
                {
                    if (families.Contains(finding.Sink.Library.Family))
                    {
                        block.ReportDiagnostic(ToDiagnostic(finding, facts.Templates.TryGetValue(finding.Place, out var template) ? template : null));
                    }
                }
            }
        });
    }

    private static Diagnostic ToDiagnostic(FlowFinding finding, TemplateUse? template)
    {
        var (sink, place, tokens) = finding;
        if (sink.Library.Family == SinkFamily.DiagnosticOutput)
        {
            return Finding.OfValue(RuleDescriptors.WrittenToDiagnosticOutput, place, tokens, sink.DisplayName, template);
        }

        // The value itself outweighs an object around another one: the argument gets one finding.
        var values = tokens.RemoveAll(static token => token.Has(FlowFacts.InsideObject | FlowFacts.ThroughToString));
        return values.IsEmpty
            ? Finding.OfCarrier(RuleDescriptors.CarrierLogged, place, tokens, sink.DisplayName, template)
            : Finding.OfValue(RuleDescriptors.PersonalDataLogged, place, values, sink.DisplayName, template);
    }
}
