using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>
/// One question put to <see cref="Links"/>, and how far it has come. This part goes over sinks and calls; resolving what tokens stand
/// for is in the other.
/// </summary>
internal sealed partial class Linker(Links links, CancellationToken cancellationToken)
{
    private readonly FlowContext _context = links.Context;

    /// <summary>What is being answered now, so that a question inside its own answer ends.</summary>
    private readonly HashSet<object> _running = [];

    /// <summary>
    /// Answers that were cut short, kept until the outermost question is answered: methods that all call each other would otherwise be
    /// gone through once for every way through them.
    /// </summary>
    private readonly Dictionary<object, object> _partial = [];

    /// <summary>Limits that were reached so far.</summary>
    private int _bounds;

    /// <summary>Outermost question that the answer at hand was cut short for; the answer depends on it and is not kept.</summary>
    private bool _cut;

    public LinkedBody Link(BodyFacts facts)
    {
        var on = _on;
        object question = on.IsKnown ? (facts, on) : facts;
        if (on.IsKnown ? links.BodiesOn.TryGetValue((facts, on), out var known) : links.Bodies.TryGetValue(facts, out known))
        {
            NoteKnown(question);
            return known;
        }

        return Ask(
            question,
            LinkedBody.Empty,
            () => Compute(facts),
            answer => _ = on.IsKnown ? links.BodiesOn.TryAdd((facts, on), answer) : links.Bodies.TryAdd(facts, answer));
    }

    private LinkedBody Compute(BodyFacts facts)
    {
        var link = new LinkBuilder();
        var bounds = _bounds;
        foreach (var hit in facts.Hits)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var tokens = Resolve(_context.Disclosure.Of(hit.Value, hit.Effect, hit.Place));
            Add(link, hit.Sink, hit.Place, tokens.AddRange(OfTypesPutThere(tokens, hit)), hit.Writer, facts);
        }

        foreach (var site in facts.Calls)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (site.Method is null)
            {
                link.AddInvocations(site, Resolve(site.Delegate, keepOwn: true));
            }

            if (!site.HasValues || !MayReachSink(site))
            {
                continue;
            }

            foreach (var callee in CalleesOf(site))
            {
                LinkCall(site, callee, link);
            }
        }

        return link.ToLinkedBody(isCut: _bounds != bounds);
    }

    private void LinkCall(CallSite site, Callee callee, LinkBuilder link)
    {
        var target = callee.Target;
        if (target.Method is { } method && _context.Sinks.Find(method) is { } sink && site.Method is null)
        {
            LinkSink(site, target, sink, link);
        }

        foreach (var linked in LinkedBodiesOf(callee))
        {
            foreach (var own in linked.OwnSinks)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (own.Token.Root is FlowRoot.Call { Site: var invoked })
                {
                    LinkInvoked(site, callee, invoked, own, link);
                }
                else if (Passed(own.Token.Root!, site, target) is { Value.IsClean: false } passed && WritesTo(own.Writer, site, target, out var writer))
                {
                    Add(link, own.Sink, passed.Place, Resolve(Through(own, Arrive(Take(passed.Value, own.Token.Steps, 0, passed.Place), own.Token, passed.Place))), writer);
                }
            }

            foreach (var invocation in linked.Invocations)
            {
                LinkInvocation(site, callee, invocation, link);
            }
        }
    }

    /// <summary>A delegate whose method is a sink itself: Console.WriteLine in a variable.</summary>
    private void LinkSink(CallSite site, FlowTarget target, Sinks.Sink sink, LinkBuilder link, SyntaxNode? place = null)
    {
        if (sink.Other is { } other)
        {
            LinkSink(site, target, other, link, place);
        }

        for (var i = 0; i < sink.Rows.Length; i++)
        {
            if (sink.Rows[i] is { Writer: null } row
                && Sinks.Sink.Accepts(row, target.Receiver)
                && (row.Condition == Sinks.SinkCondition.None || (BodyFlow.PlaceOf(row.Condition) is var asked and not WriterTargetKinds.None && target.Writer?.Is(asked) == true)))
            {
                link.Add(sink, place ?? site.Place(i), Resolve(_context.Disclosure.Of(site.Argument(i), row.Effect, place ?? site.Place(i))));
            }
        }
    }

    private static ImmutableArray<PersonalToken> Through(OwnSink own, ImmutableArray<PersonalToken> tokens)
        => [.. tokens.Select(token => token.Hops.Length < 16 && !token.Hops.Contains(own.Place) ? token with { Hops = token.Hops.Add(own.Place) } : token)];

    private ImmutableArray<LinkedBody> LinkedBodiesOf(Callee callee)
        => In(callee.On, () => callee.Target.Body is { } body ? [Link(body)] : ImmutableArray.CreateRange(_context.Bodies.Of(callee.Target.Method!, cancellationToken), Link));

    private bool MayReachSink(CallSite site)
        => site.Method is not { } method || !site.Delegate.IsClean || site.PassesDelegate || _context.Gate.MayReachSink(GateName(method));

    private static string GateName(IMethodSymbol method) => method switch
    {
        { AssociatedSymbol: { } property } => property.Name,
        { MethodKind: MethodKind.Constructor } => method.ContainingType.Name,
        _ => method.Name,
    };

    /// <summary>The value that a parameter or the receiver has at a call, and its expression; null when the root is not the target's.</summary>
    private static (FlowValue Value, SyntaxNode Place)? Passed(FlowRoot root, CallSite site, FlowTarget target)
    {
        switch (root)
        {
            case FlowRoot.Parameter { Symbol: { ContainingSymbol: IMethodSymbol owner } parameter }:
                // An interface's parameter and its implementation's stand for the same argument.
                return SymbolEqualityComparer.Default.Equals(owner.OriginalDefinition, (target.Body?.Function ?? target.Method)?.OriginalDefinition)
                    || SymbolEqualityComparer.Default.Equals(owner.OriginalDefinition, target.Method is { } partial ? Bodies.Implementation(partial).OriginalDefinition : null)
                    ? (site.Argument(parameter.Ordinal), site.Place(parameter.Ordinal))
                    : null;
            // The receiver of an extension block's property stands where a parameter does.
            case FlowRoot.Parameter { Symbol.ContainingSymbol: INamedTypeSymbol }:
            case FlowRoot.Instance:
                return (site.Receiver, site.Syntax);
            default:
                return null;
        }
    }

    /// <summary>An answer that is known already says no more of the limits it met; this does.</summary>
    private void NoteKnown(object question)
    {
        if (links.IsBounded(question))
        {
            _bounds++;
        }
    }

    /// <summary>Answers a question once; inside its own answer it is <paramref name="whileRunning"/>.</summary>
    private T Ask<T>(object question, T whileRunning, Func<T> compute, Action<T> keep)
    {
        if (_partial.TryGetValue(question, out var partial))
        {
            _cut = true;
            return (T)partial;
        }

        if (_running.Count >= _context.Limits.MaxCallDepth)
        {
            _cut = true;
            _bounds++;
            return whileRunning;
        }

        if (!_running.Add(question))
        {
            _cut = true;
            return whileRunning;
        }

        _context.CountVisits(1);
        var bounds = _bounds;
        var cutBefore = _cut;
        var cuts = links.Showing.Cuts;
        _cut = false;
        try
        {
            var answer = compute();
            // A cut answer depends on who asked first; were it kept for others, what they find would depend on threads.
            if (!_cut)
            {
                if (links.Showing.IsWhole(cuts))
                {
                    if (_bounds != bounds)
                    {
                        links.NoteBounded(question);
                    }

                    keep(answer);
                }
                else
                {
                    // Not the last word, as a text on the way is still being asked for; but this question need not be put twice.
                    _partial[question] = answer!;
                }

                _cut = cutBefore;
            }
            else
            {
                _partial[question] = answer!;
            }

            return answer;
        }
        finally
        {
            _running.Remove(question);
            _cut |= cutBefore;
            if (_running.Count == 0)
            {
                _partial.Clear();
            }
        }
    }
}
