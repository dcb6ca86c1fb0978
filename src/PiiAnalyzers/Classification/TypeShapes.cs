using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Classification;

/// <summary>Questions about types that several parts ask: elements, transparent wrappers, what is public and readable.</summary>
internal static class TypeShapes
{
    /// <summary>The element type of an array, span or sequence, or null. A string is text, not a sequence.</summary>
    public static ITypeSymbol? ElementType(ITypeSymbol? type)
    {
        switch (type)
        {
            case null or { SpecialType: SpecialType.System_String }:
                return null;
            case IArrayTypeSymbol array:
                return array.ElementType;
            case INamedTypeSymbol named:
                if (IsGenericEnumerable(named))
                {
                    return named.TypeArguments[0];
                }

                foreach (var contract in named.AllInterfaces)
                {
                    if (IsGenericEnumerable(contract))
                    {
                        return contract.TypeArguments[0];
                    }
                }

                return named is { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", Arity: 1, ContainingNamespace.Name: "System" }
                    ? named.TypeArguments[0]
                    : null;
            default:
                return null;
        }
    }

    /// <summary>What awaiting gives: the result of a task, else the type itself.</summary>
    public static ITypeSymbol? Awaited(ITypeSymbol? type)
        => type is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 1, ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } } task ? task.TypeArguments[0] : type;

    /// <summary>Framework types whose text and whose public members are those of their type arguments.</summary>
    public static bool IsTransparent(INamedTypeSymbol type)
        => type.IsTupleType
        || (type is { IsGenericType: true, ContainingType: null }
            && type.OriginalDefinition is { MetadataName: "KeyValuePair`2" or "Lazy`1" or "Nullable`1" } or { Name: "Tuple" or "ValueTuple" }
            && type.ContainingNamespace is { Name: "System" } or { Name: "Generic" });

    /// <summary>Whether the member is read by what walks public members: an instance property with a public getter.</summary>
    public static bool IsPublicReadable(ISymbol member)
        => member is IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public };

    /// <summary>Whether a synthesized <c>PrintMembers</c> of the declaring record prints the member (the C# specification, records, printing members).</summary>
    public static bool IsPrintedByRecord(ISymbol member)
        => member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }
        && member is IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol { IsIndexer: false, IsOverride: false, GetMethod: not null };

    /// <summary>Spans and pointers have no text; the compiler would refuse generated code that asks for it.</summary>
    public static bool CanBeText(ISymbol member)
        => PrintedData.MemberType(member) is { } type && CanBeText(type);

    private static bool CanBeText(ITypeSymbol type) => type switch
    {
        // An array of pointers has a text, and source that reads it must be unsafe.
        IArrayTypeSymbol array => CanBeText(array.ElementType),
        INamedTypeSymbol { IsGenericType: true, IsRefLikeType: false } named => named.TypeArguments.All(CanBeText),
        _ => type is
        {
            IsRefLikeType: false,
            TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Error),
            SpecialType: not (SpecialType.System_Void or SpecialType.System_TypedReference or SpecialType.System_ArgIterator or SpecialType.System_RuntimeArgumentHandle),
        }
        and not ITypeParameterSymbol { AllowsRefLikeType: true },
    };

    /// <summary>Whether the member is stored in the object: a field, or a property whose accessors the compiler wrote.</summary>
    public static bool IsStored(ISymbol member) => member switch
    {
        IFieldSymbol => true,
        IPropertySymbol { GetMethod: { } getter, DeclaringSyntaxReferences.IsDefaultOrEmpty: true } => ToStringMembers.IsCompilerGenerated(getter),
        IPropertySymbol property => !property.ContainingType.GetMembers("<" + property.Name + ">k__BackingField").IsDefaultOrEmpty,
        _ => false,
    };

    private static bool IsGenericEnumerable(INamedTypeSymbol type)
        => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
        || (type is { MetadataName: "IAsyncEnumerable`1", ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } });
}
