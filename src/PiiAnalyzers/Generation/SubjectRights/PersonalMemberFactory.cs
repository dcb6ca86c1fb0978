using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Generation.Views;

namespace PiiAnalyzers.Generation.SubjectRights;

/// <summary>Decides how the personal data of each member is described, exported and erased.</summary>
internal sealed class PersonalMemberFactory(RedactionContext context, INamedTypeSymbol type, bool allowsNullable)
{
    private readonly MemberAccess _access = new(context.Compilation, type);
    private readonly NestedCarriers _nested = new(context.Carriers, context.Redaction);

    /// <summary>The members of the whole hierarchy, and those that the type keeps to itself.</summary>
    public IEnumerable<PersonalMember> Create()
    {
        var names = new HashSet<string>();
        foreach (var member in context.Redaction.ShownMembers(type).Concat(type.GetMembers().Where(IsHiddenData)))
        {
            if (member.ContainingType.GetMembers(member.Name).Length == 1 && !MemberAccess.IsForbidden(member)
                && _access.Read(member, "this") is { } read && PrintedData.MemberType(member) is { } valueType && Create(member, read, valueType) is { } personal && names.Add(personal.Access))
            {
                yield return personal;
            }
        }
    }

    private static bool IsHiddenData(ISymbol member)
        => member is IFieldSymbol { IsStatic: false, IsConst: false, IsImplicitlyDeclared: false } or IPropertySymbol { IsStatic: false, IsIndexer: false, IsOverride: false, GetMethod: not null, ExplicitInterfaceImplementations.IsEmpty: true }
        && member.DeclaredAccessibility != Accessibility.Public && member.Name != "EqualityContract" && TypeShapes.CanBeText(member);

    private PersonalMember? Create(ISymbol member, string read, ITypeSymbol valueType)
    {
        var canSet = CanSet(member);
        if (context.Redaction.IsPersonal(type, member))
        {
            var canBeNull = valueType.NullableAnnotation != NullableAnnotation.NotAnnotated || valueType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
            var erasure = canSet && valueType.SpecialType == SpecialType.System_String ? MemberErasure.Text
                : canSet && (valueType.IsValueType || canBeNull) ? MemberErasure.Value
                : IsCollection(valueType) ? MemberErasure.List
                : MemberErasure.None;
            return new(member.Name, read, context.Redaction.CategoryOf(type, member).ToString(), erasure, canBeNull);
        }

        if (_nested.Single(valueType) is { } single && context.Carriers.HasDescription(single))
        {
            var isNullable = valueType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
            var erasure = !single.IsValueType ? MemberErasure.Visit : !canSet ? MemberErasure.None : isNullable ? MemberErasure.NullableStruct : MemberErasure.Struct;
            return new(member.Name, read, null, erasure, isNullable, Described(single, isSequence: false));
        }

        if (_nested.Element(valueType) is { } element && context.Carriers.HasDescription(element) && Elements(valueType, TypeShapes.ElementType(valueType)!, read) is { } elements)
        {
            return new(member.Name, elements, null, element.IsValueType ? MemberErasure.None : MemberErasure.Visit, CanBeNull: true, Described(element, isSequence: true), IsSequence: true);
        }

        return null;
    }

    /// <summary>The expression for the objects in a sequence, or in the values of a map; null where they cannot be read like that.</summary>
    private string? Elements(ITypeSymbol type, ITypeSymbol element, string read)
    {
        var name = element.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        if (type is IArrayTypeSymbol { IsSZArray: false })
        {
            return read + " == null ? null : global::System.Linq.Enumerable.Cast<" + name + ">(" + read + ")";
        }

        if (!Sequences.CanEnumerate(type, element))
        {
            return null;
        }

        // A type that is several sequences must be told which is meant.
        var asSequence = "(global::System.Collections.Generic.IEnumerable<" + name + (allowsNullable ? ">?)" : ">)");
        var sequence = Sequences.IsOne(type) ? read : "(" + asSequence + read + ")";
        var isUnset = type.IsValueType ? Sequences.IsUnset(type, read) : null;
        if (NestedCarriers.DictionaryValue(element) is not null)
        {
            isUnset ??= type.IsValueType ? null : read + " == null";
            sequence = "global::System.Linq.Enumerable.Select(" + sequence + ", pair => pair.Value)";
        }
        else if (isUnset is not null)
        {
            // Both branches have the type of the sequence.
            sequence = asSequence + sequence;
        }

        return isUnset is null ? sequence : isUnset + " ? null : " + sequence;
    }

    /// <summary>The nested type whose description becomes a part of this one's; the circle ends where one leads back.</summary>
    private string? Described(INamedTypeSymbol nested, bool isSequence)
        => _nested.LeadsBack(type, nested, isSequence) || MemberAccess.IsForbidden(nested) ? null : GlobalNames.OfType(nested);

    private bool CanSet(ISymbol member) => member switch
    {
        IFieldSymbol field => !field.IsReadOnly && context.Compilation.IsSymbolAccessibleWithin(field, type, type),
        IPropertySymbol { SetMethod: { IsInitOnly: false } setter } => context.Compilation.IsSymbolAccessibleWithin(setter, type, type),
        _ => false,
    };

    private static bool IsCollection(ITypeSymbol valueType)
        => valueType is INamedTypeSymbol { IsReferenceType: true } named
        && (IsCollectionOfOne(named) || named.AllInterfaces.Count(IsCollectionOfOne) == 1);

    private static bool IsCollectionOfOne(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_ICollection_T;
}
