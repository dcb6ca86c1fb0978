using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>Personal data that arrives at a sink, and the expression to report.</summary>
internal sealed record FlowFinding(Sink Sink, SyntaxNode Place, ImmutableArray<PersonalToken> Tokens);

/// <summary>A parameter or receiver of a method that reaches a sink in it: the method is a sink itself.</summary>
internal sealed record OwnSink(Sink Sink, PersonalToken Token, SyntaxNode Place)
{
    /// <summary>For a sink that is one only if callers pass a writer that writes to some place.</summary>
    public OpenWriter? Writer { get; init; }
}

/// <summary>A delegate that a method is given and calls.</summary>
internal sealed record OwnInvocation(PersonalToken Delegate, CallSite Site);

/// <summary>What a body says once its open tokens are resolved.</summary>
/// <param name="Findings">What is known to reach a sink.</param>
/// <param name="OwnSinks">Parameters and receivers that reach a sink.</param>
/// <param name="Invocations">Calls of delegates that callers pass.</param>
/// <param name="IsCut">Whether a limit was reached on the way, so that there may be more.</param>
internal sealed record LinkedBody(ImmutableArray<FlowFinding> Findings, ImmutableArray<OwnSink> OwnSinks, ImmutableArray<OwnInvocation> Invocations, bool IsCut = false)
{
    public static readonly LinkedBody Empty = new([], [], []);
}

/// <summary>
/// Links bodies: what a result, a field or a parameter is, asked when it arrives at a sink and not before. Final answers
/// are kept for all who ask; what is kept does not depend on who asked first.
/// </summary>
internal sealed class Links(FlowContext context)
{
    public FlowContext Context => context;

    /// <summary>Final answers by their questions: what bodies say, what methods return, what members hold, what texts show.</summary>
    public ConcurrentDictionary<object, object> Answers { get; } = new();

    public ConcurrentDictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> Dispatch { get; } = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<(IMethodSymbol Method, ReceiverType On), ImmutableArray<IMethodSymbol>> _dispatchOn = new();

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _virtuals = new(SymbolEqualityComparer.Default);

    /// <summary>What a virtual call runs on an object of a known type.</summary>
    public ImmutableArray<IMethodSymbol> OverridesIn(IMethodSymbol method, ReceiverType receiver, ImmutableArray<IMethodSymbol> all)
        => _dispatchOn.TryGetValue((method, receiver), out var known) ? known : _dispatchOn.GetOrAdd((method, receiver), DispatchTargets.On(method, receiver, all));

    private readonly ConcurrentDictionary<object, bool> _bounded = new();
    private volatile bool _anyBounded;

    /// <summary>Notes that a limit was reached while a kept answer was worked out.</summary>
    public void NoteBounded(object question)
    {
        _bounded[question] = true;
        _anyBounded = true;
    }

    public bool IsBounded(object question) => _anyBounded && _bounded.ContainsKey(question);

    /// <summary>Whether a class or its bases in source have members that derived types override.</summary>
    public bool HasVirtuals(INamedTypeSymbol type)
        => !type.IsValueType && (_virtuals.TryGetValue(type.OriginalDefinition, out var known) ? known : _virtuals.GetOrAdd(type.OriginalDefinition, ComputeVirtuals(type.OriginalDefinition)));

    private static bool ComputeVirtuals(INamedTypeSymbol type)
    {
        for (var level = type; level is { DeclaringSyntaxReferences.IsDefaultOrEmpty: false }; level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                if (member is IMethodSymbol { IsImplicitlyDeclared: false } && (member.IsVirtual || member.IsAbstract
                    || (member.IsOverride && member.Name is not (nameof(ToString) or nameof(Equals) or nameof(GetHashCode)))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What reaches sinks from a body, at its own sinks and at calls of methods that pass it on.</summary>
    public ImmutableArray<FlowFinding> FindingsOf(BodyFacts facts, CancellationToken cancellationToken) => LinkedOf(facts, cancellationToken).Findings;

    /// <summary>What a body says, and whether it was looked at to the end.</summary>
    public LinkedBody LinkedOf(BodyFacts facts, CancellationToken cancellationToken) => new Linker(this, cancellationToken).Link(facts);

    /// <summary>Personal data that a body copies into members that do not say what they hold.</summary>
    public ImmutableArray<FlowCopy> CopiesOf(BodyFacts facts, CancellationToken cancellationToken) => facts.Copies.Count == 0 ? [] : new Linker(this, cancellationToken).CopiesOf(facts);

    /// <summary>Personal data that a body returns.</summary>
    public ImmutableArray<PersonalToken> ReturnedBy(BodyFacts facts, CancellationToken cancellationToken) => new Linker(this, cancellationToken).ReturnedBy(facts);

    /// <summary>Parameters and receivers of a body that reach a sink in it or behind it.</summary>
    public ImmutableArray<OwnSink> OwnSinksOf(BodyFacts facts, CancellationToken cancellationToken) => new Linker(this, cancellationToken).Link(facts).OwnSinks;

    /// <summary>What a hand-written <c>ToString</c> returns, or a <c>PrintMembers</c> appends, with the places it comes from.</summary>
    public ImmutableArray<PersonalToken> TextOf(IMethodSymbol method, CancellationToken cancellationToken) => new Linker(this, cancellationToken).TextOf(method);
}
