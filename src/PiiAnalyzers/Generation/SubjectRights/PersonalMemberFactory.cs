using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Generation.Views;

namespace PiiAnalyzers.Generation.SubjectRights;

/// <summary>Decides how the personal data of each member is described, exported and erased.</summary>
internal sealed class PersonalMemberFactory(RedactionContext context, INamedTypeSymbol type)
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

        if (_nested.Element(valueType) is { } element && context.Carriers.HasDescription(element) && !ViewMemberFactory.IsQuery(valueType))
        {
            var isPair = NestedCarriers.DictionaryValue(TypeShapes.ElementType(valueType)!) is not null;
            return new(member.Name, read, null, element.IsValueType ? MemberErasure.None : MemberErasure.Visit, CanBeNull: true, Described(element, isSequence: true), IsSequence: true, isPair);
        }

        return null;
    }

    /// <summary>The nested type whose description becomes a part of this one's; the circle ends where one leads back.</summary>
    private string? Described(INamedTypeSymbol nested, bool isSequence)
        => _nested.LeadsBack(type, nested, isSequence) ? null : GlobalNames.OfType(nested);

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
