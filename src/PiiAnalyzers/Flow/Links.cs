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
/// Links bodies: what a result, a field or a parameter is, asked when it arrives at a sink and not before. Answers are kept per
/// method and member. An answer that was cut short, because methods call each other, is given but not kept, so that what is kept does
/// not depend on who asked first.
/// </summary>
internal sealed class Links(FlowContext context)
{
    /// <summary>Objects printed by objects that are printed: each takes a stack of bodies of its own.</summary>
    private const int MaxShowing = 16;

    private readonly ThreadLocal<Showing> _showing = new(static () => new());

    public FlowContext Context => context;

    /// <summary>The <c>ToString</c> methods this thread is at. What was found out while one was cut short is not kept.</summary>
    public Showing Showing => _showing.Value!;

    public ConcurrentDictionary<BodyFacts, LinkedBody> Bodies { get; } = new();

    public ConcurrentDictionary<ISymbol, FlowValue> Results { get; } = new(SymbolEqualityComparer.Default);

    public ConcurrentDictionary<ISymbol, FlowValue> Members { get; } = new(SymbolEqualityComparer.Default);

    public ConcurrentDictionary<IParameterSymbol, FlowValue> Inflows { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Where the writers write that callers in the compilation pass for a parameter.</summary>
    public ConcurrentDictionary<IParameterSymbol, WriterTargetKinds> Writers { get; } = new(SymbolEqualityComparer.Default);

    public ConcurrentDictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> Dispatch { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>What bodies and results are on an object of a known type.</summary>
    public ConcurrentDictionary<(BodyFacts Facts, ReceiverType On), LinkedBody> BodiesOn { get; } = new();

    public ConcurrentDictionary<(IMethodSymbol Method, ReceiverType On), FlowValue> ResultsOn { get; } = new();

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

    /// <summary>What a hand-written <c>ToString</c> returns, or a <c>PrintMembers</c> appends; nothing inside the answer about itself.</summary>
    public ImmutableArray<PersonalPath> ShownBy(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var showing = Showing;
        if (showing.Partial.TryGetValue(method, out var partial))
        {
            showing.Cuts++;
            return partial;
        }

        if (showing.Running.Count >= MaxShowing || !showing.Running.Add(method))
        {
            showing.Cuts++;
            return [];
        }

        try
        {
            var cuts = showing.Cuts;
            var paths = PathsOf(new Linker(this, cancellationToken).TextOf(method));
            if (showing.Cuts != cuts)
            {
                showing.Partial[method] = paths;
            }

            return paths;
        }
        finally
        {
            showing.Running.Remove(method);
            if (showing.Running.Count == 0)
            {
                showing.Partial.Clear();
                showing.PartialBodies.Clear();
            }
        }
    }

    private static ImmutableArray<PersonalPath> PathsOf(ImmutableArray<PersonalToken> shown)
    {
        var paths = ImmutableArray.CreateBuilder<PersonalPath>();
        foreach (var token in shown)
        {
            if (token.Data is { } data && !paths.Any(path => SymbolEqualityComparer.Default.Equals(path.Data.Symbol, data.Symbol)))
            {
                paths.Add(new(token.Path.IsEmpty ? [data.Symbol] : token.Path, data));
            }
        }

        return paths.ToImmutable();
    }
}

/// <summary>How far a thread is into methods that print objects, whose own methods print objects.</summary>
internal sealed class Showing
{
    public HashSet<IMethodSymbol> Running { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Answers that were cut short, until the outermost is given: each is worked out once.</summary>
    public Dictionary<IMethodSymbol, ImmutableArray<PersonalPath>> Partial { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Bodies that print what was cut short, until the outermost answer is given.</summary>
    public Dictionary<(SyntaxTree Tree, Microsoft.CodeAnalysis.Text.TextSpan Span), ImmutableArray<BodyFacts>> PartialBodies { get; } = [];

    /// <summary>Answers that were cut short so far.</summary>
    public int Cuts { get; set; }

    /// <summary>Whether what was found out since the count stood so is the same whoever asks.</summary>
    public bool IsWhole(int cutsBefore) => Cuts == cutsBefore || Running.Count == 0;
}
