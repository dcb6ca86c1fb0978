using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>What members hold: put there by their type, by constructors, by what is called on the object, by callers.</summary>
internal sealed partial class Linker
{
    /// <summary>What a method that is called on an object puts into a member of it.</summary>
    private FlowValue FilledBy(CallSite use, ISymbol member, PersonalToken token)
    {
        var result = FlowValue.Clean;
        foreach (var callee in CalleesOf(use))
        {
            foreach (var facts in FactsOf(callee.Target))
            {
                if (facts.Writes.TryGetValue(member, out var put))
                {
                    result = result.Join(Substitute(In(callee.On, () => Resolve(Take(put, token.Steps, 1, token.Source), keepOwn: true)), use, callee, 0));
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
            else if (InitializerOf(facts) is { Method: { } chained } site)
            {
                // : base(argument), : this(argument)
                var callee = new Callee(new(null, chained), _on);
                value = value.Join(Ask((site, member), FlowValue.Clean, () => Substitute(Resolve(Constructed(callee.Target, member), keepOwn: true), site, callee, 0)));
                written = true;
            }
        }

        // What the constructor does not set is set by the initializer; methods that were called on the object are looked at by the caller.
        return written ? value : Initial(member);
    }

    /// <summary>The other constructor that a constructor calls first.</summary>
    private static CallSite? InitializerOf(BodyFacts facts)
    {
        foreach (var site in facts.Calls)
        {
            if (site.Method is { MethodKind: MethodKind.Constructor, DeclaringSyntaxReferences.IsDefaultOrEmpty: false } && site.Receiver.Tokens.Any(static token => token.Root is FlowRoot.Instance))
            {
                return site;
            }
        }

        return null;
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

    /// <summary>What is put into a member that only its own type sets: by whom does not matter, for objects are not told apart between bodies.</summary>
    private FlowValue MemberValue(ISymbol member) => Ask(member, FlowValue.Clean, () => In(default, () => Gather(member)));

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
            : OwnMembers.OnlyDerivedTypesSet(member)
                ? _context.Gate.DeclarationsThatMention(member.Name).Take(MaxCallers).SelectMany(declaration => _context.Bodies.OfMember(declaration, cancellationToken))
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

        return uses.Count == 0 ? value : value with { Shapes = [.. value.Shapes.Select(shape => shape.MadeBy is { } made ? shape with { MadeBy = Used(made, member, uses) } : shape)] };
    }

    /// <summary>The making of an object that a member holds, with what the type does to it anywhere.</summary>
    private CallSite Used(CallSite made, ISymbol member, List<CallSite> uses)
    {
        var copy = made.Map(member, static value => value);
        foreach (var use in uses)
        {
            copy.AddUse(use.Map((made, member), value => FromCallers(Resolve(value), depth: 1)));
        }

        return copy;
    }

    /// <summary>
    /// The value with each parameter replaced by what all callers in the compilation pass for it. What was called on objects inside objects
    /// is left aside: it is looked at where they are made.
    /// </summary>
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
            var madeBy = depth <= 3 && shape.MadeBy is { } made ? MadeFromCallers(made, depth) : null;
            result = result.Join(FlowValue.Of(shape with { Members = members, Elements = elements, MadeBy = madeBy, FilledBy = [] }));
        }

        return result;
    }

    private CallSite MadeFromCallers(CallSite made, int depth)
        => Fill((made, depth), terms => made.Empty(terms), mapped => mapped.Fill(made, value => FromCallers(Resolve(value), depth + 1), uses: depth == 0));

    /// <summary>What all callers pass, kept as members are: callers pass on what theirs passed, and there are many ways through them.</summary>
    private FlowValue Inflow(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: not (MethodKind.AnonymousFunction or MethodKind.LocalFunction) } method)
        {
            return FlowValue.Clean;
        }

        parameter = parameter.OriginalDefinition;
        return Ask((parameter, "inflow"), FlowValue.Clean, () => In(default, () => PassedFor(parameter, method.OriginalDefinition)));
    }

    private FlowValue PassedFor(IParameterSymbol parameter, IMethodSymbol method)
    {
        var value = FlowValue.Clean;
        var searched = 0;
        foreach (var declaration in _context.Gate.DeclarationsThatMention(GateName(method)))
        {
            if (++searched > MaxCallers)
            {
                _questions.Bounds++;
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
}
