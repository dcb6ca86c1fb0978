using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>One argument of a call: its expression, the parameter it is for, and what it may be.</summary>
/// <param name="Operation">The expression; for a property assignment, what is assigned.</param>
/// <param name="Ordinal">The parameter's ordinal.</param>
/// <param name="Value">What it may be.</param>
/// <param name="Elements">For an array that the compiler or the caller made for a <c>params</c> parameter: the values in it, by position.</param>
internal readonly record struct FlowArgument(IOperation Operation, int Ordinal, FlowValue Value, ImmutableArray<(IOperation Operation, FlowValue Value)> Elements);

/// <summary>Is told of every call and property assignment, once, with what its arguments may be at that point.</summary>
internal interface IFlowObserver
{
    /// <param name="operation">The call, object creation or assignment.</param>
    /// <param name="member">The method, constructor or property.</param>
    /// <param name="receiver">The member through which the receiver was read, if it was one.</param>
    /// <param name="arguments">The arguments.</param>
    void OnCall(IOperation operation, ISymbol member, ISymbol? receiver, ImmutableArray<FlowArgument> arguments);
}
