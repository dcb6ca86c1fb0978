using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>Delegates that are called where they are not known: by the method that they are passed to, with what that method passes on.</summary>
internal sealed partial class Linker
{
    /// <summary>Methods through which a delegate is handed on before it is called. Those that call each other could go on for ever.</summary>
    private const int MaxHandedOn = 6;

    /// <summary>Calls of delegates, in the terms of a caller, whose values are being found out.</summary>
    private readonly HashSet<CallSite> _filling = [];

    /// <summary>Whether a delegate that is called is, or may be, one that a caller passes.</summary>
    private bool HasOpenDelegate(CallSite site) => site.Method is null && Resolve(site.Delegate, keepOwn: true).Tokens.Any(static token => token.IsOpen);

    /// <summary>The result of a delegate that a callee calls, in the terms of the caller, who may know the delegate.</summary>
    private FlowValue Invoked(CallSite invocation, PersonalToken token, CallSite site, Callee callee)
    {
        if (invocation.Method is not null)
        {
            return FlowValue.Clean;
        }

        if (invocation.Around.Length >= MaxHandedOn)
        {
            _questions.Bounds++;
            return FlowValue.Clean;
        }

        var inner = InTermsOf(site, callee, invocation);
        var mapped = token with { Root = new FlowRoot.Call(inner) };
        if (_filling.Contains(inner))
        {
            return FlowValue.Of(mapped);
        }

        var result = Carry(ValueOf(mapped), token);
        return HasOpenDelegate(inner) ? result.Join(FlowValue.Of(mapped)) : result;
    }

    /// <summary>A call in a callee's body in the terms of a call of it; the same one whenever it is asked for, so that joins see that it is.</summary>
    private CallSite InTermsOf(CallSite site, Callee callee, CallSite invocation)
        => Fill(
            (invocation, site, callee.On),
            terms => invocation.InCaller(terms, site),
            mapped =>
            {
                // In a loop, a call is given what it returned.
                _filling.Add(mapped);
                mapped.Fill(invocation, value => Substitute(ResolveIn(callee.On, value), site, callee, 0));
                _filling.Remove(mapped);
            });

    /// <summary>Lambdas that leave the call of a method take its arguments with them.</summary>
    private static ImmutableArray<FlowTarget> GivenOut(ImmutableArray<FlowTarget> targets, CallSite site, Callee callee)
    {
        foreach (var target in targets)
        {
            if (target.Body is not null)
            {
                return [.. targets.Select(given => given.Body is null ? given : given with { Frame = given.Frame is { } frame ? frame.Inside(site, callee) : new(site, callee with { HasOuterTerms = true }, null) })];
            }
        }

        return targets;
    }

    /// <summary>What a lambda that was given out returns, in the terms of where it is called.</summary>
    private FlowValue OutOfFrames(FlowValue value, FlowTarget target)
    {
        for (var frame = target.Frame; frame is not null && !value.IsClean; frame = frame.Outer)
        {
            value = Substitute(value, frame.Site, frame.Callee with { HasOuterTerms = true }, 0);
        }

        return value;
    }

    /// <summary>What a delegate returns to the callee reaches a sink there.</summary>
    private void LinkInvoked(CallSite site, Callee callee, CallSite invocation, OwnSink own, LinkBuilder link)
    {
        if (own.Writer is not null)
        {
            return;
        }

        var value = Invoked(invocation, own.Token, site, callee);
        foreach (var token in Resolve(Through(own, value.Tokens)))
        {
            link.Add(own.Sink, PlaceOf(token, site), [token]);
        }
    }

    /// <summary>The argument that a token comes from.</summary>
    private static SyntaxNode PlaceOf(PersonalToken token, CallSite site)
    {
        for (var i = 0; i < site.ParameterCount; i++)
        {
            var place = site.Place(i);
            if (place != site.Syntax && place.SyntaxTree == token.Source.SyntaxTree && place.FullSpan.Contains(token.Source.Span))
            {
                return place;
            }
        }

        return site.Syntax;
    }

    /// <summary>The callee calls a delegate that is passed here: what it passes to it reaches the sinks of what runs.</summary>
    private void LinkInvocation(CallSite site, Callee callee, OwnInvocation invocation, LinkBuilder link)
    {
        if (Passed(invocation.Delegate.Root!, site, callee.Target) is not { } passed)
        {
            return;
        }

        if (invocation.Site.Around.Length >= MaxHandedOn)
        {
            _questions.Bounds++;
            return;
        }

        var mapped = InTermsOf(site, callee, invocation.Site);
        var invoked = Resolve(Take(passed.Value, invocation.Delegate.Steps, 0, passed.Place), keepOwn: true);
        link.AddInvocations(mapped, invoked);
        LinkRuns(mapped, invoked, passed.Place, link);
    }

    /// <summary>A call of delegates that are known here: what they are given reaches the sinks of what runs.</summary>
    private void LinkRuns(CallSite mapped, FlowValue invoked, SyntaxNode place, LinkBuilder link)
    {
        foreach (var run in invoked.Targets)
        {
            if (run.Method is { } method && _context.Sinks.Find(method) is { } sink)
            {
                LinkSink(mapped, run, sink, link, place);
            }

            foreach (var linked in LinkedBodiesOf(new(run, default)))
            {
                foreach (var own in linked.OwnSinks)
                {
                    if (Passed(own.Token.Root!, mapped, run) is { Value.IsClean: false } inner && WritesTo(own.Writer, mapped, run, out var writer))
                    {
                        // In a lambda the sink is on the spot; in a method it is elsewhere, and the delegate stands for it.
                        var at = run.Body is null ? place : own.Place;
                        Add(link, own.Sink, at, Resolve(Arrive(Take(inner.Value, own.Token.Steps, 0, at), InTermsOf(mapped, run, own.Token), at)), writer);
                    }
                }
            }
        }
    }

    /// <summary>What a method that a delegate runs is declared to return, or gives on if it is a framework's; null when its body says it.</summary>
    private FlowValue? OfDelegate(CallSite site, FlowTarget target, PersonalToken token)
    {
        if (target.Method is not { } method || !token.Steps.IsEmpty)
        {
            return null;
        }

        if (_context.Classifier.Of(method) is { } data)
        {
            return FlowValue.Of(PersonalToken.Read(data, token.Source));
        }

        if (_context.Classifier.IsDeclaredClean(method) || _context.Sanitizers.Contains(method))
        {
            return FlowValue.Clean;
        }

        if (_context.Classifier.IsDeclaredHere(method))
        {
            return null;
        }

        var value = FlowValue.Clean;
        if (CanHold.Text(method.ReturnType) || (FrameworkModels.IsConversion(method) && method.ReturnType.SpecialType != SpecialType.System_Boolean))
        {
            var fact = FrameworkModels.FactOf(method);
            for (var i = 0; i < site.ParameterCount; i++)
            {
                value = value.Join(FlowValue.Of(_context.Disclosure.Of(Resolve(site.Argument(i)), SinkEffect.Holds, token.Source)).MapTokens(argument => argument.With(fact)));
            }
        }

        return value;
    }
}
