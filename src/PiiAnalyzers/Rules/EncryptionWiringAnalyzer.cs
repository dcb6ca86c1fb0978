using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Mapping;
using PiiAnalyzers.Rules.Acceptance;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Rules;

/// <summary>Contexts with columns that are marked <c>[Encrypted]</c>, whose options are set up here and encrypt nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EncryptionWiringAnalyzer : PiiAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.EncryptionNotEnabled];

    private protected override bool Concerns(FlowContext flow) => ReachesPersonalData(flow);

    private protected override void Start(CompilationStartAnalysisContext context, FlowContext flow)
    {
        if (context.Compilation.GetTypesByMetadataName(EntityNames.Context).IsEmpty
            || context.Compilation.GetTypesByMetadataName(StorageProtection.Encrypted).IsEmpty
            || !SinkFamilies.ReportedIn(context.Compilation).Contains(SinkFamily.Database))
        {
            return;
        }

        var wiring = new EncryptionWiring(flow);
        var accepted = new AcceptedDisclosures(context.Compilation);
        OnCalls(
            context,
            flow,
            EncryptionWiring.Registrations,
            node =>
            {
                if (CalledName.Of(((InvocationExpressionSyntax)node.Node).Expression) is { } name
                    && !wiring.IsEnabled
                    && node.SemanticModel.GetOperation(node.Node, node.CancellationToken) is IInvocationOperation call
                    && wiring.ConfiguredBy(call) is { } configured
                    && Describe(configured, flow, node.CancellationToken) is { } columns
                    && !accepted.Cover(node.ContainingSymbol))
                {
                    node.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.EncryptionNotEnabled, name.GetLocation(), configured.Name, columns));
                }
            });
        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol is IMethodSymbol { Name: "OnConfiguring", Parameters.Length: 1 } method
                    && !wiring.IsEnabled
                    && wiring.Configures(method, symbol.CancellationToken)
                    && Describe(method.ContainingType, flow, symbol.CancellationToken) is { } columns
                    && !accepted.Cover(method))
                {
                    symbol.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.EncryptionNotEnabled, method.Locations[0], method.ContainingType.Name, columns));
                }
            },
            SymbolKind.Method);
    }

    private static string? Describe(INamedTypeSymbol context, FlowContext flow, CancellationToken cancellationToken)
    {
        var marked = flow.Entities(cancellationToken).MarkedIn(context);
        return marked switch
        {
            [] => null,
            [var only] => "'" + only.ContainingType.Name + "." + only.Name + "'",
            [var first, ..] => "'" + first.ContainingType.Name + "." + first.Name + "' and " + (marked.Length - 1) + " more",
        };
    }
}
