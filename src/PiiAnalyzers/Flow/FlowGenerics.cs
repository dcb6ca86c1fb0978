using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>
/// What generic framework objects hold, per type parameter: the keys of a dictionary are not its values. An object's content is kept
/// under the type parameters of its type's definition, and seen through any of the type's interfaces.
/// </summary>
internal static class FlowGenerics
{
    /// <summary>The key under which a member's value is kept: elements of tuple types with other names are the same, and so is an override.</summary>
    public static ISymbol Key(ISymbol member)
        => member switch
        {
            IFieldSymbol { ContainingType.IsTupleType: true } field => (field.CorrespondingTupleField ?? field).OriginalDefinition,
            IPropertySymbol { OverriddenProperty: { } overridden } => Key(overridden),
            _ => member.OriginalDefinition,
        };

    /// <summary>What the object holds for a type parameter of its own definition; null when nothing is known but the type.</summary>
    public static FlowValue? Slot(FlowShape shape, ITypeParameterSymbol parameter)
        => shape.Members.TryGetValue(parameter, out var value)
            ? value
            : shape.Type is IArrayTypeSymbol or INamedTypeSymbol { Arity: 1 } ? shape.Elements : null;

    /// <summary>What was put into a member here, or, if the member is of one of the type's parameters, what the object holds for that; null when nothing is known.</summary>
    public static FlowValue? MemberValue(FlowShape shape, ISymbol member)
        => shape.Members.TryGetValue(Key(member), out var written) ? written
            : PrintedData.MemberType(member.OriginalDefinition) is not ITypeParameterSymbol parameter ? null
            : shape.Members.TryGetValue(parameter, out var held) ? held
            : shape is { Elements: { } elements, Type: INamedTypeSymbol { Arity: 1 } } ? elements
            : null;

    /// <summary>What the object holds for each type argument of an interface, base or definition it is seen as; null when it is no such thing.</summary>
    public static ImmutableArray<FlowValue>? View(FlowContext context, FlowShape shape, INamedTypeSymbol contract, SyntaxNode place)
    {
        contract = contract.OriginalDefinition;
        if (shape.Type is IArrayTypeSymbol array)
        {
            return contract.Arity == 1 ? [shape.Elements ?? context.OfType(array.ElementType, place)] : null;
        }

        if (shape.Type is not INamedTypeSymbol actual || Declared(actual, contract) is not { } pair)
        {
            return null;
        }

        var values = ImmutableArray.CreateBuilder<FlowValue>(contract.Arity);
        for (var i = 0; i < contract.Arity; i++)
        {
            // What is put into a list of texts that has a type of its own is kept as its elements.
            values.Add(Evaluate(context, pair.Definition.TypeArguments[i], pair.Actual.TypeArguments[i], parameter => Slot(shape, parameter), place)
                ?? (i == contract.Arity - 1 && actual.Arity == 0 && shape.Elements is { } elements ? elements : context.OfType(pair.Actual.TypeArguments[i], place)));
        }

        return values.MoveToImmutable();
    }

    /// <summary>
    /// A value of a type that is written in terms of type parameters: what stands for each of them, held by an object of the actual type.
    /// Null when the type has no type parameter, or nothing is known of any.
    /// </summary>
    public static FlowValue? Evaluate(FlowContext context, ITypeSymbol declared, ITypeSymbol? actual, Func<ITypeParameterSymbol, FlowValue?> lookup, SyntaxNode place)
    {
        switch (declared)
        {
            case ITypeParameterSymbol parameter:
                return lookup(parameter);

            case IArrayTypeSymbol array when HasParameter(array):
                var element = Evaluate(context, array.ElementType, (actual as IArrayTypeSymbol)?.ElementType, lookup, place);
                return element is null || actual is null ? null : FlowValue.Of(new FlowShape(actual).WithElements(element));

            case INamedTypeSymbol { TypeKind: not TypeKind.Delegate } named when HasParameter(named):
                return actual is INamedTypeSymbol target ? OfNamed(context, named, target, lookup, place) : null;

            default:
                return null;
        }
    }

    public static bool HasParameter(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => HasParameter(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasParameter) || (named.ContainingType is { } container && HasParameter(container)),
        _ => false,
    };

    private static FlowValue? OfNamed(FlowContext context, INamedTypeSymbol declared, INamedTypeSymbol actual, Func<ITypeParameterSymbol, FlowValue?> lookup, SyntaxNode place)
    {
        var shape = new FlowShape(actual);
        var known = false;
        if (declared.IsTupleType && actual.IsTupleType)
        {
            for (var i = 0; i < declared.TupleElements.Length && i < actual.TupleElements.Length; i++)
            {
                if (Evaluate(context, declared.TupleElements[i].Type, actual.TupleElements[i].Type, lookup, place) is { } part)
                {
                    shape = shape.WithMember(actual.TupleElements[i], part);
                    known = true;
                }
            }

            return known ? FlowValue.Of(shape) : null;
        }

        // A collection of a dictionary's keys is nested in the dictionary's type and has its parameters.
        for (var (level, levelActual) = (declared, actual); level is not null && levelActual is not null; (level, levelActual) = (level.ContainingType, levelActual.ContainingType))
        {
            for (var i = 0; i < level.Arity && i < levelActual.Arity; i++)
            {
                if (Evaluate(context, level.TypeArguments[i], levelActual.TypeArguments[i], lookup, place) is { } held)
                {
                    shape = shape.Keep(level.OriginalDefinition.TypeParameters[i], held);
                    shape = level.Arity == 1 && ReferenceEquals(level, declared) ? shape.WithElements(held) : shape;
                    known = true;
                }
            }
        }

        return known ? FlowValue.Of(shape) : null;
    }

    /// <summary>The contract as the type's definition names it, and as the type itself does.</summary>
    private static (INamedTypeSymbol Definition, INamedTypeSymbol Actual)? Declared(INamedTypeSymbol actual, INamedTypeSymbol contract)
    {
        var definition = actual.OriginalDefinition;
        if (SymbolEqualityComparer.Default.Equals(definition, contract))
        {
            return (definition, actual);
        }

        for (var (level, levelActual) = (definition.BaseType, actual.BaseType); level is not null && levelActual is not null; (level, levelActual) = (level.BaseType, levelActual.BaseType))
        {
            if (SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, contract))
            {
                return (level, levelActual);
            }
        }

        for (var i = 0; i < definition.AllInterfaces.Length && i < actual.AllInterfaces.Length; i++)
        {
            if (SymbolEqualityComparer.Default.Equals(definition.AllInterfaces[i].OriginalDefinition, contract))
            {
                return (definition.AllInterfaces[i], actual.AllInterfaces[i]);
            }
        }

        return null;
    }
}
