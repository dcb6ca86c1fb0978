using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Generation;

/// <summary>Can a part be written for the type, and how does it begin?</summary>
internal static class TypeDeclarations
{
    /// <summary>Headers of the containing types, outermost first, and of the type itself.</summary>
    public static string[] PartsTo(INamedTypeSymbol type)
    {
        var declarations = new Stack<string>();
        for (var level = type; level is not null; level = level.ContainingType)
        {
            declarations.Push(GlobalNames.PartHeader(level));
        }

        return [.. declarations];
    }

    /// <summary>Half-typed code has types and namespaces without a name, and bases that do not exist; nothing good can be written for them.</summary>
    public static bool IsWellFormed(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.ContainingType)
        {
            var isMisplaced = level.ContainingType is null && level.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal) && !level.IsFileLocal;
            if (level.Name.Length == 0 || isMisplaced || level.TypeParameters.Any(static parameter => parameter.Name.Length == 0 || parameter.ConstraintTypes.Any(HasError)))
            {
                return false;
            }
        }

        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space.Name.Length == 0)
            {
                return false;
            }
        }

        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            if (level.TypeKind == TypeKind.Error)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the type, or one that it is made of, is none: repeating it would repeat the error.</summary>
    private static bool HasError(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => HasError(array.ElementType),
        INamedTypeSymbol named => named.TypeKind == TypeKind.Error || named.TypeArguments.Any(HasError),
        _ => type.TypeKind == TypeKind.Error,
    };
}
