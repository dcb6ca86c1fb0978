using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>Steps into a value: to its elements, to a member.</summary>
internal static class FlowSteps
{
    /// <summary>What is in a container: its elements, a wrapper's content, the characters of a text.</summary>
    public static FlowValue Elements(FlowContext context, FlowValue container, SyntaxNode place)
    {
        var result = Into(container, FlowStep.Element, place, openOnly: false);
        foreach (var shape in container.Shapes)
        {
            if (shape.Elements is { } elements)
            {
                result = result.Join(elements);
            }
            else if (shape.Members.Count > 0 && OfSequence(context, shape, place) is { } parts)
            {
                result = result.Join(parts);
            }
            else if (TypeShapes.ElementType(shape.Type) is { } element)
            {
                result = result.Join(context.OfType(element, place));
            }
            else if (shape.Type is INamedTypeSymbol { IsGenericType: true } generic && !SymbolEqualityComparer.Default.Equals(generic.ContainingAssembly, context.Compilation.Assembly))
            {
                foreach (var argument in generic.TypeArguments)
                {
                    result = result.Join(context.OfType(argument, place));
                }
            }
        }

        return result;
    }

    /// <summary>The elements of a sequence whose type parameters are known one by one: the pairs of a dictionary.</summary>
    public static FlowValue? OfSequence(FlowContext context, FlowShape shape, SyntaxNode place)
        => shape.Type is INamedTypeSymbol named
            && TypeShapes.ElementType(named.OriginalDefinition) is { } declared
            && FlowGenerics.HasParameter(declared)
                ? FlowGenerics.Evaluate(context, declared, TypeShapes.ElementType(named), parameter => FlowGenerics.Slot(shape, parameter), place)
                : null;

    /// <summary>A member of an object: what was put there, what its constructor put there, what its type says.</summary>
    public static FlowValue Member(FlowContext context, FlowValue value, ISymbol member, SyntaxNode place)
    {
        var result = Into(value, FlowStep.Of(member), place, openOnly: true);
        foreach (var shape in value.Shapes)
        {
            if (FlowGenerics.MemberValue(shape, member) is { } written)
            {
                result = result.Join(written);
            }
            else if (shape.MadeBy is { } site && PersonalToken.Open(new FlowRoot.Call(site), place).Into(FlowStep.Constructed(member), place) is { } made)
            {
                result = result.Join(FlowValue.Of(made));
            }
            else
            {
                result = result.Join(context.OfType(PrintedData.MemberType(member), place));
            }
        }

        return result;
    }

    /// <summary>A result without the objects that its type excludes: a generic store of persons is no store of numbers.</summary>
    public static FlowValue OnlyFitting(FlowValue value, ITypeSymbol? type)
        => type is null || value.Shapes.IsEmpty
            ? value
            : value with { Shapes = value.Shapes.RemoveAll(shape => type.IsValueType && !SymbolEqualityComparer.Default.Equals(shape.Type.OriginalDefinition, type.OriginalDefinition)) };

    /// <summary>A step into the tokens of a value: closed ones go with it, open ones note it.</summary>
    public static FlowValue Into(FlowValue value, FlowStep step, SyntaxNode place, bool openOnly)
    {
        var result = FlowValue.Clean;
        foreach (var token in value.Tokens)
        {
            var next = token.IsOpen ? token.Into(step, place) : openOnly ? null : token;
            if (next is not null)
            {
                result = result.Join(FlowValue.Of(next));
            }
        }

        return result;
    }
}
