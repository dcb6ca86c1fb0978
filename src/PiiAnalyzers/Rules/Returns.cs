using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;

namespace PiiAnalyzers.Rules;

/// <summary>Which methods and properties owe their readers an annotation of what they return.</summary>
internal static class Returns
{
    /// <summary>The method or property behind a body, if its result can be annotated and is not; else null.</summary>
    public static ISymbol? Unannotated(ISymbol owner, FlowContext flow)
    {
        if (owner is not IMethodSymbol { IsImplicitlyDeclared: false } method
            || method.MethodKind is not (MethodKind.Ordinary or MethodKind.PropertyGet)
            || method.ReturnsVoid
            || method.Name is nameof(ToString) or "PrintMembers"
            || flow.Sanitizers.Contains(method))
        {
            return null;
        }

        ISymbol source = method.AssociatedSymbol is IPropertySymbol property ? property : method;
        return source is IPropertySymbol { IsIndexer: true } or { IsStatic: true, Kind: SymbolKind.Property }
            || !CopyTargets.IsSeenByOthers(source)
            || IsInPrivateType(source)
            || !CopyTargets.CanHoldData(Result(method.ReturnType))
            || flow.Classifier.OfType(source.ContainingType) is not null
            || flow.Classifier.IsDeclaredClean(source)
            || flow.Classifier.Of(source) is not null
                ? null
                : source;
    }

    private static ITypeSymbol Result(ITypeSymbol type)
        => type is INamedTypeSymbol { Arity: 1, Name: "Task" or "ValueTask" } task ? task.TypeArguments[0] : type;

    private static bool IsInPrivateType(ISymbol member)
    {
        for (var type = member.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.DeclaredAccessibility == Accessibility.Private)
            {
                return true;
            }
        }

        return false;
    }
}
