using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>
/// One forward pass over a control-flow graph to a fixpoint. Knows the shape of control flow, exceptions and <c>finally</c>
/// included, and nothing of values.
/// </summary>
internal sealed class ControlFlowPass(ControlFlowGraph graph, FlowState entry, ControlFlowPass.BlockTransfer transfer, CancellationToken cancellationToken)
{
    /// <summary>Takes a state through a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="input">The state before it.</param>
    /// <param name="thrown">Told the state wherever something in the block may throw; null when nothing in the graph would catch it.</param>
    public delegate FlowState BlockTransfer(BasicBlock block, FlowState input, Action<FlowState>? thrown);

    /// <summary>Visits of one block before the pass gives up on a fixpoint. Joins only grow, so this is a safety net.</summary>
    private const int MaxVisits = 64;

    /// <summary>Finally blocks within finally blocks that are gone through.</summary>
    private const int MaxNesting = 16;

    private readonly FlowState?[] _inputs = new FlowState?[graph.Blocks.Length];
    private readonly int[] _visits = new int[graph.Blocks.Length];
    private readonly SortedSet<int> _queue = [];
    private ControlFlowPass? _outer;
    private ControlFlowRegion? _region;
    private FlowState? _behind;

    /// <summary>The state in which each block is entered; null for blocks that are never reached.</summary>
    public FlowState?[] Run()
    {
        Enter(0, entry);
        Drain();
        if (EnterUnentered())
        {
            Drain();
        }

        return _inputs;
    }

    /// <summary>Handlers of what cannot throw, as in a try block that is still being written.</summary>
    private bool EnterUnentered()
    {
        foreach (var block in graph.Blocks)
        {
            if (_inputs[block.Ordinal] is { } input && IsGuarded(block))
            {
                EnterHandlers(block, input, onlyUnentered: true);
            }
        }

        return _queue.Count > 0;
    }

    private void Drain()
    {
        while (_queue.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var ordinal = _queue.Min;
            _queue.Remove(ordinal);
            if (++_visits[ordinal] > MaxVisits)
            {
                continue;
            }

            var block = graph.Blocks[ordinal];
            var input = _inputs[ordinal]!;
            var output = transfer(block, input, IsGuarded(block) ? state => EnterHandlers(block, state) : null);
            var condition = block is { ConditionKind: not ControlFlowConditionKind.None, BranchValue.ConstantValue: { HasValue: true, Value: bool constant } } ? constant == (block.ConditionKind == ControlFlowConditionKind.WhenTrue) : (bool?)null;
            Leave(condition == false ? null : block.ConditionalSuccessor, block, output);
            Leave(condition == true ? null : block.FallThroughSuccessor, block, output);
        }
    }

    private static ControlFlowRegion? InnermostFinally(BasicBlock block)
    {
        var region = block.EnclosingRegion;
        while (region is not null && region.Kind != ControlFlowRegionKind.Finally)
        {
            region = region.EnclosingRegion;
        }

        return region;
    }

    private void Enter(int ordinal, FlowState state)
    {
        // What a constant shuts off never runs.
        if (!graph.Blocks[ordinal].IsReachable)
        {
            return;
        }

        var known = _inputs[ordinal];
        var joined = known is null ? state : known.Join(state);
        if (!ReferenceEquals(joined, known))
        {
            _inputs[ordinal] = joined;
            _queue.Add(ordinal);
        }
    }

    private void Leave(ControlFlowBranch? branch, BasicBlock block, FlowState output)
    {
        if (branch is null)
        {
            return;
        }

        if (branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling)
        {
            if (_region is not null && InnermostFinally(block) == _region)
            {
                _behind = output.Join(_behind);
            }

            return;
        }

        // A way out of try blocks leads through each of their finally blocks, innermost first, and then to its destination. What was
        // true where something threw goes through them too, but comes out nowhere here: it goes on to an outer handler.
        var state = output;
        foreach (var region in branch.FinallyRegions)
        {
            Enter(region.FirstBlockOrdinal, state);
            if (IsBeingLeft(region) || new ControlFlowPass(graph, state, transfer, cancellationToken) { _outer = this }.Through(region) is not { } after)
            {
                return;
            }

            state = after;
        }

        if (branch.Destination is { } destination && (_region is null || (destination.Ordinal >= _region.FirstBlockOrdinal && destination.Ordinal <= _region.LastBlockOrdinal)))
        {
            Enter(destination.Ordinal, state);
        }
    }

    /// <summary>Code that does not compile can jump out of a finally block by way of that same block.</summary>
    private bool IsBeingLeft(ControlFlowRegion region)
    {
        var depth = 0;
        for (var pass = this; pass is not null; pass = pass._outer)
        {
            if (pass._region == region || ++depth > MaxNesting)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The state behind a finally block that is entered in this pass's entry state; null when it does not end.</summary>
    private FlowState? Through(ControlFlowRegion region)
    {
        _region = region;
        Enter(region.FirstBlockOrdinal, entry);
        Drain();
        return _behind;
    }

    private static bool IsGuarded(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; IsOfThisGraph(region); region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Try)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where something in a try block throws, its handlers are entered in the state of that moment.</summary>
    private void EnterHandlers(BasicBlock block, FlowState state, bool onlyUnentered = false)
    {
        for (var region = block.EnclosingRegion; IsOfThisGraph(region); region = region.EnclosingRegion)
        {
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } guarded)
            {
                continue;
            }

            foreach (var sibling in guarded.NestedRegions)
            {
                if (sibling.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.Finally or ControlFlowRegionKind.FilterAndHandler
                    && !(onlyUnentered && _inputs[sibling.FirstBlockOrdinal] is not null))
                {
                    Enter(sibling.FirstBlockOrdinal, state);
                }
            }
        }
    }

    /// <summary>The root region of a lambda or local function lies in a region of the graph around, whose blocks are not ours.</summary>
    private static bool IsOfThisGraph([NotNullWhen(true)] ControlFlowRegion? region) => region is not null && region.Kind != ControlFlowRegionKind.Root;
}
