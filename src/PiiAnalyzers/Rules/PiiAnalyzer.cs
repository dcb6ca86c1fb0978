using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Flow;

namespace PiiAnalyzers.Rules;

/// <summary>
/// Base of all analyzers. Seals <see cref="Initialize"/>, so that none can forget concurrency or the treatment of generated code, and
/// costs nothing in a compilation that names no personal data.
/// </summary>
public abstract class PiiAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var flow = FlowContexts.Of(start.Compilation, start.Options, start.CancellationToken);
            if (Concerns(flow))
            {
                Start(start, flow);
            }
        });
    }

    /// <summary>Whether there can be something to report in a compilation: by default, when it names something personal.</summary>
    private protected virtual bool Concerns(FlowContext flow) => NamesPersonalData(flow);

    /// <summary>Whether something personal is named in a compilation, or annotated in an assembly that it references.</summary>
    private protected static bool ReachesPersonalData(FlowContext flow)
        => NamesPersonalData(flow) || (flow.Classifier.CanClassifyAnything && Classification.ReferencedData.Any(flow.Compilation, flow.Classifier));

    /// <summary>Looks at calls of some names: at none where no code has one of them, and before anything is bound.</summary>
    private protected static void OnCalls(CompilationStartAnalysisContext context, FlowContext flow, string[] names, Action<SyntaxNodeAnalysisContext> analyze)
    {
        if (!flow.Gate.Mentions(names))
        {
            return;
        }

        context.RegisterSyntaxNodeAction(
            node =>
            {
                if (CalledName.Of(((InvocationExpressionSyntax)node.Node).Expression) is { } name && Array.IndexOf(names, name.Identifier.ValueText) >= 0)
                {
                    analyze(node);
                }
            },
            SyntaxKind.InvocationExpression);
    }

    private static bool NamesPersonalData(FlowContext flow) => flow.Classifier.CanClassifyAnything && flow.Gate.IsOpen;

    private protected abstract void Start(CompilationStartAnalysisContext context, FlowContext flow);
}
