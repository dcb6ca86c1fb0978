using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Generation.Views;

/// <summary>Types whose values are what they show: nothing more is reached through them.</summary>
internal static class PlainTypes
{
    public static bool Contains(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return type.TypeKind == TypeKind.Enum
            || type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Char or SpecialType.System_Decimal or SpecialType.System_DateTime
                or (>= SpecialType.System_SByte and <= SpecialType.System_Double)
            || (type is { ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
                && type is INamedTypeSymbol { Arity: 0, Name: "Guid" or "DateTimeOffset" or "TimeSpan" or "DateOnly" or "TimeOnly" or "Half" or "Int128" or "UInt128" or "Uri" or "Version" });
    }

    /// <summary>Types of which nothing is known before the program runs.</summary>
    public static bool IsUnknown(ITypeSymbol type)
        => type.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum
        || type.TypeKind is TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic;
}
