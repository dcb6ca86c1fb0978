using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Rules;

/// <summary>
/// PII1001, PII1002, PII1005: personal data that reaches a sink. One pass over each body that names a sink at all; names are compared
/// before anything is bound, so other bodies cost a look at their identifiers.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DisclosureAnalyzer : PiiAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [RuleDescriptors.PersonalDataLogged, RuleDescriptors.CarrierLogged, RuleDescriptors.WrittenToDiagnosticOutput];

    private protected override void Start(CompilationStartAnalysisContext context, FlowContext flow)
    {
        var sinks = new SinkCatalogue(context.Compilation);
        var names = new Lazy<HashSet<string>>(() => new(sinks.Names.Concat(DeclaredLogMethods.In(context.Compilation, context.CancellationToken)), StringComparer.Ordinal));
        var families = SinkFamilies.ReportedIn(context.Compilation);

        // A code-block action binds nothing by itself, where an operation-block action makes the compiler bind every body first.
        context.RegisterCodeBlockAction(block =>
        {
            if (!NamesOneOf(block.CodeBlock, names.Value, block.CancellationToken))
            {
                return;
            }

            var observer = new SinkObserver(flow, sinks, families, block.ReportDiagnostic);
            foreach (var root in BodySource.RootsOf(block.CodeBlock, block.SemanticModel, block.CancellationToken))
            {
                if (BodySource.GraphOf(root, block.CancellationToken) is { } graph)
                {
                    BodyFlow.Run(flow, graph, FlowState.Empty, observer, block.CancellationToken);
                }
            }
        });
    }

    private static bool NamesOneOf(SyntaxNode block, HashSet<string> names, CancellationToken cancellationToken)
    {
        foreach (var token in block.DescendantTokens())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText))
            {
                return true;
            }
        }

        return false;
    }
}
