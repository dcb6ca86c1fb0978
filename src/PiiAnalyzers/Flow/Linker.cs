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

    /// <summary>Outermost question that the answer at hand was cut short for; the answer depends on it and is not kept.</summary>
    private bool _cut;

    public LinkedBody Link(BodyFacts facts)
    {
        if (links.Bodies.TryGetValue(facts, out var known))
        {
            return known;
        }

        return Ask(facts, LinkedBody.Empty, () => Compute(facts), answer => links.Bodies.TryAdd(facts, answer));
    }

    private LinkedBody Compute(BodyFacts facts)
    {
        var findings = ImmutableArray.CreateBuilder<FlowFinding>();
        var ownSinks = ImmutableArray.CreateBuilder<OwnSink>();
        var reported = new HashSet<SyntaxNode>();
        foreach (var hit in facts.Hits)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Sort(hit.Sink, hit.Place, Resolve(_context.Disclosure.Of(hit.Value, hit.Effect, hit.Place)), reported, findings, ownSinks);
        }

        foreach (var site in facts.Calls)
        {
            if (!site.HasValues || !MayReachSink(site))
            {
                continue;
            }

            foreach (var target in TargetsOf(site))
            {
                foreach (var own in OwnSinksOf(target))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    LinkCall(site, target, own, reported, findings, ownSinks);
                }
            }
        }

        return new(findings.ToImmutable(), ownSinks.ToImmutable());
    }

    private void LinkCall(
        CallSite site,
        FlowTarget target,
        OwnSink own,
        HashSet<SyntaxNode> reported,
        ImmutableArray<FlowFinding>.Builder findings,
        ImmutableArray<OwnSink>.Builder ownSinks)
    {
        var passed = Passed(own.Token.Root!, site, target);
        if (passed is not { } value || value.Value.IsClean)
        {
            return;
        }

        var tokens = ImmutableArray.CreateBuilder<PersonalToken>();
        foreach (var token in Arrive(value.Value, own.Token, value.Place))
        {
            tokens.Add(token with { Hops = token.Hops.Length < 16 && !token.Hops.Contains(own.Place) ? token.Hops.Add(own.Place) : token.Hops });
        }

        Sort(own.Sink, value.Place, Resolve(tokens.ToImmutable()), reported, findings, ownSinks);
    }

    /// <summary>What is known is a finding; what callers decide makes the method a sink for them.</summary>
    private static void Sort(
        Sinks.Sink sink,
        SyntaxNode place,
        ImmutableArray<PersonalToken> tokens,
        HashSet<SyntaxNode> reported,
        ImmutableArray<FlowFinding>.Builder findings,
        ImmutableArray<OwnSink>.Builder ownSinks)
    {
        if (tokens.IsEmpty)
        {
            return;
        }

        var closed = tokens.RemoveAll(static token => token.IsOpen);
        if (!closed.IsEmpty && reported.Add(place))
        {
            findings.Add(new(sink, place, closed));
        }

        foreach (var token in tokens)
        {
            if (token.IsOpen && !ownSinks.Any(own => own.Sink == sink && own.Token.Use == token.Use && Equals(own.Token.Root, token.Root) && own.Token.Steps.SequenceEqual(token.Steps)))
            {
                ownSinks.Add(new(sink, token, place));
            }
        }
    }

    private ImmutableArray<OwnSink> OwnSinksOf(FlowTarget target)
    {
        if (target.Body is { } body)
        {
            return Link(body).OwnSinks;
        }

        var result = ImmutableArray<OwnSink>.Empty;
        foreach (var facts in _context.Bodies.Of(target.Method!, cancellationToken))
        {
            result = result.AddRange(Link(facts).OwnSinks);
        }

        return result;
    }

    private bool MayReachSink(CallSite site)
        => site.Method is not { } method || !site.Delegate.IsClean || _context.Gate.MayReachSink(GateName(method));

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
                    || SymbolEqualityComparer.Default.Equals(owner.OriginalDefinition, target.Method?.PartialImplementationPart?.OriginalDefinition)
                    ? (site.Argument(parameter.Ordinal), site.Place(parameter.Ordinal))
                    : null;
            case FlowRoot.Instance:
                return (site.Receiver, site.Syntax);
            default:
                return null;
        }
    }

    /// <summary>Answers a question once; inside its own answer it is <paramref name="whileRunning"/>.</summary>
    private T Ask<T>(object question, T whileRunning, Func<T> compute, Action<T> keep)
    {
        if (_running.Count >= MaxDepth || !_running.Add(question))
        {
            _cut = true;
            return whileRunning;
        }

        _context.CountVisits(1);
        var cutBefore = _cut;
        var cuts = links.Showing.Cuts;
        _cut = false;
        try
        {
            var answer = compute();
            if (!_cut || _running.Count == 1)
            {
                if (links.Showing.IsWhole(cuts))
                {
                    keep(answer);
                }

                _cut = cutBefore;
            }

            return answer;
        }
        finally
        {
            _running.Remove(question);
            _cut |= cutBefore;
        }
    }
}
