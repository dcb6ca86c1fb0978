using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>From the terms of one body to those of another: arguments for parameters, receivers for members of <c>this</c>, steps taken.</summary>
internal sealed partial class Linker
{
    /// <summary>Methods, each called by the next, that give out an object after it was made; beyond them it is any of its type.</summary>
    private const int MaxMadeIn = 3;

    /// <summary>Calls and methods that are looked at for what they change: those that call each other are many, each with all the others.</summary>
    private const int MaxLookedAt = 32;

    /// <summary>A value in a callee's terms, in the terms of a call of it.</summary>
    private FlowValue Substitute(FlowValue value, CallSite site, Callee callee, int depth)
    {
        if (value.IsClean || depth > 4)
        {
            return FlowValue.Clean;
        }

        var result = value.Closed() with { Shapes = [], Targets = GivenOut(value.Targets, site, callee) };
        foreach (var token in value.Tokens)
        {
            if (token.Root is FlowRoot.Member { Symbol: IParameterSymbol captured } && SymbolEqualityComparer.Default.Equals(captured.ContainingSymbol, site.Method?.OriginalDefinition))
            {
                result = result.Join(Carry(Take(site.Argument(captured.Ordinal), token.Steps, 0, token.Source), token));
            }
            else if (token.Root is FlowRoot.Member { IsOwn: true } own)
            {
                result = result.Join(OfReceiver(own, token, site));
            }
            else if (token.Root is FlowRoot.Call { Site: var invocation })
            {
                result = result.Join(Invoked(invocation, token, site, callee));
            }
            else if (token.IsOpen)
            {
                result = result.Join(Passed(token.Root!, site, callee.Target) is { } passed
                    ? Carry(Take(passed.Value, token.Steps, 0, token.Source), InTermsOf(site, callee.Target, token))
                    : callee.HasOuterTerms ? FlowValue.Of(token) : FlowValue.Clean);
            }
        }

        // An object that returns itself is the one it was called on, a method that returns what it was given returns that very object.
        var isSelf = !site.Receiver.IsClean && value.Tokens.Any(static token => token is { Root: FlowRoot.Instance, Steps.IsEmpty: true });
        var isGiven = !value.Tokens.IsEmpty && value.Tokens.All(token => token is { Root: FlowRoot.Parameter, Steps.IsEmpty: true } && Passed(token.Root, site, callee.Target)?.Value.IsClean == false);
        foreach (var shape in value.Shapes)
        {
            if ((isSelf || isGiven) && shape.IsKnownByType)
            {
                continue;
            }

            var members = shape.Members;
            foreach (var pair in shape.Members)
            {
                members = members.SetItem(pair.Key, Substitute(ResolveIn(callee.On, pair.Value), site, callee, depth + 1));
            }

            var elements = shape.Elements is { } inner ? Substitute(ResolveIn(callee.On, inner), site, callee, depth + 1) : null;
            var madeBy = shape.MadeBy is { } made ? Made(made, site, callee, depth) : null;
            result = result.Join(FlowValue.Of(shape with { Members = members, Elements = elements, MadeBy = madeBy, FilledBy = [] }));
        }

        return result;
    }

    /// <summary>The making of an object in the terms of a caller. What was called on it since is looked at where the object is made, not in objects inside objects.</summary>
    private CallSite? Made(CallSite made, CallSite site, Callee callee, int depth)
    {
        if (made.Around.Contains(site.Syntax))
        {
            // Methods that call each other make objects of objects: one that went round is any of its type.
            return null;
        }

        if (made.Around.Length >= MaxMadeIn)
        {
            _questions.Bounds++;
            return null;
        }

        return Fill(
            (made, site, callee.On, depth),
            terms => made.InCaller(terms, site),
            mapped => mapped.Fill(made, value => Substitute(ResolveIn(callee.On, value), site, callee, depth + 1), uses: depth == 0));
    }

    /// <summary>A member of the object that a method is called on: of that very object if it is known, or else of any of its type.</summary>
    private FlowValue OfReceiver(FlowRoot.Member own, PersonalToken token, CallSite site)
    {
        if (site.Receiver.Tokens.Any(static receiver => receiver.Root is FlowRoot.Instance))
        {
            return FlowValue.Of(token);
        }

        var known = Known(Resolve(site.Receiver, keepOwn: true), own.Symbol);
        if (known.Shapes.IsEmpty)
        {
            known = Known(Resolve(site.Receiver), own.Symbol);
        }

        // What a caller passes as the object has the member that the caller put there.
        var passed = FlowSteps.Into(Resolve(site.Receiver, keepOwn: true), FlowStep.Of(own.Symbol), token.Source, openOnly: true);
        if (known.Shapes.IsEmpty)
        {
            var result = FlowValue.Of(token with { Root = own with { IsOwn = false } });
            return passed.IsClean ? result : result.Join(Carry(Take(passed, token.Steps, 0, token.Source), token));
        }

        var held = Carry(Take(MemberOf(known, own.Symbol, token.Source).Join(passed), token.Steps, 0, token.Source), token);
        return site.Method is { MethodKind: MethodKind.PropertyGet } getter && !OwnMembers.HasBody(getter) && IsChanged(site.Receiver, own.Symbol)
            ? held.Join(FlowValue.Of(token with { Root = own with { IsOwn = false } }))
            : held;
    }

    /// <summary>Whether something is called on the object that a call returned, here or where it was returned before, that sets a member of it.</summary>
    private bool IsChanged(FlowValue made, ISymbol member)
    {
        var seen = new HashSet<CallSite>();
        var open = new Queue<FlowValue>([made]);
        while (open.Count > 0)
        {
            foreach (var token in open.Dequeue().Tokens)
            {
                if (token is not { Root: FlowRoot.Call { Site: var site }, Steps.IsEmpty: true } || seen.Count >= MaxLookedAt || !seen.Add(site))
                {
                    continue;
                }

                if (site.Changes.Exists(change => Sets(change, member)))
                {
                    return true;
                }

                foreach (var callee in CalleesOf(site))
                {
                    foreach (var facts in FactsOf(callee.Target))
                    {
                        open.Enqueue(facts.Returned);
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Whether a method, or one that it calls on the same object, sets a member.</summary>
    private bool Sets(IMethodSymbol method, ISymbol member)
    {
        var seen = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default) { method };
        var open = new Queue<IMethodSymbol>(seen);
        while (open.Count > 0)
        {
            foreach (var facts in _context.Bodies.Of(open.Dequeue(), cancellationToken))
            {
                if (facts.Writes.ContainsKey(member))
                {
                    return true;
                }

                foreach (var site in facts.Calls)
                {
                    if (site.Method is { } own && site.Receiver.Tokens.Any(static token => token is { Root: FlowRoot.Instance, Steps.IsEmpty: true }) && seen.Count < MaxLookedAt && seen.Add(own))
                    {
                        open.Enqueue(own);
                    }
                }
            }
        }

        return false;
    }

    private FlowValue MemberOf(FlowValue objects, ISymbol member, SyntaxNode place)
        => member is IParameterSymbol parameter
            ? Captured(objects, parameter).Join(FlowSteps.Into(objects, FlowStep.Of(member), place, openOnly: true))
            : Resolve(FlowSteps.Member(_context, objects, member, place), keepOwn: true);

    /// <summary>Of the objects, those about which more is known than their type.</summary>
    private static FlowValue Known(FlowValue objects, ISymbol member)
        => FlowValue.Clean with { Shapes = objects.Shapes.RemoveAll(shape => shape.MadeBy is null && FlowGenerics.MemberValue(shape, member) is null) };

    /// <summary>What the objects were made with, for a primary constructor's parameter that their methods use.</summary>
    private static FlowValue Captured(FlowValue objects, IParameterSymbol parameter)
    {
        var value = FlowValue.Clean;
        foreach (var shape in objects.Shapes)
        {
            if (SymbolEqualityComparer.Default.Equals(shape.MadeBy?.Method?.OriginalDefinition, parameter.ContainingSymbol))
            {
                value = value.Join(shape.MadeBy!.Argument(parameter.Ordinal));
            }
        }

        return value;
    }

    /// <summary>Takes steps into a value.</summary>
    private FlowValue Take(FlowValue value, ImmutableArray<FlowStep> steps, int from, SyntaxNode place)
    {
        for (var i = from; i < steps.Length && !value.IsClean; i++)
        {
            value = steps[i].Kind switch
            {
                FlowStepKind.Element => FlowSteps.Elements(_context, value, place),
                FlowStepKind.Member when steps[i].Symbol is IParameterSymbol => Resolve(MemberOf(value, steps[i].Symbol!, place), keepOwn: true),
                FlowStepKind.Member => Resolve(FlowSteps.Member(_context, value, steps[i].Symbol!, place), keepOwn: true),
                FlowStepKind.OfType => TypeFit.Matching(value, (ITypeSymbol)steps[i].Symbol!),
                FlowStepKind.TypeArgument => FlowSteps.TypeArgument(_context, value, (INamedTypeSymbol)steps[i].Symbol!, steps[i].Index, place),
                _ => FlowValue.Clean,
            };
        }

        return value;
    }

    /// <summary>What stood behind an open token, with what happened to the token since.</summary>
    private FlowValue Carry(FlowValue value, PersonalToken open)
    {
        if (open.Use is not null || open.Has(FlowFacts.Printed | FlowFacts.Composed))
        {
            return FlowValue.Of(Arrive(value, open, open.Source));
        }

        return value.MapTokens(token => Carry(token, open));
    }

    /// <summary>What of a value a sink discloses that the open token has arrived at.</summary>
    private ImmutableArray<PersonalToken> Arrive(FlowValue value, PersonalToken open, SyntaxNode place)
    {
        var effect = open.Use ?? (open.Has(FlowFacts.Printed | FlowFacts.Composed) ? SinkEffect.Prints : SinkEffect.Holds);
        var disclosed = _context.Disclosure.Of(value, effect, place);
        var builder = ImmutableArray.CreateBuilder<PersonalToken>(disclosed.Length);
        foreach (var token in disclosed)
        {
            // Joined or concatenated, the elements are the text's own.
            var joined = (effect == SinkEffect.PrintsElements || effect == SinkEffect.PrintsNested || effect.Walk is not null) && open.Has(FlowFacts.Composed) && !token.Has(FlowFacts.ThroughToString)
                ? token with { Facts = token.Facts & ~FlowFacts.InsideObject, Carrier = null }
                : token;
            if (joined.Root is FlowRoot.Call { Site: var text })
            {
                // The text of an object that is only known now is a call of its ToString.
                var bare = joined with { Hops = [], Carrier = null };
                var shown = Ask((text, FlowStep.KeyOf(bare.Steps), bare.Source, _on, bare.Use, bare.Facts), [], () => Resolve([bare]));
                builder.AddRange(shown.Select(token => Carry(Carry(token, joined), open)));
            }
            else
            {
                builder.Add(Carry(joined, open));
            }
        }

        return builder.ToImmutable();
    }

    private static PersonalToken Carry(PersonalToken token, PersonalToken open)
    {
        var isPart = token.Has(FlowFacts.Composed | FlowFacts.ThroughToString | FlowFacts.InsideObject);
        var hops = open.Hops;
        foreach (var hop in token.Hops.Insert(0, token.Source))
        {
            if (hops.Length < 16 && !hops.Contains(hop))
            {
                hops = hops.Add(hop);
            }
        }

        // In the body of the open token, the value is pure where the token was, however the other body came by it.
        return token with
        {
            Facts = token.Facts | (token.IsOpen ? open.Facts : open.Facts & ~FlowFacts.Printed) | (isPart ? FlowFacts.PartOfText : FlowFacts.None),
            Pure = open.Root is FlowRoot.Parameter or FlowRoot.Instance ? token.Pure : open.Pure,
            Source = open.Root is FlowRoot.Parameter or FlowRoot.Instance ? token.Source : open.Source,
            Hops = hops,
            Carrier = token.Carrier ?? open.Carrier,

            // What is inside an object is read as its own member or element declares it.
            Use = !token.IsOpen ? null : token.Use is { Declared: not null } ? token.Use : open.Use ?? token.Use,
        };
    }
}
