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

    private readonly Questions _questions = new(links);

    public LinkedBody Link(BodyFacts facts)
    {
        var on = _on;
        return Ask(on.IsKnown ? (facts, on) : facts, LinkedBody.Empty, () => Compute(facts));
    }

    private LinkedBody Compute(BodyFacts facts)
    {
        var link = new LinkBuilder();
        var bounds = _questions.Bounds;
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

        foreach (var subscription in facts.Subscriptions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            LinkSubscription(subscription, link);
        }

        return link.ToLinkedBody(isCut: _questions.Bounds != bounds);
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
                    Add(link, own.Sink, passed.Place, Resolve(Through(own, Arrive(Take(passed.Value, own.Token.Steps, 0, passed.Place), InTermsOf(site, target, own.Token), passed.Place))), writer);
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

    /// <summary>A call in other terms, filled in once, on the object at hand whenever that is.</summary>
    private CallSite Fill(object question, Func<object, CallSite> create, Action<CallSite> fill)
    {
        var on = _on;
        return _questions.Fill(
            (question, on),
            () => create((question, on)),
            mapped => In(
                on,
                () =>
                {
                    fill(mapped);
                    return mapped;
                }));
    }

    /// <summary>Answers a question once, on the object at hand whenever it is answered.</summary>
    private T Ask<T>(object question, T nothing, Func<T> compute)
        where T : notnull
    {
        var on = _on;
        return _questions.Ask(
            question,
            nothing,
            () =>
            {
                _context.CountVisits(1);
                return In(on, compute);
            });
    }
}
