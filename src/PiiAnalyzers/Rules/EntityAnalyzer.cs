using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Mapping;
using PiiAnalyzers.Reporting;
using PiiAnalyzers.Rules.Acceptance;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Rules;

/// <summary>Properties of entity types that are personal data and stored in clear. Reported where they are declared; for entity types of other assemblies, at the set.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EntityAnalyzer : PiiAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.MappedInClear];

    private protected override void Start(CompilationStartAnalysisContext context, FlowContext flow)
    {
        if (context.Compilation.GetTypesByMetadataName(EntityNames.Context).IsEmpty || !SinkFamilies.ReportedIn(context.Compilation).Contains(SinkFamily.Database))
        {
            return;
        }

        var accepted = new AcceptedDisclosures(context.Compilation);
        context.RegisterSymbolAction(
            symbol =>
            {
                var property = (IPropertySymbol)symbol.Symbol;
                if (flow.Classifier.Of(property) is { } data)
                {
                    if (flow.Entities(symbol.CancellationToken).IsStoredInClear(property))
                    {
                        Report(symbol, property, data.Symbol, [data], accepted);
                    }
                }
                else if (property.Type is INamedTypeSymbol { Name: "DbSet" })
                {
                    ReportThrough(symbol, flow, accepted);
                }
            },
            SymbolKind.Property);
        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol is INamedTypeSymbol { TypeKind: TypeKind.Class } type && (type.BaseType is { SpecialType: SpecialType.None } || !type.Interfaces.IsEmpty))
                {
                    ReportThrough(symbol, flow, accepted);
                }
            },
            SymbolKind.NamedType);
    }

    private static void ReportThrough(SymbolAnalysisContext context, FlowContext flow, AcceptedDisclosures accepted)
    {
        var stored = flow.Entities(context.CancellationToken).StoredThrough(context.Symbol);
        if (!stored.IsEmpty)
        {
            Report(context, context.Symbol, null, stored, accepted);
        }
    }

    private static void Report(SymbolAnalysisContext context, ISymbol place, ISymbol? declared, ImmutableArray<Classification.PersonalData> data, AcceptedDisclosures accepted)
    {
        if (accepted.Cover(place))
        {
            return;
        }

        // A declaration that is seen as metadata only is nothing to annotate.
        var declarations = (declared is null ? data.Select(static item => item.Symbol) : [declared])
            .SelectMany(static symbol => symbol.DeclaringSyntaxReferences)
            .Select(reference => reference.GetSyntax(context.CancellationToken).GetLocation().SeenFrom(context.Compilation));
        context.ReportDiagnostic(Finding.OfColumn(RuleDescriptors.MappedInClear, place.Locations[0], declarations, data, Finding.Describe(data)));
    }
}
