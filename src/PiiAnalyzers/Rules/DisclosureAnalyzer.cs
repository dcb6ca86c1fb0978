using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Reporting;
using PiiAnalyzers.Rules.Acceptance;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Rules;

/// <summary>
/// Personal data that reaches a sink, whatever its family. One pass over each body that can both hold personal data and reach a
/// sink; names are compared before anything is bound, so other bodies cost a look at their identifiers.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DisclosureAnalyzer : PiiAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = DisclosureRules.All.Add(RuleDescriptors.AnalysisCutShort);

    private protected override void Start(CompilationStartAnalysisContext context, FlowContext flow)
    {
        var families = SinkFamilies.ReportedIn(context.Compilation);
        var accepted = new AcceptedDisclosures(context.Compilation);

        // A code-block action binds nothing by itself, where an operation-block action makes the compiler bind every body first.
        context.RegisterCodeBlockAction(block =>
        {
            if (!flow.Gate.Admits(block.CodeBlock, block.OwningSymbol) || !flow.Bodies.MayDisclose(block.CodeBlock, block.OwningSymbol, block.SemanticModel, block.CancellationToken))
            {
                return;
            }

            var isCut = false;
            foreach (var facts in flow.Bodies.Of(block.CodeBlock, block.OwningSymbol, block.SemanticModel, block.CancellationToken))
            {
                var linked = flow.Links.LinkedOf(facts, block.CancellationToken);
                isCut |= linked.IsCut;
                foreach (var finding in linked.Findings)
                {
                    if (families.Contains(finding.Sink.Library.Family)
                        && !accepted.Cover(block.OwningSymbol, finding.Place, finding.Tokens, block.SemanticModel, block.CancellationToken))
                    {
                        block.ReportDiagnostic(ToDiagnostic(finding, flow.Compilation, facts.Templates.TryGetValue(finding.Place, out var template) ? template : null));
                    }
                }
            }

            if (isCut && flow.Limits.ReportBounds)
            {
                block.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.AnalysisCutShort, PlaceOf(block.OwningSymbol, block.CodeBlock), ((block.OwningSymbol as IMethodSymbol)?.AssociatedSymbol ?? block.OwningSymbol).Name));
            }
        });
    }

    /// <summary>Where a member is declared in the file that is looked at: a partial one has two places.</summary>
    private static Location PlaceOf(ISymbol owner, SyntaxNode code)
        => owner.Locations.FirstOrDefault(location => location.SourceTree == code.SyntaxTree && code.Span.Contains(location.SourceSpan)) ?? code.GetFirstToken().GetLocation();

    private static Diagnostic ToDiagnostic(FlowFinding finding, Compilation compilation, TemplateUse? template)
    {
        var (sink, place, tokens) = finding;
        var family = sink.Library.Family;
        if (DisclosureRules.ForCarrier(family) is { } carrierRule)
        {
            // The value itself outweighs an object around another one: the argument gets one finding.
            var values = tokens.RemoveAll(static token => token.Has(FlowFacts.InsideObject | FlowFacts.ThroughToString));
            if (values.IsEmpty)
            {
                return sink.Library.Serializer is { } serializer
                    ? Finding.OfSerialized(carrierRule, place, tokens, sink.DisplayName, compilation, serializer)
                    : Finding.OfCarrier(carrierRule, place, tokens, sink.DisplayName, compilation, template);
            }

            tokens = values;
        }

        return Finding.OfValue(DisclosureRules.ForValue(family), place, tokens, sink.DisplayName, compilation, template);
    }
}
