using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>What an open token stands for.</summary>
internal abstract record FlowRoot
{
    /// <summary>What callers pass for a parameter.</summary>
    public sealed record Parameter(IParameterSymbol Symbol) : FlowRoot
    {
        public bool Equals(Parameter? other) => SymbolEqualityComparer.Default.Equals(Symbol, other?.Symbol);

        public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Symbol);
    }

    /// <summary>The object that a method is called on.</summary>
    public sealed record Instance : FlowRoot
    {
        public static readonly Instance This = new();
    }

    /// <summary>What is put into a member that only its own type can set.</summary>
    /// <param name="Symbol">The member.</param>
    /// <param name="IsOwn">Whether it is read of <c>this</c>: a caller that knows the object knows better than all writers together.</param>
    public sealed record Member(ISymbol Symbol, bool IsOwn = false) : FlowRoot
    {
        public bool Equals(Member? other) => IsOwn == other?.IsOwn && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);

        public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Symbol);
    }

    /// <summary>
    /// What a hand-written <c>ToString</c> or <c>PrintMembers</c> shows of an object about which nothing is known but its type. It stands
    /// for nothing that a caller could know better.
    /// </summary>
    /// <param name="Method">The method.</param>
    /// <param name="Prefix">The way from the object that is printed to the one whose method it is.</param>
    /// <param name="Printed">The type that is printed, if the method is its own and its type arguments can exclude what the method shows.</param>
    public sealed record Text(IMethodSymbol Method, ImmutableArray<ISymbol> Prefix, INamedTypeSymbol? Printed) : FlowRoot
    {
        public bool Equals(Text? other)
            => SymbolEqualityComparer.Default.Equals(Method, other?.Method)
            && SymbolEqualityComparer.Default.Equals(Printed, other!.Printed)
            && Prefix.SequenceEqual(other.Prefix, SymbolEqualityComparer.Default);

        public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);
    }

    /// <summary>The result of a call, or what it leaves in an argument or a member.</summary>
    public sealed record Call(CallSite Site) : FlowRoot
    {
        public bool Equals(Call? other) => Site.Equals(other?.Site);

        public override int GetHashCode() => Site.GetHashCode();
    }
}

/// <summary>The kinds of step from a root to a value.</summary>
internal enum FlowStepKind
{
    /// <summary>A member of the object.</summary>
    Member,

    /// <summary>An element, or the content of a wrapper.</summary>
    Element,

    /// <summary>What the object holds for a type argument of an interface or base it is seen as.</summary>
    TypeArgument,

    /// <summary>The object, if it is of a type: what a pattern or cast lets through.</summary>
    OfType,

    /// <summary>What the call left in the argument with the index.</summary>
    Output,

    /// <summary>What the constructor put into a member.</summary>
    Constructed,
}

/// <summary>One step from a root to a value.</summary>
internal readonly record struct FlowStep(FlowStepKind Kind, ISymbol? Symbol = null, int Index = 0)
{
    public static readonly FlowStep Element = new(FlowStepKind.Element);

    public static FlowStep Of(ISymbol member) => new(FlowStepKind.Member, member.OriginalDefinition);

    /// <summary>A member of a framework type: its own type arguments matter.</summary>
    public static FlowStep Content(ISymbol member) => new(FlowStepKind.Member, member);

    public static FlowStep TypeArgument(INamedTypeSymbol contract, int index) => new(FlowStepKind.TypeArgument, contract.OriginalDefinition, index);

    public static FlowStep OfType(ITypeSymbol type) => new(FlowStepKind.OfType, type);

    public static FlowStep Constructed(ISymbol member) => new(FlowStepKind.Constructed, member.OriginalDefinition);

    public static FlowStep Output(int index) => new(FlowStepKind.Output, null, index);

    /// <summary>Steps by value: the arrays they come in are no keys.</summary>
    public static (FlowStep First, FlowStep Second, FlowStep Third, FlowStep Fourth) KeyOf(ImmutableArray<FlowStep> steps) => (At(steps, 0), At(steps, 1), At(steps, 2), At(steps, 3));

    private static FlowStep At(ImmutableArray<FlowStep> steps, int index) => index < steps.Length ? steps[index] : default;

    public bool Equals(FlowStep other) => Kind == other.Kind && Index == other.Index && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);

    public override int GetHashCode() => ((int)Kind * 31) + Index + SymbolEqualityComparer.Default.GetHashCode(Symbol);
}
