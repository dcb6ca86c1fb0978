using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Generation;

/// <summary>Decides how each member of one type is read and printed.</summary>
internal sealed class PrintedMemberFactory(RedactionContext context, INamedTypeSymbol type)
{
    private const string Stars = "***";

    private readonly PrintCycles? _cycles = type.IsRecord ? null : new PrintCycles(context.Redaction, type);

    /// <summary>Whether a member was printed whose text can lead to further objects.</summary>
    public bool MayRecurse { get; private set; }

    /// <summary>The member as it is printed, or null when generated code must not read it.</summary>
    public PrintedMember? Create(ISymbol member)
    {
        var isHidden = IsHidden(member);
        if (member.Name.Length == 0 || !IsReadable(member, isHidden ? member.ContainingType : type) || PrintedData.MemberType(member) is not { } valueType)
        {
            return null;
        }

        var isMasked = context.Redaction.MustBeMasked(type, member);
        if (IsForbidden(member))
        {
            return isMasked ? new(member.Name, string.Empty, PrintForm.FixedText, Stars) : null;
        }

        var access = (isHidden ? "((" + GlobalNames.OfType(member.ContainingType) + ")this)." : "this.") + GlobalNames.OfMember(member.Name);
        return isMasked ? Masked(member, access, valueType) : Clear(member, access, valueType);
    }

    private PrintedMember Masked(ISymbol member, string access, ITypeSymbol valueType)
    {
        if (context.Masks.For(context.Redaction.CategoryOf(type, member), valueType) is { } method)
        {
            // Without the conversion the call would be bound at run time.
            return new(member.Name, valueType.TypeKind == TypeKind.Dynamic ? "(object)" + access : access, PrintForm.Mask, method);
        }

        return Fixed(member, access, valueType, Stars);
    }

    private PrintedMember Clear(ISymbol member, string access, ITypeSymbol valueType)
    {
        if (_cycles?.LeadsBack(valueType) == true)
        {
            return Fixed(member, access, valueType, valueType.Name);
        }

        MayRecurse |= valueType.SpecialType is SpecialType.None or SpecialType.System_Object or SpecialType.System_ValueType
            && valueType.TypeKind is not (TypeKind.Enum or TypeKind.Array or TypeKind.Delegate);
        return new(member.Name, access, valueType.IsValueType ? PrintForm.ValueText : PrintForm.ObjectText);
    }

    private static PrintedMember Fixed(ISymbol member, string access, ITypeSymbol valueType, string text)
        => new(member.Name, access, FixedForm(valueType), text);

    private static PrintForm FixedForm(ITypeSymbol valueType)
        => !valueType.IsValueType ? PrintForm.FixedTextOrNull
            : valueType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? PrintForm.FixedTextOrNoValue
            : PrintForm.FixedText;

    /// <summary>Whether another member of the same name stands before this one where the type looks for it.</summary>
    private bool IsHidden(ISymbol member)
    {
        for (var level = type; level is not null && !SymbolEqualityComparer.Default.Equals(level, member.ContainingType); level = level.BaseType)
        {
            if (level.GetMembers(member.Name).Any(candidate => candidate is not IPropertySymbol { IsOverride: true } overriding || !Redeclarations.Of(type, member).Contains(overriding, SymbolEqualityComparer.Default)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsReadable(ISymbol member, INamedTypeSymbol through)
        => (SymbolEqualityComparer.Default.Equals(through, type) || GlobalNames.CanReach(context.Compilation, through))
        && context.Compilation.IsSymbolAccessibleWithin(member is IPropertySymbol { GetMethod: { } getter } ? getter : member, type, through);

    /// <summary>Whether reading the member is an error: the compiler's own printing may, source may not.</summary>
    private static bool IsForbidden(ISymbol member)
        => member.GetAttributes().Concat(member is IPropertySymbol { GetMethod: { } getter } ? getter.GetAttributes() : [])
            .Any(static attribute => attribute is { AttributeClass: { Name: "ObsoleteAttribute", ContainingNamespace.Name: "System" }, ConstructorArguments: [_, { Value: true }] });
}
