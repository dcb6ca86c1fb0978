using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Rules.Acceptance;

namespace PiiAnalyzers.Rules;

/// <summary>Switches that reveal personal data and are on outside development. Names are compared before anything is bound.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SwitchAnalyzer : PiiAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.RevealingSwitch];

    private protected override bool Concerns(FlowContext flow) => ReachesPersonalData(flow);

    private protected override void Start(CompilationStartAnalysisContext context, FlowContext flow)
    {
        var accepted = new AcceptedDisclosures(context.Compilation);
        OnCalls(
            context,
            flow,
            Switches.MethodNames,
            node =>
            {
                if (node.SemanticModel.GetOperation(node.Node, node.CancellationToken) is IInvocationOperation call)
                {
                    Analyze(node, call, Switches.Of(call), accepted);
                }
            });
        if (!flow.Gate.Mentions(Switches.PropertyNames))
        {
            return;
        }

        context.RegisterSyntaxNodeAction(
            node =>
            {
                if (CalledName.Of(((AssignmentExpressionSyntax)node.Node).Left) is { } name && Array.IndexOf(Switches.PropertyNames, name.Identifier.ValueText) >= 0
                    && node.SemanticModel.GetOperation(node.Node, node.CancellationToken) is IAssignmentOperation assignment)
                {
                    Analyze(node, assignment, Switches.Of(assignment), accepted);
                }
            },
            SyntaxKind.SimpleAssignmentExpression,
            SyntaxKind.OrAssignmentExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, IOperation operation, (string Name, IOperation? Value)? found, AcceptedDisclosures accepted)
    {
        if (found is var (name, value) && Switches.IsOn(value) && !DevelopmentGuards.Guard(operation, context.CancellationToken) && !accepted.Cover(context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.RevealingSwitch, context.Node.GetLocation(), name));
        }
    }
}
