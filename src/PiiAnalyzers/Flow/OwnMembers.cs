using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Flow;

/// <summary>Who can write a member, and which accessors are code.</summary>
internal static class OwnMembers
{
    /// <summary>
    /// Whether only the declaring type can set a field or property: then it is as personal as what the type puts into it. What anybody
    /// can set follows its annotation alone.
    /// </summary>
    public static bool OnlyOwnTypeSets(ISymbol member) => member switch
    {
        IFieldSymbol { IsConst: true } => false,
        IFieldSymbol field => field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private,
        IEventSymbol => true,
        IPropertySymbol { IsIndexer: true } => false,
        IPropertySymbol property => property.DeclaredAccessibility == Accessibility.Private
            || property.SetMethod is null or { DeclaredAccessibility: Accessibility.Private },
        _ => false,
    };

    /// <summary>Whether none but the declaring type and those derived from it can set a field or property: the steps of a template method leave there what it reads.</summary>
    public static bool OnlyDerivedTypesSet(ISymbol member) => member switch
    {
        IFieldSymbol { IsConst: false, IsReadOnly: false } => IsInherited(member),
        IPropertySymbol { IsIndexer: false, SetMethod: { } setter } => IsInherited(setter),
        _ => false,
    };

    /// <summary>The field or property of a name in which an object of a type keeps something, its own or a base's.</summary>
    public static ISymbol? Stored(ITypeSymbol type, string name)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var member in level.GetMembers(name))
            {
                if (member is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false, IsIndexer: false })
                {
                    return member;
                }
            }
        }

        return null;
    }

    private static bool IsInherited(ISymbol member) => member.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedAndInternal;

    /// <summary>Whether an accessor has code of its own; those of automatic properties have none.</summary>
    public static bool HasBody(IMethodSymbol accessor)
    {
        foreach (var reference in Bodies.Implementation(accessor).DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is AccessorDeclarationSyntax { Body: null, ExpressionBody: null })
            {
                continue;
            }

            if (reference.GetSyntax() is AccessorDeclarationSyntax or ArrowExpressionClauseSyntax)
            {
                return true;
            }
        }

        return false;
    }
}
