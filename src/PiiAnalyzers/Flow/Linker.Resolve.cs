using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>What open tokens stand for: results of calls, members that only their type sets, what callers pass.</summary>
internal sealed partial class Linker
{
    /// <summary>Declarations searched for callers of one method.</summary>
    private const int MaxCallers = 256;

    /// <summary>The tokens with results and members replaced by what they are; parameters and receivers stay open.</summary>
    public ImmutableArray<PersonalToken> Resolve(ImmutableArray<PersonalToken> tokens)
    {
        if (!tokens.Any(static token => token.Root is FlowRoot.Call or FlowRoot.Member or FlowRoot.Text))
        {
            return tokens;
        }

        var result = FlowValue.Clean;
        foreach (var token in tokens)
        {
            result = result.Join(token.Root is FlowRoot.Call or FlowRoot.Member ? FlowValue.Of(Arrive(Whole(token), token, token.Source)) : FlowValue.Of(token));
            if (token.Root is FlowRoot.Call { Site: var site } && HasOpenDelegate(site))
            {
                result = result.Join(FlowValue.Of(token));
            }
        }

        return result.Tokens.Any(static token => token.Root is FlowRoot.Text) ? [.. result.Tokens.SelectMany(WithoutText).Take(FlowValue.MaxTokens)] : result.Tokens;
    }

    private IEnumerable<PersonalToken> WithoutText(PersonalToken token)
        => token.Root is FlowRoot.Text { Method: var method } ? _context.Disclosure.OfText(token, ShownBy(method)) : [token];

    /// <summary>What a hand-written <c>ToString</c> or <c>PrintMembers</c> shows, each datum once.</summary>
    private ImmutableArray<PersonalPath> ShownBy(IMethodSymbol method) => Ask((method, "text"), [], () => In(default, () => PathsOf(TextOf(method))));

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

        // The methods that return an object know more of it than its type.
        var result = value with { Tokens = [], Shapes = value.IsMadeByCalls ? value.Shapes.RemoveAll(static shape => shape.IsKnownByType) : value.Shapes };
        foreach (var token in value.Tokens)
        {
            result = result.Join(IsResolvable(token, keepOwn) ? Carry(keepOwn ? ValueOf(token) : Whole(token), token) : FlowValue.Of(token));
            if (token.Root is FlowRoot.Call { Site: var site } && HasOpenDelegate(site))
            {
                result = result.Join(FlowValue.Of(token));
            }
        }

        return result;
    }

    /// <summary>What an open token stands for, members of <c>this</c> being what all code of the type puts into them.</summary>
    private FlowValue Whole(PersonalToken token)
    {
        var value = ValueOf(token);
        return value.Tokens.Any(static inner => inner.Root is FlowRoot.Member { IsOwn: true }) ? Resolve(value) : value;
    }

    private static bool IsResolvable(PersonalToken token, bool keepOwn) => token.Root is FlowRoot.Call || (token.Root is FlowRoot.Member member && !(keepOwn && member.IsOwn));

    /// <summary>What an open token stands for, its steps taken, in the terms of the body that the token is in.</summary>
    private FlowValue ValueOf(PersonalToken token)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (token.Root)
        {
            case FlowRoot.Call { Site: var site }:
                // A call's value is asked for by every call on its result.
                return Ask((site, FlowStep.KeyOf(token.Steps), token.Source, _on), FlowValue.Clean, () => OfCall(site, token));
            case FlowRoot.Member { Symbol: var member }:
                // An object whose member holds that same member of another object of its kind: a list, a tree.
                return token.Steps.IsEmpty
                    ? MemberValue(member)
                    : Ask((member, FlowStep.KeyOf(token.Steps)), FlowValue.Clean, () => Take(MemberValue(member), token.Steps, 0, token.Source));
            default:
                return FlowValue.Of(token);
        }
    }

    private FlowValue OfCall(CallSite site, PersonalToken token)
    {
        var result = FlowValue.Clean;
        foreach (var callee in CalleesOf(site))
        {
            cancellationToken.ThrowIfCancellationRequested();
            result = result.Join(site.Method is null && OfDelegate(site, callee.Target, token) is { } declared
                ? declared
                : OutOfFrames(Substitute(In(callee.On, () => Resolve(InCallee(callee.Target, token), keepOwn: true)), site, callee, 0), callee.Target));
        }

        if (IsCutShort(site))
        {
            result = result.MapTokens(static found => found.With(FlowFacts.BoundHit));
        }

        if (token.Steps is [{ Kind: FlowStepKind.Constructed, Symbol: { } filled }, ..])
        {
            foreach (var use in site.Uses)
            {
                result = result.Join(FilledBy(use, filled, token));
            }
        }

        return TypeFit.Only(_context, Resolve(result, keepOwn: true), token.Steps.IsEmpty ? site.ResultType : null, token.Source);
    }

    /// <summary>What a call's token stands for, in the terms of what is called.</summary>
    private FlowValue InCallee(FlowTarget target, PersonalToken token) => token.Steps switch
    {
        [{ Kind: FlowStepKind.Output, Index: ParameterWrites.This }, { Kind: FlowStepKind.Member, Symbol: { } own }, ..] => Take(LeftInOwn(target, own, token.Source), token.Steps, 2, token.Source),
        [{ Kind: FlowStepKind.Output, Index: var index }, ..] => Take(Output(target, index), token.Steps, 1, token.Source),
        [{ Kind: FlowStepKind.Constructed, Symbol: { } member }, ..] => Take(Constructed(target, member), token.Steps, 1, token.Source),
        _ => Take(Returned(target), token.Steps, 0, token.Source),
    };

    /// <summary>What a method returns on an object of the type at hand.</summary>
    private FlowValue Returned(FlowTarget target)
    {
        if (target.Body is { } body)
        {
            return body.Returned;
        }

        var method = target.Method!.OriginalDefinition;
        if (method is { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property } && !OwnMembers.HasBody(method) && property.DeclaringSyntaxReferences is [{ } declared, ..])
        {
            return FlowValue.Of(PersonalToken.Open(new FlowRoot.Member(property, IsOwn: true), declared.GetSyntax(cancellationToken)));
        }

        var on = _on;
        return Ask(
            on.IsKnown ? (method, on) : method,
            FlowValue.Clean,
            () => _context.Bodies.Of(method, cancellationToken).Aggregate(FlowValue.Clean, (value, facts) => value.Join(Resolve(facts.Returned, keepOwn: true))));
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

    /// <summary>What a method leaves in a member of the object it is called on.</summary>
    private FlowValue LeftInOwn(FlowTarget target, ISymbol member, SyntaxNode place)
    {
        var value = FlowValue.Clean;
        foreach (var facts in FactsOf(target))
        {
            if (facts.Exit.Variables.TryGetValue(member.OriginalDefinition, out var left) || facts.Writes.TryGetValue(member.OriginalDefinition, out left))
            {
                value = value.Join(left);
            }

            // Methods that it calls on the same object.
            foreach (var site in facts.Calls)
            {
                if (site.Method is { IsStatic: false, MethodKind: not MethodKind.Constructor } own
                    && site.Receiver.Tokens.Any(static token => token is { Root: FlowRoot.Instance, Steps.IsEmpty: true })
                    && _context.ParameterWrites.Of(own, ParameterWrites.This, site.IsVirtual, cancellationToken).Names.Contains(member.Name)
                    && FlowShape.Left(site, ParameterWrites.This, member, place) is { } further)
                {
                    value = value.Join(FlowValue.Of(further));
                }
            }
        }

        return value;
    }

    private IEnumerable<BodyFacts> FactsOf(FlowTarget target) => target.Body is { } body ? [body] : _context.Bodies.Of(target.Method!, cancellationToken);
}
