using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>What open tokens stand for: results of calls, members that only their type sets, what callers pass.</summary>
internal sealed partial class Linker
{
    /// <summary>Questions within questions: a chain of calls longer than this is not followed to its end.</summary>
    private const int MaxDepth = 400;

    /// <summary>Overrides and implementations looked at for one call.</summary>
    private const int MaxDispatch = 128;

    /// <summary>Objects printed by the text of objects.</summary>
    private const int MaxTexts = 8;

    private int _texts;

    /// <summary>Declarations searched for callers of one method.</summary>
    private const int MaxCallers = 256;

    /// <summary>The tokens with results and members replaced by what they are; parameters and receivers stay open.</summary>
    public ImmutableArray<PersonalToken> Resolve(ImmutableArray<PersonalToken> tokens)
    {
        if (!tokens.Any(static token => token.Root is FlowRoot.Call or FlowRoot.Member))
        {
            return tokens;
        }

        var result = FlowValue.Clean;
        foreach (var token in tokens)
        {
            result = result.Join(token.Root is FlowRoot.Call or FlowRoot.Member ? FlowValue.Of(Arrive(ValueOf(token), token, token.Source)) : FlowValue.Of(token));
        }

        return result.Tokens;
    }

    /// <summary>What a hand-written <c>ToString</c> or <c>PrintMembers</c> shows.</summary>
    public ImmutableArray<PersonalToken> TextOf(IMethodSymbol method)
    {
        var value = FlowValue.Clean;
        foreach (var facts in _context.Bodies.Of(method, cancellationToken))
        {
            value = value.Join(method is { Name: "PrintMembers", Parameters: [var builder] }
                ? facts.Exit.Variables.TryGetValue(builder, out var appended) ? appended : FlowValue.Clean
                : facts.Returned);
        }

        return Resolve(_context.Disclosure.Of(value, SinkEffect.Prints, method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken)))
            .RemoveAll(static token => token.IsOpen);
    }

    /// <param name="value">The value.</param>
    /// <param name="keepOwn">Whether members of <c>this</c> stay open, for a caller that may know the object.</param>
    private FlowValue Resolve(FlowValue value, bool keepOwn = false)
    {
        if (!value.Tokens.Any(token => IsResolvable(token, keepOwn)))
        {
            return value;
        }

        var result = value with { Tokens = [] };
        foreach (var token in value.Tokens)
        {
            result = result.Join(IsResolvable(token, keepOwn) ? Carry(ValueOf(token), token) : FlowValue.Of(token));
        }

        return result;
    }

    private static bool IsResolvable(PersonalToken token, bool keepOwn) => token.Root is FlowRoot.Call || (token.Root is FlowRoot.Member member && !(keepOwn && member.IsOwn));

    /// <summary>What an open token stands for, its steps taken, in the terms of the body that the token is in.</summary>
    private FlowValue ValueOf(PersonalToken token)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (token.Root)
        {
            case FlowRoot.Call { Site: var site }:
                return Ask((site, token.Steps.IsEmpty ? default : token.Steps[0]), FlowValue.Clean, () => OfCall(site, token), static _ => { });
            case FlowRoot.Member { Symbol: var member }:
                // An object whose member holds that same member of another object of its kind: a list, a tree.
                return token.Steps.IsEmpty
                    ? MemberValue(member)
                    : Ask((member, KeyOf(token.Steps)), FlowValue.Clean, () => Take(MemberValue(member), token.Steps, 0, token.Source), static _ => { });
            default:
                return FlowValue.Of(token);
        }
    }

    /// <summary>Steps by value: the arrays they come in are no keys.</summary>
    private static (FlowStep, FlowStep, FlowStep, FlowStep) KeyOf(ImmutableArray<FlowStep> steps)
        => (steps[0], steps.ElementAtOrDefault(1), steps.ElementAtOrDefault(2), steps.ElementAtOrDefault(3));

    private FlowValue OfCall(CallSite site, PersonalToken token)
    {
        var result = FlowValue.Clean;
        foreach (var target in TargetsOf(site))
        {
            var value = token.Steps switch
            {
                [{ Kind: FlowStepKind.Output, Index: var index }, ..] => Take(Output(target, index), token.Steps, 1, token.Source),
                [{ Kind: FlowStepKind.Constructed, Symbol: { } member }, ..] => Take(Constructed(target, member), token.Steps, 1, token.Source),
                _ => Take(Returned(target), token.Steps, 0, token.Source),
            };
            result = result.Join(Substitute(Resolve(value, keepOwn: true), site, target, 0));
        }

        if (token.Steps is [{ Kind: FlowStepKind.Constructed, Symbol: { } filled }, ..])
        {
            foreach (var use in site.Uses)
            {
                result = result.Join(FilledBy(use, filled, token));
            }
        }

        return TypeFit.Only(_context, Resolve(result), token.Steps.IsEmpty ? site.ResultType : null, token.Source);
    }

    private FlowValue Returned(FlowTarget target)
    {
        if (target.Body is { } body)
        {
            return body.Returned;
        }

        var method = target.Method!.OriginalDefinition;
        if (links.Results.TryGetValue(method, out var known))
        {
            return known;
        }

        return Ask(
            method,
            FlowValue.Clean,
            () => _context.Bodies.Of(method, cancellationToken).Aggregate(FlowValue.Clean, (value, facts) => value.Join(Resolve(facts.Returned, keepOwn: true))),
            answer => links.Results.TryAdd(method, answer));
    }

    private FlowValue Output(FlowTarget target, int index)
    {
        var value = FlowValue.Clean;
        foreach (var facts in FactsOf(target))
        {
            var function = facts.Function ?? target.Method?.PartialImplementationPart ?? target.Method;
            if (index < function?.Parameters.Length && facts.Exit.Variables.TryGetValue(function.OriginalDefinition.Parameters[index], out var left))
            {
                value = value.Join(left);
            }
        }

        return value;
    }

    /// <summary>What a method that is called on an object puts into a member of it.</summary>
    private FlowValue FilledBy(CallSite use, ISymbol member, PersonalToken token)
    {
        var result = FlowValue.Clean;
        foreach (var target in TargetsOf(use))
        {
            foreach (var facts in FactsOf(target))
            {
                if (facts.Writes.TryGetValue(member, out var put))
                {
                    result = result.Join(Substitute(Resolve(Take(put, token.Steps, 1, token.Source), keepOwn: true), use, target, 0));
                }
            }
        }

        return result;
    }

    private FlowValue Constructed(FlowTarget target, ISymbol member)
    {
        var value = FlowValue.Clean;
        var written = false;
        foreach (var facts in FactsOf(target))
        {
            if (facts.Writes.TryGetValue(member, out var put))
            {
                written = true;
                value = value.Join(put);
            }
        }

        // What the constructor does not set is set by the initializer; methods that were called on the object are looked at by the caller.
        return written ? value : Initial(member);
    }

    private FlowValue Initial(ISymbol member)
    {
        var value = FlowValue.Clean;
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            foreach (var facts in _context.Bodies.OfMember(reference.GetSyntax(cancellationToken), cancellationToken))
            {
                if (facts.Writes.TryGetValue(member, out var put))
                {
                    value = value.Join(put);
                }
            }
        }

        return value;
    }

    private IEnumerable<BodyFacts> FactsOf(FlowTarget target) => target.Body is { } body ? [body] : _context.Bodies.Of(target.Method!, cancellationToken);

    /// <summary>What is put into a member that only its own type sets: by whom does not matter, for objects are not told apart between bodies.</summary>
    private FlowValue MemberValue(ISymbol member)
    {
        if (links.Members.TryGetValue(member, out var known))
        {
            return known;
        }

        return Ask(member, FlowValue.Clean, () => Gather(member), answer => links.Members.TryAdd(member, answer));
    }

    private FlowValue Gather(ISymbol member)
    {
        if (member is IParameterSymbol parameter)
        {
            return Inflow(parameter);
        }

        // What a generic type holds of its type parameter belongs to the object, not to the type: one box of an address makes no other personal.
        if (PrintedData.MemberType(member) is { } type && FlowGenerics.HasParameter(type))
        {
            return FlowValue.Clean;
        }

        var value = FlowValue.Clean;
        var uses = new List<CallSite>();
        var searched = member is IFieldSymbol { AssociatedSymbol: { } property }
            ? property.DeclaringSyntaxReferences.SelectMany(reference => _context.Bodies.OfMember(reference.GetSyntax(cancellationToken), cancellationToken))
            : _context.Bodies.In(member.ContainingType, member.Name, cancellationToken);
        foreach (var facts in searched)
        {
            if (facts.Writes.TryGetValue(member, out var written))
            {
                value = value.Join(FromCallers(Resolve(written)));
            }

            if (facts.Uses.TryGetValue(member, out var used))
            {
                uses.AddRange(used);
            }
        }

        return uses.Count == 0 ? value : value with { Shapes = [.. value.Shapes.Select(shape => shape.MadeBy is { } made ? shape with { MadeBy = Used(made, uses) } : shape)] };
    }

    /// <summary>The making of an object that a member holds, with what the type does to it anywhere.</summary>
    private CallSite Used(CallSite made, List<CallSite> uses)
    {
        var copy = made.Map(static value => value);
        foreach (var use in uses)
        {
            copy.AddUse(use.Map(value => FromCallers(Resolve(value))));
        }

        return copy;
    }

    /// <summary>The value with each parameter replaced by what all callers in the compilation pass for it.</summary>
    private FlowValue FromCallers(FlowValue value, int depth = 0)
    {
        var result = value.Closed() with { Shapes = [] };
        foreach (var token in value.Tokens)
        {
            if (token.Root is FlowRoot.Parameter { Symbol: var parameter })
            {
                result = result.Join(Carry(Take(Inflow(parameter), token.Steps, 0, token.Source), token));
            }
        }

        foreach (var shape in value.Shapes)
        {
            var members = shape.Members;
            foreach (var pair in shape.Members)
            {
                members = members.SetItem(pair.Key, depth > 3 ? FlowValue.Clean : FromCallers(Resolve(pair.Value), depth + 1));
            }

            var elements = shape.Elements is { } inner && depth <= 3 ? FromCallers(Resolve(inner), depth + 1) : null;
            var madeBy = depth <= 3 ? shape.MadeBy?.Map(made => FromCallers(Resolve(made), depth + 1)) : null;
            result = result.Join(FlowValue.Of(shape with { Members = members, Elements = elements, MadeBy = madeBy }));
        }

        return result;
    }

    private FlowValue Inflow(IParameterSymbol parameter)
        => parameter.ContainingSymbol is IMethodSymbol { MethodKind: not (MethodKind.AnonymousFunction or MethodKind.LocalFunction) } method
            ? Ask((parameter, "inflow"), FlowValue.Clean, () => PassedFor(parameter, method.OriginalDefinition), static _ => { })
            : FlowValue.Clean;

    private FlowValue PassedFor(IParameterSymbol parameter, IMethodSymbol method)
    {
        var value = FlowValue.Clean;
        var searched = 0;
        foreach (var declaration in _context.Gate.DeclarationsThatMention(GateName(method)))
        {
            if (++searched > MaxCallers)
            {
                break;
            }

            foreach (var facts in _context.Bodies.OfMember(declaration, cancellationToken))
            {
                foreach (var site in facts.Calls)
                {
                    if (SymbolEqualityComparer.Default.Equals(site.Method?.OriginalDefinition, method))
                    {
                        value = value.Join(FromCallers(Resolve(site.Argument(parameter.Ordinal))));
                    }
                }
            }
        }

        return value;
    }

    private IEnumerable<FlowTarget> TargetsOf(CallSite site)
    {
        if (!site.Delegate.IsClean)
        {
            return Resolve(site.Delegate).Targets;
        }

        if (site.Method is not { } method)
        {
            return [];
        }

        return site.IsVirtual
            ? Overrides(method.OriginalDefinition).Select(static target => new FlowTarget(null, target))
            : [new FlowTarget(null, method)];
    }

    private ImmutableArray<IMethodSymbol> Overrides(IMethodSymbol method)
        => links.Dispatch.TryGetValue(method, out var known)
            ? known
            : links.Dispatch.GetOrAdd(method, DispatchTargets.Of(method, _context.Compilation, MaxDispatch, cancellationToken));

    /// <summary>A value in a callee's terms, in the terms of a call of it.</summary>
    private FlowValue Substitute(FlowValue value, CallSite site, FlowTarget target, int depth)
    {
        if (value.IsClean || depth > 4)
        {
            return FlowValue.Clean;
        }

        var result = value.Closed() with { Shapes = [] };
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
            else if (token.IsOpen)
            {
                result = result.Join(Passed(token.Root!, site, target) is { } passed
                    ? Carry(Take(passed.Value, token.Steps, 0, token.Source), token)
                    : target.Body is null ? FlowValue.Clean : FlowValue.Of(token));
            }
        }

        // An object that returns itself is the one it was called on.
        var isSelf = value.Tokens.Any(static token => token is { Root: FlowRoot.Instance, Steps.IsEmpty: true });
        foreach (var shape in value.Shapes)
        {
            if (isSelf && shape is { MadeBy: null, Elements: null, Members.IsEmpty: true } && !site.Receiver.IsClean)
            {
                continue;
            }

            var members = shape.Members;
            foreach (var pair in shape.Members)
            {
                members = members.SetItem(pair.Key, Substitute(Resolve(pair.Value, keepOwn: true), site, target, depth + 1));
            }

            var elements = shape.Elements is { } inner ? Substitute(Resolve(inner, keepOwn: true), site, target, depth + 1) : null;
            var madeBy = shape.MadeBy?.Map(value => Substitute(Resolve(value, keepOwn: true), site, target, depth + 1));
            result = result.Join(FlowValue.Of(shape with { Members = members, Elements = elements, MadeBy = madeBy }));
        }

        return result;
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

        if (known.Shapes.IsEmpty)
        {
            return FlowValue.Of(token with { Root = own with { IsOwn = false } });
        }

        var member = own.Symbol is IParameterSymbol parameter ? Captured(known, parameter) : Resolve(FlowSteps.Member(_context, known, own.Symbol, token.Source), keepOwn: true);
        return Carry(Take(member, token.Steps, 0, token.Source), token);
    }

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
                FlowStepKind.Member => Resolve(FlowSteps.Member(_context, value, steps[i].Symbol!, place)),
                FlowStepKind.OfType => TypeFit.Matching(value, (ITypeSymbol)steps[i].Symbol!),
                FlowStepKind.TypeArgument => FlowSteps.TypeArgument(_context, value, (INamedTypeSymbol)steps[i].Symbol!, steps[i].Index, place),
                FlowStepKind.Invoked => value.Targets.Aggregate(FlowValue.Clean, (result, target) => result.Join(Resolve(Returned(target)))),
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
            var joined = effect == SinkEffect.PrintsElements && open.Has(FlowFacts.Composed) && !token.Has(FlowFacts.ThroughToString)
                ? token with { Facts = token.Facts & ~FlowFacts.InsideObject, Carrier = null }
                : token;
            if (joined.Root is FlowRoot.Call && _texts < MaxTexts)
            {
                // The text of an object that is only known now is a call of its ToString.
                _texts++;
                builder.AddRange(Resolve([joined]).Select(text => Carry(text, open)));
                _texts--;
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
            Use = token.IsOpen ? open.Use ?? token.Use : null,
        };
    }
}
