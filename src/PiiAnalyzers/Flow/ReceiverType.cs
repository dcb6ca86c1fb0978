using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>What is known of the type of the object that a method runs on; nothing by default.</summary>
/// <param name="Type">The type's definition, or null when nothing is known but the type that declares the method.</param>
/// <param name="IsExact">Whether the object is of that very type and of none derived from it.</param>
internal readonly record struct ReceiverType(INamedTypeSymbol? Type, bool IsExact)
{
    public bool IsKnown => Type is not null;

    public bool Equals(ReceiverType other) => IsExact == other.IsExact && SymbolEqualityComparer.Default.Equals(Type, other.Type);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Type) + (IsExact ? 1 : 0);
}

/// <summary>A method, lambda or local function that a call may run, and the type of the object it runs on.</summary>
internal readonly record struct Callee(FlowTarget Target, ReceiverType On)
{
    /// <summary>Whether what is not the callee's own is left as it is: a lambda has terms of the method around it.</summary>
    public bool HasOuterTerms { get; init; } = Target.Body is not null;
}
