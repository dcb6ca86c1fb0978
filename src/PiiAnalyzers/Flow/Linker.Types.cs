using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>Values of imprecise static types at sinks: what the compilation puts where a type parameter, a base class or an interface is declared.</summary>
internal sealed partial class Linker
{
    private ImmutableArray<PersonalToken> OfTypesPutThere(ImmutableArray<PersonalToken> tokens, SinkHit hit)
    {
        if (hit.Effect == SinkEffect.Holds)
        {
            return [];
        }

        var found = ImmutableArray<PersonalToken>.Empty;
        foreach (var shape in hit.Value.Shapes)
        {
            if (shape is not { MadeBy: null, Members.IsEmpty: true, Elements: null })
            {
                continue;
            }

            var type = hit.Effect == SinkEffect.Prints ? shape.Type : TypeShapes.ElementType(shape.Type) ?? shape.Type;
            if (type is ITypeParameterSymbol { DeclaringType: not null } parameter)
            {
                foreach (var argument in _context.TypeArguments.Of(parameter, cancellationToken))
                {
                    found = found.AddRange(Shown(argument, hit));
                }
            }
            else if (type is INamedTypeSymbol open && !WritesDeclaredType(hit) && _context.DerivedTypes.IsOpen(open) && !tokens.Any(static token => !token.IsOpen) && IsUnknown(hit))
            {
                foreach (var derived in _context.DerivedTypes.Of(open, cancellationToken))
                {
                    found = found.AddRange(Shown(derived, hit));
                }
            }
        }

        return found;
    }

    /// <summary>System.Text.Json writes what the declared type has, and of derived types those that it lists.</summary>
    private static bool WritesDeclaredType(SinkHit hit)
        => hit.Effect.Declared is not null || (hit.Effect.Walk is { ReadsDeclaredType: true } && hit.Sink.Member is IMethodSymbol { IsGenericMethod: true });

    private ImmutableArray<PersonalToken> Shown(ITypeSymbol type, SinkHit hit)
    {
        var effect = hit.Effect == SinkEffect.PrintsElements || hit.Effect == SinkEffect.PrintsNested ? SinkEffect.Prints : hit.Effect;
        var builder = ImmutableArray.CreateBuilder<PersonalToken>();
        foreach (var token in Resolve(_context.Disclosure.Of(_context.OfType(type, hit.Place), effect, hit.Place)))
        {
            if (!token.IsOpen)
            {
                builder.Add(token.With(FlowFacts.ViaDerivedType));
            }
        }

        return builder.ToImmutable();
    }

    /// <summary>Whether nothing in the compilation tells which objects a value may be: no assignment, no call that passes one.</summary>
    private bool IsUnknown(SinkHit hit)
    {
        foreach (var token in hit.Value.Tokens)
        {
            switch (token.Root)
            {
                case FlowRoot.Parameter { Symbol: { ContainingSymbol: IMethodSymbol { MethodKind: not (MethodKind.AnonymousFunction or MethodKind.LocalFunction) } method } }:
                    if (IsCalled(method.OriginalDefinition))
                    {
                        return false;
                    }

                    break;
                case FlowRoot.Parameter or FlowRoot.Instance:
                    return false;
            }
        }

        foreach (var shape in Resolve(hit.Value with { Shapes = [] }).Shapes)
        {
            if (shape is not { MadeBy: null, Members.IsEmpty: true, Elements: null } || !_context.DerivedTypes.IsOpen(shape.Type))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsCalled(IMethodSymbol method)
    {
        var searched = 0;
        foreach (var declaration in _context.Gate.DeclarationsThatMention(GateName(method)))
        {
            if (++searched > MaxCallers)
            {
                return true;
            }

            foreach (var facts in _context.Bodies.OfMember(declaration, cancellationToken))
            {
                foreach (var site in facts.Calls)
                {
                    if (site.Method is { } called && called.Parameters.Length == method.Parameters.Length && GateName(called) == GateName(method))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
