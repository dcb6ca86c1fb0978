using Microsoft.CodeAnalysis.Diagnostics;

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
            var flow = Flow.FlowContexts.Of(start.Compilation, start.Options, start.CancellationToken);
            if (!NeedsPersonalData || (flow.Classifier.CanClassifyAnything && flow.Gate.IsOpen))
            {
                Start(start, flow);
            }
        });
    }

    /// <summary>Whether there is nothing to report in a compilation in which nothing personal is named.</summary>
    private protected virtual bool NeedsPersonalData => true;

    private protected abstract void Start(CompilationStartAnalysisContext context, Flow.FlowContext flow);
}
