using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>Events that another object raises: only its own type can, so that all it raises them with is known.</summary>
internal sealed partial class Linker
{
    /// <summary>Handlers are run with what the type of the event raises it with, by whatever object: they are not told apart between bodies.</summary>
    private void LinkSubscription(Subscription subscription, LinkBuilder link)
    {
        var handlers = Resolve(subscription.Handler, keepOwn: true);
        foreach (var raised in Raised(subscription.Event))
        {
            LinkRuns(raised, handlers, subscription.Place, link);
        }
    }

    private ImmutableArray<CallSite> Raised(IEventSymbol @event) => Ask((@event, "raised"), [], () => In(default, () => RaisedBy(@event)));

    private ImmutableArray<CallSite> RaisedBy(IEventSymbol @event)
    {
        var raised = ImmutableArray.CreateBuilder<CallSite>();
        foreach (var facts in _context.Bodies.In(@event.ContainingType, @event.Name, cancellationToken))
        {
            foreach (var site in facts.Calls)
            {
                if (site.Method is null && site.Delegate.Tokens.Any(token => token is { Root: FlowRoot.Member { Symbol: var member }, Steps.IsEmpty: true } && SymbolEqualityComparer.Default.Equals(member, @event)))
                {
                    raised.Add(Fill((site, @event), terms => site.Empty(terms), mapped => mapped.Fill(site, value => FromCallers(Resolve(value)), uses: false)));
                }
            }
        }

        return raised.ToImmutable();
    }
}
