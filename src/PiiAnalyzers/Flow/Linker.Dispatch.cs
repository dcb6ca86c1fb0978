using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>What a call runs: the methods that the type of its object leaves, and what is known of that type inside them.</summary>
internal sealed partial class Linker
{
    /// <summary>The type of the object that the body at hand runs on: a template method calls the steps of that type, not of all.</summary>
    private ReceiverType _on;

    private T In<T>(ReceiverType on, Func<T> compute)
    {
        var outer = _on;
        _on = on;
        try
        {
            return compute();
        }
        finally
        {
            _on = outer;
        }
    }

    private FlowValue ResolveIn(ReceiverType on, FlowValue value)
    {
        if (!value.Tokens.Any(static token => IsResolvable(token, keepOwn: true)))
        {
            return value;
        }

        return In(on, () => Resolve(value, keepOwn: true));
    }

    private ImmutableArray<Callee> CalleesOf(CallSite site)
    {
        var callees = ImmutableArray.CreateBuilder<Callee>();
        if (!site.Delegate.IsClean)
        {
            foreach (var target in Resolve(site.Delegate).Targets)
            {
                AddDelegate(target, callees);
            }

            return callees.ToImmutable();
        }

        if (site.Method is not { } method)
        {
            return [];
        }

        if (IsCutShort(site))
        {
            _questions.Bounds++;
        }

        var all = site.IsVirtual ? Overrides(method.OriginalDefinition) : default;
        foreach (var receiver in TellsReceiversApart(method, all) ? ReceiversOf(site, method) : [default])
        {
            if (all.IsDefault)
            {
                Add(callees, new(new(null, method), Inside(receiver, method)));
                continue;
            }

            foreach (var target in receiver.IsKnown ? links.OverridesIn(method.OriginalDefinition, receiver, all) : all)
            {
                Add(callees, new(new(null, target), Inside(receiver, target)));
            }
        }

        return callees.ToImmutable();
    }

    /// <summary>Whether it matters what object a call is made on: not with one method to run that calls no virtual ones on its object.</summary>
    private bool TellsReceiversApart(IMethodSymbol method, ImmutableArray<IMethodSymbol> all)
    {
        if (method.IsStatic)
        {
            return false;
        }

        return all.IsDefault
            ? links.HasVirtuals(method.ContainingType)
            : all.Length > 1 || (all is [var only] && links.HasVirtuals(only.ContainingType));
    }

    private static void Add(ImmutableArray<Callee>.Builder callees, Callee callee)
    {
        foreach (var known in callees)
        {
            if (known.On == callee.On && known.Target.Equals(callee.Target))
            {
                return;
            }
        }

        callees.Add(callee);
    }

    private void AddDelegate(FlowTarget target, ImmutableArray<Callee>.Builder callees)
    {
        if (target.Method is { } method && (method.IsVirtual || method.IsAbstract || method.IsOverride))
        {
            foreach (var overriding in Overrides(method.OriginalDefinition))
            {
                Add(callees, new(target with { Method = overriding }, default));
            }

            return;
        }

        // A lambda runs on the object of the method that it stands in.
        Add(callees, new(target, target.Body?.Function is { ContainingType: { } home } && IsOf(_on, home) ? _on : default));
    }

    /// <summary>What is known of the objects that a method is called on; one unknown among them makes all unknown.</summary>
    private ImmutableArray<ReceiverType> ReceiversOf(CallSite site, IMethodSymbol method)
    {
        var receiver = site.Receiver;
        if (method.MethodKind == MethodKind.Constructor && receiver.IsClean)
        {
            return [new(method.ContainingType.OriginalDefinition, IsExact: true)];
        }

        if (receiver.Tokens.Any(static token => token is { Root: FlowRoot.Instance, Steps.IsEmpty: true }))
        {
            return [IsOf(_on, method.ContainingType) ? _on : Bound(site, method)];
        }

        if (receiver.Tokens.Any(static token => token.IsOpen))
        {
            // The declared type that stands beside what is open says nothing once that is known.
            var made = receiver.Shapes.RemoveAll(static shape => shape.MadeBy is null);
            receiver = Resolve(receiver with { Shapes = made });
            if (receiver.Tokens.Any(static token => token.IsOpen))
            {
                return [Bound(site, method)];
            }
        }

        return TypesOf(receiver, site, method);
    }

    /// <summary>What the declared type of an expression says of its objects.</summary>
    private static ReceiverType Bound(CallSite site, IMethodSymbol method)
    {
        if (site.ReceiverType is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, OriginalDefinition: { } type })
        {
            var bound = new ReceiverType(type, type.IsSealed);
            return (type.IsSealed || !SymbolEqualityComparer.Default.Equals(type, method.ContainingType.OriginalDefinition)) && IsOf(bound, method.ContainingType) ? bound : default;
        }

        return default;
    }

    private static ImmutableArray<ReceiverType> TypesOf(FlowValue receiver, CallSite site, IMethodSymbol method)
    {
        if (receiver.Shapes.IsEmpty || receiver.Shapes.Length >= FlowValue.MaxShapes)
        {
            return [Bound(site, method)];
        }

        var types = ImmutableArray.CreateBuilder<ReceiverType>(receiver.Shapes.Length);
        foreach (var shape in receiver.Shapes)
        {
            var isExact = shape.MadeBy is not null;
            if (shape.Type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, OriginalDefinition: { } type }
                || (!isExact && SymbolEqualityComparer.Default.Equals(type, method.ContainingType.OriginalDefinition)))
            {
                return [Bound(site, method)];
            }

            var known = new ReceiverType(type, isExact);
            if (!IsOf(known, method.ContainingType))
            {
                return [Bound(site, method)];
            }

            if (!types.Contains(known))
            {
                types.Add(known);
            }
        }

        return types.ToImmutable();
    }

    /// <summary>What is kept of a receiver's type inside a method: nothing where no call on <c>this</c> could tell types apart.</summary>
    private ReceiverType Inside(ReceiverType receiver, IMethodSymbol method)
        => receiver.IsKnown && !method.IsStatic && links.HasVirtuals(method.ContainingType) && IsOf(receiver, method.ContainingType) ? receiver : default;

    private static bool IsOf(ReceiverType receiver, INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (var contract in receiver.Type?.AllInterfaces ?? [])
            {
                if (SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, type))
                {
                    return true;
                }
            }

            return false;
        }

        for (var level = receiver.Type; level is not null; level = level.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there may be more overrides and implementations than were looked at.</summary>
    private bool IsCutShort(CallSite site)
        => site is { IsVirtual: true, Method: { } method, Delegate.IsClean: true } && Overrides(method.OriginalDefinition).Length >= _context.Limits.MaxDispatchTargets;

    private ImmutableArray<IMethodSymbol> Overrides(IMethodSymbol method)
        => links.Dispatch.TryGetValue(method, out var known)
            ? known
            : links.Dispatch.GetOrAdd(method, DispatchTargets.Of(method, _context.Members, _context.Limits.MaxDispatchTargets, cancellationToken));
}
