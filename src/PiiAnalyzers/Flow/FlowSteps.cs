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

    /// <summary>What is in a <c>T?</c> that is not null: the value itself, which no object stands around.</summary>
    public static FlowValue OfNullable(FlowContext context, FlowValue value, SyntaxNode place)
    {
        var result = value;
        foreach (var shape in value.Shapes)
        {
            if (shape.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            {
                result = (result with { Shapes = result.Shapes.Remove(shape) }).Join(shape.Elements ?? context.OfType(nullable.TypeArguments[0], place));
            }
        }

        return result;
    }

    /// <summary>What an object holds for a type argument of what it is seen as.</summary>
    public static FlowValue TypeArgument(FlowContext context, FlowValue value, INamedTypeSymbol contract, int index, SyntaxNode place)
    {
        var result = Into(value, FlowStep.TypeArgument(contract, index), place, openOnly: false);
        foreach (var shape in value.Shapes)
        {
            result = result.Join(FlowGenerics.View(context, shape, contract, place) is { } view ? view[index] : Elements(context, FlowValue.Of(shape), place));
        }

        return result;
    }

    /// <summary>A member of a generic framework object, by what its type parameters are known to hold; null when that is not known.</summary>
    public static FlowValue? ByTypeParameters(FlowContext context, FlowShape shape, ISymbol member, SyntaxNode place)
    {
        if (PrintedData.MemberType(member.OriginalDefinition) is not { } declared
            || !FlowGenerics.HasParameter(declared)
            || !(shape.Elements is not null || shape.Members.Any(static pair => pair.Key is ITypeParameterSymbol))
            || FlowGenerics.View(context, shape, member.ContainingType, place) is not { } view)
        {
            return null;
        }

        var parameters = member.ContainingType.OriginalDefinition.TypeParameters;
        return FlowGenerics.Evaluate(context, declared, PrintedData.MemberType(member), parameter => parameters.IndexOf(parameter) is >= 0 and var index ? view[index] : null, place);
    }

    /// <summary>A member of an object: what was put there, what its constructor put there, what its type says.</summary>
    public static FlowValue Member(FlowContext context, FlowValue value, ISymbol member, SyntaxNode place)
    {
        // A part of a framework object that is personal text, the host of an address, is personal too.
        var isPart = !SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, context.Compilation.Assembly) && CanHold.Text(PrintedData.MemberType(member));

        // What was put into the member here is there in place of what it was before.
        var isReplaced = !value.Shapes.IsEmpty && value.Shapes.All(shape => FlowGenerics.MemberValue(shape, member) is not null);
        var result = isReplaced ? FlowValue.Clean : Into(value, FlowStep.Of(member), place, openOnly: !isPart);
        foreach (var shape in value.Shapes)
        {
            if (FlowGenerics.MemberValue(shape, member) is { } written)
            {
                result = result.Join(written);
                continue;
            }

            result = result.Join(shape.LeftIn(member, place));
            if (ByTypeParameters(context, shape, member, place) is { } held)
            {
                result = result.Join(held);
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
