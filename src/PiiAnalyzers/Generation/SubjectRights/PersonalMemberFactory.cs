using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Generation.Views;

namespace PiiAnalyzers.Generation.SubjectRights;

/// <summary>Decides how the personal data of each member is described, exported and erased.</summary>
internal sealed class PersonalMemberFactory(RedactionContext context, INamedTypeSymbol type, bool allowsNullable)
{
    private readonly MemberAccess _access = new(context.Compilation, type);
    private readonly NestedCarriers _nested = new(context.Carriers, context.Redaction);
    private readonly NestedData _data = new(context.Carriers, new NestedCarriers(context.Carriers, context.Redaction), allowsNullable);

    /// <summary>The members of the whole hierarchy that everybody can read.</summary>
    public IEnumerable<PersonalMember> Create() => Create(context.Redaction.ShownMembers(type));

    /// <summary>The members that the type keeps to itself: types derived from it may not read them.</summary>
    public IEnumerable<PersonalMember> CreateHidden() => Create(type.GetMembers().Where(IsHiddenData));

    private IEnumerable<PersonalMember> Create(IEnumerable<ISymbol> members)
    {
        var names = new HashSet<string>();
        foreach (var member in members)
        {
            if (member.ContainingType.GetMembers(member.Name).Length == 1
                && _access.Read(member, "this") is { } read && PrintedData.MemberType(member) is { } valueType && names.Add(read))
            {
                foreach (var personal in Create(member, read, valueType))
                {
                    yield return personal;
                }
            }
        }
    }

    private static bool IsHiddenData(ISymbol member)
        => member is IFieldSymbol { IsStatic: false, IsConst: false, IsImplicitlyDeclared: false } or IPropertySymbol { IsStatic: false, IsIndexer: false, IsOverride: false, GetMethod: not null, ExplicitInterfaceImplementations.IsEmpty: true }
        && member.DeclaredAccessibility != Accessibility.Public && member.Name != "EqualityContract" && TypeShapes.CanBeText(member);

    private IEnumerable<PersonalMember> Create(ISymbol member, string read, ITypeSymbol valueType)
    {
        var canSet = CanSet(member);
        if (CategoryOf(member, valueType) is { } category)
        {
            var canBeNull = valueType.NullableAnnotation != NullableAnnotation.NotAnnotated || valueType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
            var erasure = canSet && valueType.SpecialType == SpecialType.System_String ? MemberErasure.Text
                : canSet && (valueType.IsValueType || canBeNull) ? MemberErasure.Value
                : IsCollection(valueType) ? MemberErasure.List
                : MemberErasure.None;
            yield return new(member.Name, read, category.ToString(), erasure, canBeNull, IsForbidden: MemberAccess.IsForbidden(member));
            yield break;
        }

        var isReached = false;
        foreach (var reached in _data.Of(valueType, read, member.Name))
        {
            isReached = true;
            var isNullable = valueType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
            var erasure = !reached.Carrier.IsValueType ? MemberErasure.Visit
                : reached.As == ReachedAs.List ? MemberErasure.StructList
                : reached.As == ReachedAs.Part || !canSet ? MemberErasure.None
                : isNullable ? MemberErasure.NullableStruct
                : MemberErasure.Struct;
            yield return new(member.Name, read, null, erasure, CanBeNull: true, Described(reached), reached.Path, reached.Visit, MemberAccess.IsForbidden(member));
        }

        // What cannot be followed must not be taken for erased. The object may be of a type that can: only its declaration is not.
        if (!isReached && !PlainTypes.Contains(valueType) && new WalkedData(context.Classifier, WalkProfile.Destructuring, asksForFields: false).Any(valueType))
        {
            yield return new(member.Name, read, null, valueType.IsReferenceType ? MemberErasure.Unknown : MemberErasure.None, CanBeNull: true, Visit: _data.OfUnknown(valueType, read, member.Name), IsForbidden: MemberAccess.IsForbidden(member));
        }
    }

    /// <summary>What is stored in the member: as it is declared, or as constructors and methods of the type put it there.</summary>
    private Category? CategoryOf(ISymbol member, ITypeSymbol valueType)
    {
        if (context.Redaction.IsPersonal(type, member))
        {
            return context.Redaction.CategoryOf(type, member);
        }

        return PlainTypes.Contains(valueType) && TypeShapes.IsStored(member) && !IsBehindProperty(member) ? context.Computed.Of(type, member) : null;
    }

    /// <summary>Whether a field is the place of a classified property that shows it, by their names.</summary>
    private bool IsBehindProperty(ISymbol member)
    {
        if (member is IFieldSymbol { DeclaredAccessibility: not Accessibility.Public })
        {
            var name = member.Name.TrimStart('_');
            foreach (var other in type.GetMembers())
            {
                if (other is IPropertySymbol { GetMethod: not null } property && string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase) && context.Redaction.IsPersonal(type, property))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The nested type whose description becomes a part of this one's; the circle ends where one leads back.</summary>
    private string? Described(NestedData.Reached reached)
        => _nested.LeadsBack(type, reached.Carrier, reached.IsSequence || reached.As != ReachedAs.Value, isDeep: true) || MemberAccess.IsForbidden(reached.Carrier) ? null : GlobalNames.OfType(reached.Carrier);

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
