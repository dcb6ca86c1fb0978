using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Reporting;
using PiiAnalyzers.Rules.Mapping;

namespace PiiAnalyzers.Rules;

/// <summary>
/// PII5001, PII5002: personal data that is copied into a member, or returned by a method, whose declaration does not say so. Suggestions
/// only, and an analyzer of their own: a build that shows no suggestions leaves it out altogether.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CopyAnalyzer : PiiAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.CopiedUnannotated, RuleDescriptors.ReturnedUnannotated];

    private protected override void Start(CompilationStartAnalysisContext context, FlowContext flow)
    {
        RegisterMappers(context, flow);
        context.RegisterCodeBlockAction(block =>
        {
            if (!flow.Gate.MayHoldPersonal(block.CodeBlock, block.OwningSymbol))
            {
                return;
            }

            var returned = ImmutableArray<PersonalToken>.Empty;
            foreach (var facts in flow.Bodies.Of(block.CodeBlock, block.OwningSymbol, block.SemanticModel, block.CancellationToken))
            {
                foreach (var copy in flow.Links.CopiesOf(facts, block.CancellationToken))
                {
                    if (Lost.Of(copy.Tokens, copy.Target, flow.Classifier) is { } lost)
                    {
                        block.ReportDiagnostic(Finding.OfLost(RuleDescriptors.CopiedUnannotated, copy.Place.GetLocation(), lost, flow));
                    }
                }

                returned = returned.AddRange(flow.Links.ReturnedBy(facts, block.CancellationToken));
            }

            if (!returned.IsEmpty && Returns.Unannotated(block.OwningSymbol, flow) is { } source && Lost.Of(returned, source, flow.Classifier) is { } given)
            {
                // Inside the code that is analysed: an editor asks for what is in sight, and would miss a finding beside it.
                var place = block.CodeBlock.Span.Contains(source.Locations[0].SourceSpan) ? source.Locations[0]
                    : block.CodeBlock is ArrowExpressionClauseSyntax arrow ? arrow.Expression.GetLocation()
                    : block.CodeBlock.GetFirstToken().GetLocation();
                block.ReportDiagnostic(Finding.OfLost(RuleDescriptors.ReturnedUnannotated, place, given, flow));
            }
        });
    }

    /// <summary>Mappers copy by name, and nothing of it is code that flow could follow.</summary>
    private static void RegisterMappers(CompilationStartAnalysisContext context, FlowContext flow)
    {
        if (!context.Compilation.GetTypesByMetadataName(AutoMapperMaps.Anchor).IsEmpty)
        {
            context.RegisterCodeBlockAction(block =>
            {
                foreach (var (place, data, target) in AutoMapperMaps.In(block.CodeBlock, block.SemanticModel, flow.Classifier, block.CancellationToken))
                {
                    Report(place.GetLocation(), data, target, flow, block.ReportDiagnostic);
                }
            });
        }

        if (!context.Compilation.GetTypesByMetadataName(MapperlyMaps.Anchor).IsEmpty)
        {
            context.RegisterSymbolAction(
                symbol =>
                {
                    foreach (var (data, target) in MapperlyMaps.Of((IMethodSymbol)symbol.Symbol, flow.Classifier))
                    {
                        Report(symbol.Symbol.Locations[0], data, target, flow, symbol.ReportDiagnostic);
                    }
                },
                SymbolKind.Method);
        }
    }

    private static void Report(Location place, PersonalData data, ISymbol target, FlowContext flow, Action<Diagnostic> report)
    {
        if (Lost.Of([data], target, flow.Classifier) is { } lost)
        {
            report(Finding.OfLost(RuleDescriptors.CopiedUnannotated, place, lost, flow));
        }
    }
}
