using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>What is copied and what is returned, once it is known what open tokens stand for.</summary>
internal sealed partial class Linker
{
    public ImmutableArray<FlowCopy> CopiesOf(BodyFacts facts)
    {
        var copies = ImmutableArray.CreateBuilder<FlowCopy>();
        foreach (var copy in facts.Copies)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var tokens = DataIn(copy.Value, TypeShapes.ElementType(PrintedData.MemberType(copy.Target) ?? (copy.Target as IParameterSymbol)?.Type) is not null);
            if (tokens.IsEmpty)
            {
                continue;
            }

            if (copy.Target is not IParameterSymbol { ContainingSymbol: IMethodSymbol constructor } parameter)
            {
                copies.Add(new(copy.Target, copy.Place, tokens));
                continue;
            }

            foreach (var target in FilledFrom(parameter, constructor))
            {
                copies.Add(new(target, copy.Place, tokens));
            }
        }

        return copies.ToImmutable();
    }

    /// <summary>The personal data that a body returns as such, in a task or as elements; not what is inside objects.</summary>
    public ImmutableArray<PersonalToken> ReturnedBy(BodyFacts facts) => facts.Returned.IsClean ? [] : DataIn(facts.Returned, elements: true);

    /// <summary>The members that a constructor puts its parameter into as it is.</summary>
    private IEnumerable<ISymbol> FilledFrom(IParameterSymbol parameter, IMethodSymbol constructor)
    {
        foreach (var facts in _context.Bodies.Of(constructor, cancellationToken))
        {
            foreach (var copy in facts.Copies)
            {
                if (copy.Target is not IParameterSymbol
                    && copy.Value.Tokens.Any(token => token is { Root: FlowRoot.Parameter { Symbol: var root }, Steps.IsEmpty: true } && SymbolEqualityComparer.Default.Equals(root, parameter)))
                {
                    yield return copy.Target;
                }
            }
        }
    }

    private ImmutableArray<PersonalToken> DataIn(FlowValue value, bool elements, int depth = 0)
    {
        var known = Resolve(value);
        var tokens = known.Tokens.RemoveAll(static token => token.IsOpen || token.Has(FlowFacts.InsideObject));
        if (elements && depth < 3)
        {
            foreach (var shape in known.Shapes)
            {
                if (shape.Elements is { } inner && (TypeShapes.ElementType(shape.Type) is not null || shape.Type is INamedTypeSymbol { Arity: 1, Name: "Task" or "ValueTask" }))
                {
                    tokens = tokens.AddRange(DataIn(inner, elements, depth + 1));
                }
            }
        }

        return tokens;
    }
}
