using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>Gathers what a body says while it is linked.</summary>
internal sealed class LinkBuilder
{
    /// <summary>Calls of delegates that callers pass: through methods that pass on what they are given, there is one for each way.</summary>
    private const int MaxOpen = 32;

    private readonly ImmutableArray<FlowFinding>.Builder _findings = ImmutableArray.CreateBuilder<FlowFinding>();
    private readonly ImmutableArray<OwnSink>.Builder _ownSinks = ImmutableArray.CreateBuilder<OwnSink>();
    private readonly ImmutableArray<OwnInvocation>.Builder _invocations = ImmutableArray.CreateBuilder<OwnInvocation>();
    private readonly HashSet<(SyntaxNode Place, SinkFamily Family)> _reported = [];

    private bool _isCut;

    /// <summary>What reaches sinks already: callers report one of a family.</summary>
    private readonly HashSet<(SinkFamily Family, OpenWriter? Writer, SinkEffect? Use, FlowRoot Root, (FlowStep, FlowStep, FlowStep, FlowStep) Steps)> _open = [];

    /// <summary>What is known is a finding; what callers decide makes the method a sink for them.</summary>
    /// <param name="sink">The sink.</param>
    /// <param name="place">The expression.</param>
    /// <param name="tokens">What arrives.</param>
    /// <param name="writer">The writer that callers decide about, if the sink depends on one.</param>
    public void Add(Sink sink, SyntaxNode place, ImmutableArray<PersonalToken> tokens, OpenWriter? writer = null)
    {
        if (sink.Library.Family == SinkFamily.Url)
        {
            // Reported where it entered the address.
            tokens = tokens.RemoveAll(static token => token.Has(FlowFacts.InAddress));
        }

        if (tokens.IsEmpty)
        {
            return;
        }

        var closed = tokens.RemoveAll(static token => token.IsOpen);
        if (!closed.IsEmpty && _reported.Add((place, sink.Library.Family)))
        {
            _findings.Add(new(sink, place, closed));
        }

        // What the parameter's own type prints is reported here; callers that pass such objects have nothing to add, unless theirs is the type by which they are read.
        if (!closed.IsEmpty && closed.All(static token => token.Has(FlowFacts.InsideObject)) && !tokens.Any(static token => token is { IsOpen: true, Use.Declared: { } declared } && FlowGenerics.HasParameter(declared)))
        {
            return;
        }

        foreach (var token in tokens)
        {
            if (token.IsOpen && token.Root is FlowRoot.Call && _ownSinks.Count >= MaxOpen)
            {
                _isCut = true;
            }
            else if (token.IsOpen && _open.Add((sink.Library.Family, writer, token.Use, token.Root!, FlowStep.KeyOf(token.Steps))))
            {
                _ownSinks.Add(new(sink, token, place) { Writer = writer });
            }
        }
    }

    /// <summary>A call of a delegate that is not known here.</summary>
    public void AddInvocations(CallSite site, FlowValue invoked)
    {
        foreach (var token in invoked.Tokens)
        {
            if (token.Root is FlowRoot.Parameter)
            {
                if (_invocations.Count >= MaxOpen)
                {
                    _isCut = true;
                    return;
                }

                _invocations.Add(new(token, site));
            }
        }
    }

    public LinkedBody ToLinkedBody(bool isCut)
    {
        isCut |= _isCut;
        return new(isCut ? [.. _findings.Select(static finding => finding with { Tokens = [.. finding.Tokens.Select(static token => token.With(FlowFacts.BoundHit))] })] : _findings.ToImmutable(), _ownSinks.ToImmutable(), _invocations.ToImmutable(), isCut);
    }
}
