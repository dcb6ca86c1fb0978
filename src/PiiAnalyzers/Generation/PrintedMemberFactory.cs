using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Generation.Views;

namespace PiiAnalyzers.Generation;

/// <summary>Decides how each member of one type is read and printed.</summary>
internal sealed class PrintedMemberFactory(RedactionContext context, INamedTypeSymbol type, bool usesWriter)
{
    private const string Stars = "***";

    private readonly MemberAccess _access = new(context.Compilation, type);
    private readonly PrintCycles? _cycles = type.IsRecord ? null : new PrintCycles(context.Redaction, type);

    /// <summary>Whether a member was printed whose text can lead to further objects.</summary>
    public bool MayRecurse { get; private set; }

    /// <summary>The member as it is printed, or null when generated code must not read it.</summary>
    public PrintedMember? Create(ISymbol member)
    {
        if (_access.Read(member, "this") is not { } access || PrintedData.MemberType(member) is not { } valueType)
        {
            return null;
        }

        var computed = context.Redaction.IsPersonal(type, member) ? null : context.Computed.Of(type, member);
        var isMasked = computed is not null || context.Redaction.MustBeMasked(type, member);
        if (MemberAccess.IsForbidden(member))
        {
            return isMasked ? new(member.Name, string.Empty, PrintForm.FixedText, Stars) : null;
        }

        return isMasked ? Masked(member, access, valueType, computed ?? context.Redaction.CategoryOf(type, member)) : Clear(member, access, valueType);
    }

    private PrintedMember Masked(ISymbol member, string access, ITypeSymbol valueType, Category category)
    {
        if (usesWriter && valueType.SpecialType == SpecialType.System_String)
        {
            return new(member.Name, access, PrintForm.MaskedString, category.ToString());
        }

        if (context.Masks.For(category, valueType) is { } method)
        {
            // Without the conversion the call would be bound at run time.
            return new(member.Name, access, valueType.TypeKind == TypeKind.Dynamic ? PrintForm.MaskedObject : PrintForm.Mask, method);
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
        return new(member.Name, access, usesWriter && valueType.SpecialType == SpecialType.System_String ? PrintForm.StringText
            : !valueType.IsValueType ? PrintForm.ObjectText
            : usesWriter && PlainTypes.Contains(valueType) && valueType.TypeKind != TypeKind.Enum && valueType.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T ? PrintForm.PlainText
            : PrintForm.ValueText);
    }

    private static PrintedMember Fixed(ISymbol member, string access, ITypeSymbol valueType, string text)
        => new(member.Name, access, FixedForm(valueType), text);

    private static PrintForm FixedForm(ITypeSymbol valueType)
        => !valueType.IsValueType ? PrintForm.FixedTextOrNull
            : valueType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? PrintForm.FixedTextOrNoValue
            : PrintForm.FixedText;
}
