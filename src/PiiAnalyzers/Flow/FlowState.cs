using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>What the variables and the compiler's temporaries of a body may be at one point. Immutable.</summary>
internal sealed record FlowState(ImmutableDictionary<ISymbol, FlowValue> Variables, ImmutableDictionary<CaptureId, FlowValue> Captures)
{
    public static readonly FlowState Empty = new(
        ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default),
        ImmutableDictionary<CaptureId, FlowValue>.Empty);

    public FlowState With(ISymbol variable, FlowValue value) => this with { Variables = Variables.SetItem(variable, value) };

    public FlowState With(CaptureId capture, FlowValue value) => this with { Captures = Captures.SetItem(capture, value) };

    /// <summary>Either of two states; the same instance when the other adds nothing.</summary>
    public FlowState Join(FlowState? other)
    {
        if (other is null || ReferenceEquals(this, other))
        {
            return this;
        }

        var variables = Join(Variables, other.Variables);
        var captures = Join(Captures, other.Captures);
        return ReferenceEquals(variables, Variables) && ReferenceEquals(captures, Captures) ? this : new(variables, captures);
    }

    private static ImmutableDictionary<TKey, FlowValue> Join<TKey>(ImmutableDictionary<TKey, FlowValue> mine, ImmutableDictionary<TKey, FlowValue> theirs)
        where TKey : notnull
    {
        if (ReferenceEquals(mine, theirs))
        {
            return mine;
        }

        foreach (var pair in theirs)
        {
            if (!mine.TryGetValue(pair.Key, out var value))
            {
                mine = mine.Add(pair.Key, pair.Value);
            }
            else if (value.Join(pair.Value) is var joined && !ReferenceEquals(joined, value))
            {
                mine = mine.SetItem(pair.Key, joined);
            }
        }

        return mine;
    }
}
