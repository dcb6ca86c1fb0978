using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>
/// A value as a key: equal to another that says the same, whichever thread made it and whatever the order of its parts. Objects in objects
/// have an end (<see cref="FlowShape.Keep"/>), and so has this.
/// </summary>
internal sealed class ValueKey : IEquatable<ValueKey>
{
    private readonly FlowValue _value;
    private readonly int _hash;

    public ValueKey(FlowValue value)
    {
        _value = value;
        _hash = HashOf(value);
    }

    public bool Equals(ValueKey? other) => ReferenceEquals(this, other) || (other is not null && _hash == other._hash && IsSame(_value, other._value));

    public override bool Equals(object? obj) => Equals(obj as ValueKey);

    public override int GetHashCode() => _hash;

    // Sums, for the parts have no order.
    private static int HashOf(FlowValue value)
    {
        unchecked
        {
            var hash = value.Targets.Length;
            foreach (var token in value.Tokens)
            {
                hash += ((((token.Root?.GetHashCode() ?? 0) * 31) + (int)token.Facts) * 31) + SymbolEqualityComparer.Default.GetHashCode(token.Data?.Symbol);
            }

            foreach (var shape in value.Shapes)
            {
                hash += (SymbolEqualityComparer.Default.GetHashCode(shape.Type) * 31) + (shape.MadeBy?.GetHashCode() ?? 0) + (shape.Elements is { } elements ? HashOf(elements) * 17 : 0);
                foreach (var pair in shape.Members)
                {
                    hash += (SymbolEqualityComparer.Default.GetHashCode(pair.Key) * 31) ^ HashOf(pair.Value);
                }
            }

            return hash;
        }
    }

    private static bool IsSame(FlowValue one, FlowValue other)
    {
        if (ReferenceEquals(one, other))
        {
            return true;
        }

        return one.Tokens.Length == other.Tokens.Length && one.Shapes.Length == other.Shapes.Length && one.Targets.Length == other.Targets.Length
            && one.Tokens.All(token => other.Tokens.Any(candidate => candidate.Source == token.Source && candidate.IsSameAs(token)))
            && one.Shapes.All(shape => other.Shapes.Any(candidate => IsSame(shape, candidate)))
            && one.Targets.All(target => other.Targets.Contains(target));
    }

    private static bool IsSame(FlowShape one, FlowShape other)
        => ReferenceEquals(one, other)
        || (SymbolEqualityComparer.Default.Equals(one.Type, other.Type)
            && Equals(one.MadeBy, other.MadeBy)
            && one.Identity == other.Identity
            && one.Members.Count == other.Members.Count
            && (one.Elements is null ? other.Elements is null : other.Elements is not null && IsSame(one.Elements, other.Elements))
            && one.FilledBy.SequenceEqual(other.FilledBy)
            && one.Members.All(pair => other.Members.TryGetValue(pair.Key, out var value) && IsSame(pair.Value, value)));
}
