using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>Which members a copy can lose its classification in: those that can hold data, are read by others, and say nothing.</summary>
internal static class CopyTargets
{
    public static bool IsUnannotated(ISymbol target, Classifier classifier)
    {
        if (target.IsStatic || target.IsImplicitlyDeclared && target is not IParameterSymbol || target.DeclaringSyntaxReferences.IsDefaultOrEmpty)
        {
            return false;
        }

        var type = target switch
        {
            IPropertySymbol { IsIndexer: false } property => property.Type,
            IFieldSymbol { IsConst: false } field => field.Type,
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter => parameter.Type,
            _ => null,
        };
        return type is not null
            && (target is IParameterSymbol || IsSeenByOthers(target))
            && CanHoldData(type)
            && !classifier.IsDeclaredClean(target)
            && classifier.Of(target) is null;
    }

    /// <summary>Whether code outside the type can read the member.</summary>
    public static bool IsSeenByOthers(ISymbol member)
    {
        if (member.DeclaredAccessibility is Accessibility.Private or Accessibility.NotApplicable)
        {
            return false;
        }

        for (var type = member.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.IsAnonymousType || type.IsTupleType)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Text, numbers, dates and sequences of them. What an <c>object</c> holds is nobody's to annotate.</summary>
    public static bool CanHoldData(ITypeSymbol type)
    {
        if (TypeShapes.ElementType(type) is { } element)
        {
            type = element;
        }

        return type.SpecialType != SpecialType.System_Object
            && (CanHold.Text(type) || CanHold.IsQuantity(type) || type.SpecialType is SpecialType.System_Byte or SpecialType.System_Char
                || type is { Name: "Guid", ContainingNamespace.Name: "System" });
    }
}
