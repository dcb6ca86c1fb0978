using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>
/// One forward pass over a control-flow graph to a fixpoint. Knows the shape of control flow, exceptions and <c>finally</c>
/// included, and nothing of values.
/// </summary>
internal sealed class ControlFlowPass(ControlFlowGraph graph, FlowState entry, Func<BasicBlock, FlowState, FlowState> transfer, CancellationToken cancellationToken)
{
    /// <summary>Visits of one block before the pass gives up on a fixpoint. Joins only grow, so this is a safety net.</summary>
    private const int MaxVisits = 64;

    private readonly FlowState?[] _inputs = new FlowState?[graph.Blocks.Length];
    private readonly int[] _visits = new int[graph.Blocks.Length];
    private readonly SortedSet<int> _queue = [];
    private readonly Dictionary<ControlFlowRegion, HashSet<int>> _continuations = [];

    /// <summary>The state in which each block is entered; null for blocks that are never reached.</summary>
    public FlowState?[] Run()
    {
        Enter(0, entry);
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
            EnterHandlers(block, input);
            var output = transfer(block, input);
            EnterHandlers(block, output);
            Leave(block.ConditionalSuccessor, block, output);
            Leave(block.FallThroughSuccessor, block, output);
        }

        return _inputs;
    }

    private void Enter(int ordinal, FlowState state)
    {
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
            LeaveFinally(block, output);
            return;
        }

        // A way out of try blocks leads through each of their finally blocks, innermost first, and then to its destination.
        var finallies = branch.FinallyRegions;
        for (var i = 0; i < finallies.Length; i++)
        {
            var next = i + 1 < finallies.Length ? finallies[i + 1].FirstBlockOrdinal : branch.Destination?.Ordinal;
            if (next is { } ordinal)
            {
                Continue(finallies[i], ordinal);
            }
        }

        if (!finallies.IsEmpty)
        {
            Enter(finallies[0].FirstBlockOrdinal, output);
        }
        else if (branch.Destination is { } destination)
        {
            Enter(destination.Ordinal, output);
        }
    }

    private void Continue(ControlFlowRegion finallyRegion, int ordinal)
    {
        if (!_continuations.TryGetValue(finallyRegion, out var targets))
        {
            _continuations.Add(finallyRegion, targets = []);
        }

        if (targets.Add(ordinal) && _inputs[finallyRegion.LastBlockOrdinal] is not null)
        {
            _queue.Add(finallyRegion.LastBlockOrdinal);
        }
    }

    private void LeaveFinally(BasicBlock block, FlowState output)
    {
        for (var region = block.EnclosingRegion; IsOfThisGraph(region); region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Finally)
            {
                if (_continuations.TryGetValue(region, out var targets))
                {
                    foreach (var target in targets)
                    {
                        Enter(target, output);
                    }
                }

                return;
            }
        }
    }

    /// <summary>Anything in a try block may throw: its handlers see every state in it.</summary>
    private void EnterHandlers(BasicBlock block, FlowState state)
    {
        for (var region = block.EnclosingRegion; IsOfThisGraph(region); region = region.EnclosingRegion)
        {
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } guarded)
            {
                continue;
            }

            foreach (var sibling in guarded.NestedRegions)
            {
                if (sibling.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.Finally or ControlFlowRegionKind.FilterAndHandler)
                {
                    Enter(sibling.FirstBlockOrdinal, state);
                }
            }
        }
    }

    /// <summary>The root region of a lambda or local function lies in a region of the graph around, whose blocks are not ours.</summary>
    private static bool IsOfThisGraph([NotNullWhen(true)] ControlFlowRegion? region) => region is not null && region.Kind != ControlFlowRegionKind.Root;
}
