using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiAnalyzers.Flow;

/// <summary>What a body returns, and what its variables may be at its end.</summary>
internal readonly record struct BodyResult(FlowValue Returned, FlowState Exit);

/// <summary>
/// Follows values through one body: answers, for each expression at its point, the one question of the engine, what personal data
/// its value can be. Split by construct; this part runs the body.
/// </summary>
internal sealed partial class BodyFlow
{
    /// <summary>Lambdas in lambdas that are followed.</summary>
    private const int MaxNesting = 12;

    private readonly FlowContext _context;
    private readonly ControlFlowGraph _graph;
    private readonly CancellationToken _cancellationToken;
    private readonly int _nesting;
    private readonly Dictionary<CaptureId, IOperation> _captured = [];
    private IFlowObserver? _observer;
    private FlowState _state = FlowState.Empty;
    private FlowValue _returned = FlowValue.Clean;
    private FlowState _everything = FlowState.Empty;

    private BodyFlow(FlowContext context, ControlFlowGraph graph, int nesting, CancellationToken cancellationToken)
    {
        _context = context;
        _graph = graph;
        _nesting = nesting;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Runs a body to its fixpoint, then once more to tell the observer of each call.</summary>
    public static BodyResult Run(FlowContext context, ControlFlowGraph graph, FlowState entry, IFlowObserver? observer, CancellationToken cancellationToken)
        => new BodyFlow(context, graph, 0, cancellationToken).Run(entry, observer);

    private BodyResult Run(FlowState entry, IFlowObserver? observer)
    {
        var inputs = new ControlFlowPass(_graph, entry, Transfer, _cancellationToken).Run();
        if (observer is not null)
        {
            _observer = observer;
            foreach (var block in _graph.Blocks)
            {
                if (inputs[block.Ordinal] is { } input)
                {
                    Transfer(block, input);
                }
            }

            FollowLocalFunctions(observer);
        }

        return new(_returned, inputs[_graph.Blocks.Length - 1] ?? FlowState.Empty);
    }

    private FlowState Transfer(BasicBlock block, FlowState input)
    {
        _state = input;
        foreach (var operation in block.Operations)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            Value(operation);
        }

        if (block.BranchValue is { } branchValue)
        {
            var value = Value(branchValue);
            if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return)
            {
                _returned = _returned.Join(IsTextType(branchValue.Type) ? Text(value, branchValue.Syntax) : value);
            }
        }

        _everything = _everything.Join(_state);
        return _state;
    }

    /// <summary>A local function may be called from anywhere in the body: it sees every state there is. One that nobody names never runs.</summary>
    private void FollowLocalFunctions(IFlowObserver observer)
    {
        foreach (var function in _graph.LocalFunctions)
        {
            if (_nesting < MaxNesting && IsUsed(function))
            {
                var graph = _graph.GetLocalFunctionControlFlowGraph(function, _cancellationToken);
                new BodyFlow(_context, graph, _nesting + 1, _cancellationToken).Run(_everything, observer);
            }
        }
    }

    private bool IsUsed(IMethodSymbol function)
    {
        foreach (var node in _graph.OriginalOperation.Syntax.DescendantNodes())
        {
            if (node is Microsoft.CodeAnalysis.CSharp.Syntax.IdentifierNameSyntax name && name.Identifier.ValueText == function.Name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Runs a lambda with these values for its parameters, from the state in which it stands.</summary>
    private FlowValue RunLambda(IFlowAnonymousFunctionOperation lambda, Func<int, FlowValue?> parameterValue)
    {
        if (_nesting >= MaxNesting)
        {
            return FlowValue.Clean;
        }

        var entry = _state;
        for (var i = 0; i < lambda.Symbol.Parameters.Length; i++)
        {
            if (parameterValue(i) is { } value)
            {
                entry = entry.With(lambda.Symbol.Parameters[i], value);
            }
        }

        var graph = _graph.GetAnonymousFunctionControlFlowGraph(lambda, _cancellationToken);
        return new BodyFlow(_context, graph, _nesting + 1, _cancellationToken).Run(entry, _observer).Returned;
    }

    private FlowValue Text(FlowValue value, SyntaxNode place) => _context.Disclosure.Text(value, place);

    private static bool IsTextType(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String };
}
