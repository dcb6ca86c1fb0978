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
            var flow = Flow.FlowContext.Of(start.Compilation);
            if (flow.Classifier.CanClassifyAnything && flow.Gate.IsOpen)
            {
                Start(start, flow);
            }
        });
    }

    private protected abstract void Start(CompilationStartAnalysisContext context, Flow.FlowContext flow);
}
