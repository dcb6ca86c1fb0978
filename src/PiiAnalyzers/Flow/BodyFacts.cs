using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>A value at a sink.</summary>
/// <param name="Sink">The sink.</param>
/// <param name="Place">The argument's expression.</param>
/// <param name="Value">What it may be.</param>
/// <param name="Effect">What the sink does with it.</param>
internal sealed record SinkHit(Sink Sink, SyntaxNode Place, FlowValue Value, SinkEffect Effect)
{
    /// <summary>For a sink that is one only if callers pass a writer that writes to some place.</summary>
    public OpenWriter? Writer { get; init; }
}

/// <summary>A handler that is added to an event of another object, which raises it.</summary>
internal sealed record Subscription(IEventSymbol Event, FlowValue Handler, SyntaxNode Place);

/// <summary>
/// All that one body says by itself, computed once and without looking into any other: values that need another body's answer are
/// open tokens in it.
/// </summary>
internal sealed class BodyFacts
{
    /// <summary>The lambda or local function, when the body is one of those; its parameters are told by it.</summary>
    public IMethodSymbol? Function { get; init; }

    /// <summary>Where it stands.</summary>
    public SyntaxReference? Place { get; init; }

    /// <summary>What it returns, or yields.</summary>
    public FlowValue Returned { get; set; } = FlowValue.Clean;

    /// <summary>What its parameters may be when it ends: what it left in <c>out</c> and <c>ref</c> arguments and in objects passed to it.</summary>
    public FlowState Exit { get; set; } = FlowState.Empty;

    /// <summary>Values at sinks, in lambdas and local functions too.</summary>
    public List<SinkHit> Hits { get; } = [];

    /// <summary>The templates that arguments at sinks go into, by the argument's expression.</summary>
    public Dictionary<SyntaxNode, TemplateUse> Templates { get; } = [];

    /// <summary>Calls of code in this compilation through which something may reach a sink.</summary>
    public List<CallSite> Calls { get; } = [];

    /// <summary>Handlers that are added to events of other objects.</summary>
    public List<Subscription> Subscriptions { get; } = [];

    /// <summary>Calls of methods on objects that such members hold.</summary>
    public Dictionary<ISymbol, List<CallSite>> Uses { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>What is copied into members that say nothing of what they hold.</summary>
    public List<Copy> Copies { get; } = [];

    /// <summary>What is put into members that only their own type can set.</summary>
    public Dictionary<ISymbol, FlowValue> Writes { get; } = new(SymbolEqualityComparer.Default);
}
