using Microsoft.CodeAnalysis.Diagnostics;

namespace PiiAnalyzers.Rules;

/// <summary>
/// Base of all analyzers. Seals <see cref="Initialize"/>, so that none can forget concurrency or the treatment of generated code, and
/// keeps silent in a compilation that can classify nothing.
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
            var flow = new Flow.FlowContext(start.Compilation);
            if (flow.Classifier.CanClassifyAnything)
            {
                Start(start, flow);
            }
        });
    }

    private protected abstract void Start(CompilationStartAnalysisContext context, Flow.FlowContext flow);
}
