using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>One argument of a call: its expression, the parameter it is for, and what it may be.</summary>
/// <param name="Operation">The expression; for a property assignment, what is assigned.</param>
/// <param name="Ordinal">The parameter's ordinal.</param>
/// <param name="Value">What it may be.</param>
/// <param name="Elements">For an array that the compiler or the caller made for a <c>params</c> parameter: the values in it, by position.</param>
internal readonly record struct FlowArgument(IOperation Operation, int Ordinal, FlowValue Value, ImmutableArray<(IOperation Operation, FlowValue Value)> Elements);
