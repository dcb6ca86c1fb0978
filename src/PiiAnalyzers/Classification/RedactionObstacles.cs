using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Classification;

/// <summary>What keeps the generator from writing for a type that needs it.</summary>
internal static class RedactionObstacles
{
    /// <summary>The obstacle, or null. Looks at declarations only, never at what members print.</summary>
    public static RedactionStatus? Of(INamedTypeSymbol type)
    {
        if (WritesToString(type) || (type.IsRecord && IsHandWritten(ToStringMembers.PrintMembersOf(type))))
        {
            return RedactionStatus.WritesItsOwn;
        }

        if (IsToStringClosed(type))
        {
            return RedactionStatus.SealedByBase;
        }

        return OfPart(type);
    }

    /// <summary>What keeps a part from being added to the type, whatever is in it; or null.</summary>
    public static RedactionStatus? OfPart(INamedTypeSymbol type)
    {
        // Asked before anything that partial would repair: here it repairs nothing.
        if (IsFileLocal(type))
        {
            return RedactionStatus.FileLocal;
        }

        if (!IsPartial(type))
        {
            return RedactionStatus.NotPartial;
        }

        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            if (!IsPartial(container))
            {
                return RedactionStatus.ContainerNotPartial;
            }
        }

        return null;
    }

    /// <summary>Whether no other file can name the type, and so add a part to it.</summary>
    public static bool IsFileLocal(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (level.IsFileLocal)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the type has a member beside which the override of <see cref="object.ToString"/> cannot stand.</summary>
    private static bool WritesToString(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers(nameof(ToString)))
        {
            if (member is not IMethodSymbol method || (TakesNothing(method) && IsHandWritten(method)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the nearest <c>ToString</c> of a base cannot be overridden: it is sealed, or hides the virtual one.</summary>
    private static bool IsToStringClosed(INamedTypeSymbol type)
    {
        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            foreach (var member in level.GetMembers(nameof(ToString)))
            {
                if (member.DeclaredAccessibility == Accessibility.Private || (member is IMethodSymbol method && !TakesNothing(method)))
                {
                    continue;
                }

                return member is not IMethodSymbol { IsSealed: false } found || !(found.IsVirtual || found.IsOverride || found.IsAbstract);
            }
        }

        return false;
    }

    private static bool TakesNothing(IMethodSymbol method) => method is { Parameters.IsEmpty: true, Arity: 0 };

    private static bool IsHandWritten(IMethodSymbol? method)
        => method is not null && !ToStringMembers.IsSynthesized(method) && !ToStringMembers.IsGeneratedRedaction(method);

    private static bool IsPartial(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            switch (reference.GetSyntax())
            {
                // A generated part is not what the developer wrote, but it is only legal beside a partial one.
                case TypeDeclarationSyntax declaration when declaration.Modifiers.Any(SyntaxKind.PartialKeyword):

                // Top-level statements are a part of Program that needs no modifier.
                case CompilationUnitSyntax when type.DeclaringSyntaxReferences.Length > 1:
                    continue;
                default:
                    return false;
            }
        }

        return true;
    }
}
