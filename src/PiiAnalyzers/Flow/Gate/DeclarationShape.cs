using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Flow.Gate;

/// <summary>What the syntax of a declaration tells of its values: whether they can be objects, and whether code computes them.</summary>
internal static class DeclarationShape
{
    /// <summary>A value of the type is text, a number, a flag, a date or an identifier: it has no members that hold objects.</summary>
    public static DeclarationTraits Of(TypeSyntax? type) => type switch
    {
        PredefinedTypeSyntax predefined => predefined.Keyword.RawKind == (int)SyntaxKind.ObjectKeyword ? DeclarationTraits.None : DeclarationTraits.Plain,
        NullableTypeSyntax nullable => Of(nullable.ElementType),
        IdentifierNameSyntax { Identifier.ValueText: "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Guid" } => DeclarationTraits.Plain,
        _ => DeclarationTraits.None,
    };

    public static DeclarationTraits Of(PropertyDeclarationSyntax property)
        => Of(property.Type) | (IsComputed(property) ? DeclarationTraits.Computed : DeclarationTraits.None);

    public static DeclarationTraits Of(TypeDeclarationSyntax type)
        => type is InterfaceDeclarationSyntax || type.Modifiers.Any(SyntaxKind.AbstractKeyword) ? DeclarationTraits.Abstract : DeclarationTraits.None;

    private static bool IsComputed(PropertyDeclarationSyntax property)
    {
        if (property.ExpressionBody is not null || property.Parent is InterfaceDeclarationSyntax || property.ExplicitInterfaceSpecifier is not null)
        {
            return true;
        }

        foreach (var modifier in property.Modifiers)
        {
            if ((SyntaxKind)modifier.RawKind is SyntaxKind.VirtualKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.OverrideKeyword or SyntaxKind.PartialKeyword)
            {
                return true;
            }
        }

        foreach (var accessor in property.AccessorList?.Accessors ?? default)
        {
            if (accessor.Body is not null || accessor.ExpressionBody is not null)
            {
                return true;
            }
        }

        return false;
    }
}
