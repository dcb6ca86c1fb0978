using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiAnalyzers.Flow;

/// <summary>The blocks of a body: statements in order, what leaves by the end, and what handlers see of it.</summary>
internal sealed partial class BodyFlow
{
    private FlowState Transfer(BasicBlock block, FlowState input, Action<FlowState>? thrown)
    {
        _state = input;
        _block = block;
        foreach (var operation in block.Operations)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (thrown is null)
            {
                Value(operation);
            }
            else
            {
                Guarded(operation, thrown);
            }
        }

        if (block.BranchValue is { } branchValue)
        {
            var before = _state;
            var value = Value(branchValue);
            var semantics = block.FallThroughSuccessor?.Semantics;
            if (thrown is not null && (semantics == ControlFlowBranchSemantics.Throw || !IsSimple(branchValue)))
            {
                thrown(before);
                thrown(_state);
            }

            switch (semantics)
            {
                case ControlFlowBranchSemantics.Return:
                    Return(value);
                    break;
                case ControlFlowBranchSemantics.Throw when !value.IsClean:
                    _thrown[block.Ordinal] = _thrown.TryGetValue(block.Ordinal, out var known) ? known.Join(value) : value;
                    break;
            }
        }
        else if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Rethrow)
        {
            thrown?.Invoke(_state);
        }

        return _state;
    }

    /// <summary>
    /// A statement in a try block. It may throw before it has done anything, and after it has done all but its assignment: what is assigned
    /// last is not seen by a handler.
    /// </summary>
    private void Guarded(IOperation operation, Action<FlowState> thrown)
    {
        var expression = operation is IExpressionStatementOperation statement ? statement.Operation : operation;
        var assigned = (expression as IAssignmentOperation)?.Target;
        var source = expression switch
        {
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation } assignment => assignment.Value,
            IFlowCaptureOperation capture => capture.Value,
            _ => expression,
        };
        if (IsSimple(source))
        {
            Value(operation);
            return;
        }

        var before = _state;
        thrown(before);
        Value(operation);
        if (ReferenceEquals(before, _state))
        {
            return;
        }

        if (assigned is null)
        {
            thrown(_state);
        }
        else if (VariableOf(assigned) is { } variable)
        {
            var variables = before.Variables.TryGetValue(variable, out var value) ? _state.Variables.SetItem(variable, value) : _state.Variables.Remove(variable);
            thrown(_state with { Variables = variables });
        }
    }

    /// <summary>Whether an expression cannot throw: constants, variables, <c>this</c>.</summary>
    private static bool IsSimple(IOperation expression) => expression switch
    {
        { ConstantValue.HasValue: true } => true,
        ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation or IInstanceReferenceOperation or IDefaultValueOperation => true,
        IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion => IsSimple(conversion.Operand),
        IIsNullOperation test => IsSimple(test.Operand),
        _ => false,
    };

    /// <summary>What a handler catches: what is thrown in its try block.</summary>
    private FlowValue Caught(ICaughtExceptionOperation caught)
    {
        var value = _context.OfType(caught.Type, caught.Syntax);
        for (var region = _block?.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region.Kind is ControlFlowRegionKind.TryAndCatch or ControlFlowRegionKind.TryAndFinally && region.NestedRegions[0] is { Kind: ControlFlowRegionKind.Try } guarded)
            {
                foreach (var pair in _thrown)
                {
                    if (pair.Key >= guarded.FirstBlockOrdinal && pair.Key <= guarded.LastBlockOrdinal)
                    {
                        value = value.Join(pair.Value);
                    }
                }

                break;
            }
        }

        return value;
    }
}
