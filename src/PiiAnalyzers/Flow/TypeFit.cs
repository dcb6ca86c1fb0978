using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>What a value of a declared type cannot be, whatever flowed there: a store of persons is no store of numbers.</summary>
internal static class TypeFit
{
    /// <summary>Whether an object of a type can stand where another type is declared.</summary>
    public static bool Fits(ITypeSymbol shape, ITypeSymbol type)
        => SymbolEqualityComparer.Default.Equals(shape, type)
        || (shape is INamedTypeSymbol { IsTupleType: true } and { Arity: var arity } && type is INamedTypeSymbol { IsTupleType: true } tuple && tuple.Arity == arity)
        || type.SpecialType == SpecialType.System_Object
        || type.TypeKind is TypeKind.Interface or TypeKind.TypeParameter
        || Derives(shape, type);

    /// <summary>A number or a date in a container is not the text that is in it too.</summary>
    public static bool Fits(PersonalToken token, ITypeSymbol type)
        => !type.IsValueType
        || token.Has(FlowFacts.Converted)
        || type is not INamedTypeSymbol { IsGenericType: false, SpecialType: not SpecialType.System_Char and not SpecialType.System_Byte }
        || (!token.Has(FlowFacts.Composed) && token.Data is { } data && SymbolEqualityComparer.Default.Equals(DataType(data.Symbol), type));

    private static ITypeSymbol? DataType(ISymbol symbol)
    {
        var type = symbol switch
        {
            IParameterSymbol parameter => parameter.Type,
            IMethodSymbol method => method.ReturnType,
            ITypeSymbol self => self,
            _ => PrintedData.MemberType(symbol),
        };
        type = TypeShapes.ElementType(type) ?? type;
        return type is INamedTypeSymbol { Arity: 1, Name: "Nullable" or "Task" or "ValueTask" or "Lazy" } wrapper ? wrapper.TypeArguments[0] : type;
    }

    /// <summary>Whether a type is, or derives from, a construction of a definition.</summary>
    public static bool DerivesFromDefinition(ITypeSymbol? type, INamedTypeSymbol definition)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, definition))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Derives(ITypeSymbol? type, ITypeSymbol from)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, from))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What of a value a test for a type lets through: the objects that may be of it.</summary>
    public static FlowValue Matching(FlowValue value, ITypeSymbol type)
    {
        var shapes = value.Shapes.RemoveAll(shape => !Fits(shape.Type, type) && !Derives(type, shape.Type) && shape.Type.TypeKind is not (TypeKind.Interface or TypeKind.TypeParameter));
        return shapes.Length == value.Shapes.Length ? value : value with { Shapes = shapes };
    }

    /// <summary>Whether a value of a type argument can be some classified data.</summary>
    public static bool CanBe(ITypeSymbol argument, ISymbol data)
        => argument.TypeKind is TypeKind.TypeParameter or TypeKind.Interface
        || argument.SpecialType == SpecialType.System_Object
        || SymbolEqualityComparer.Default.Equals(argument, DataType(data))
        || (argument is INamedTypeSymbol { IsGenericType: true } nested && nested.TypeArguments.Any(inner => CanBe(inner, data)));

    /// <summary>A result without what its type excludes.</summary>
    public static FlowValue Only(FlowContext context, FlowValue value, ITypeSymbol? type, SyntaxNode place)
    {
        if (type is null || value.IsClean)
        {
            return value;
        }

        var shapes = value.Shapes;
        if (type.IsValueType)
        {
            shapes = shapes.RemoveAll(shape => !Fits(shape.Type, type) && !SymbolEqualityComparer.Default.Equals(shape.Type.OriginalDefinition, type.OriginalDefinition) && shape.Type.TypeKind is not (TypeKind.Interface or TypeKind.TypeParameter));
        }
        else if (TypeShapes.ElementType(type) is { IsValueType: true } element)
        {
            shapes = [.. shapes.Select(shape => new FlowShape(type).WithElements(Only(context, FlowSteps.Elements(context, FlowValue.Of(shape), place), element, place)))];
        }

        return value with { Shapes = shapes, Tokens = value.Tokens.RemoveAll(token => !token.IsOpen && !Fits(token, type)) };
    }
}
