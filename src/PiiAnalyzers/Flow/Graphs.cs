using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiAnalyzers.Flow;

/// <summary>
/// The compiler's control-flow graphs. On some half-typed code, calls with an interpolated string handler that do not bind among it, the
/// compiler trips itself (dotnet/roslyn issue 82273 is such a case); such a body has no graph until it is finished.
/// </summary>
internal static class Graphs
{
    /// <summary>The graph of a root; null for what has none.</summary>
    public static ControlFlowGraph? Of(IOperation root, CancellationToken cancellationToken)
        => Made(
            () => root switch
            {
                IMethodBodyOperation body => ControlFlowGraph.Create(body, cancellationToken),
                IConstructorBodyOperation body => ControlFlowGraph.Create(body, cancellationToken),
                IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block, cancellationToken),
                IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellationToken),
                IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellationToken),
                IParameterInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellationToken),
                _ => null,
            },
            root,
            cancellationToken);

    /// <summary>The graph of a lambda in the body that <paramref name="graph"/> is of.</summary>
    public static ControlFlowGraph? OfLambda(ControlFlowGraph graph, IFlowAnonymousFunctionOperation lambda, CancellationToken cancellationToken)
        => Made(() => graph.GetAnonymousFunctionControlFlowGraphInScope(lambda, cancellationToken), graph.OriginalOperation, cancellationToken);

    /// <summary>The graph of a local function of the body that <paramref name="graph"/> is of.</summary>
    public static ControlFlowGraph? OfLocalFunction(ControlFlowGraph graph, IMethodSymbol function, CancellationToken cancellationToken)
        => Made(() => graph.GetLocalFunctionControlFlowGraphInScope(function, cancellationToken), graph.OriginalOperation, cancellationToken);

    private static ControlFlowGraph? Made(Func<ControlFlowGraph?> make, IOperation root, CancellationToken cancellationToken)
    {
        try
        {
            return make();
        }
        catch (Exception exception) when (IsOfCompiler(exception))
        {
            if (HasErrors(root, cancellationToken))
            {
                return null;
            }

            throw;
        }
    }

    /// <summary>What the compiler trips over is a part of a call that is of another kind than it expects, or missing.</summary>
    private static bool IsOfCompiler(Exception exception) => exception is InvalidCastException or NullReferenceException;

    /// <summary>In code that compiles a fault must not go by in silence: it would be a leak that nobody is told of.</summary>
    private static bool HasErrors(IOperation root, CancellationToken cancellationToken)
    {
        foreach (var diagnostic in root.SemanticModel!.GetDiagnostics(root.Syntax.Span, cancellationToken))
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error)
            {
                return true;
            }
        }

        return false;
    }
}
