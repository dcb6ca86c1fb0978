using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Generation.Views;

/// <summary>Decides what a view shows of each member. What it holds is masked text, plain values, and views: never the object or one in it.</summary>
internal sealed class ViewMemberFactory(RedactionContext context, INamedTypeSymbol type, bool allowsNullable)
{
    private const string Stars = "***";

    private readonly MemberAccess _access = new(context.Compilation, type);
    private readonly NestedCarriers _nested = new(context.Carriers, context.Redaction);
    private readonly string _object = allowsNullable ? "object?" : "object";
    private readonly string _string = allowsNullable ? "string?" : "string";
    private int _patterns;

    /// <summary>The member as it is shown, or null when generated code must not read it.</summary>
    public ViewMember? Create(ISymbol member)
    {
        if (_access.Read(member, "value") is not { } read || PrintedData.MemberType(member) is not { } valueType)
        {
            return null;
        }

        var computed = context.Redaction.IsPersonal(type, member) ? null : context.Computed.Of(type, member);
        var isPersonal = computed is not null || context.Redaction.IsPersonal(type, member) || MarkerAttributes.IsSecret(member);
        if (MemberAccess.IsForbidden(member))
        {
            return isPersonal ? Text(member, CodeWriter.Literal(Stars)) : null;
        }

        return isPersonal ? Masked(member, read, valueType, computed ?? context.Redaction.CategoryOf(type, member)) : Clear(member, read, valueType);
    }

    private ViewMember Masked(ISymbol member, string read, ITypeSymbol valueType, Category category)
    {
        return context.Masks.For(category, valueType) is { } method
            ? valueType.SpecialType == SpecialType.System_String
                ? Text(member, "global::PiiAnalyzers.PiiMask." + method + "(" + read + ")") with { Written = "global::PiiAnalyzers.PiiCategory." + category + ", " + read }
                : Text(member, "global::PiiAnalyzers.PiiMask." + method + "(" + (valueType.TypeKind == TypeKind.Dynamic ? "(" + _object + ")" : string.Empty) + read + ")")
            : Fixed(member, read, valueType, Stars);
    }

    private ViewMember Clear(ISymbol member, string read, ITypeSymbol valueType)
    {
        if (PlainTypes.Contains(valueType))
        {
            return CanName(valueType)
                ? new(member.Name, NameOf(valueType), read, valueType.SpecialType == SpecialType.System_String, IsJsonIgnored(member))
                : AsText(member, read, valueType);
        }

        if (_nested.Single(valueType) is { } single)
        {
            return _nested.LeadsBack(type, single, isSequence: false) || !CanName(single)
                ? Fixed(member, read, valueType, single.Name)
                : new(member.Name, _object, View(read, single), IsText: false, IsJsonIgnored(member));
        }

        if (TypeShapes.ElementType(valueType) is { } element && Sequence(member, read, valueType, element) is { } sequence)
        {
            return sequence;
        }

        if (context.Redaction.MustBeMasked(type, member) || new WalkedData(context.Classifier, WalkProfile.Destructuring, asksForFields: false).Any(valueType))
        {
            return Fixed(member, read, valueType, Stars);
        }

        return PlainTypes.IsUnknown(valueType)
            ? new(member.Name, _object, "global::PiiAnalyzers.RedactedValue.OfUnknown(" + read + ")", IsText: false, IsJsonIgnored(member))
            : AsText(member, read, valueType);
    }

    /// <summary>A picture of the elements, when they are plain or have views and reading them does not run a query.</summary>
    private ViewMember? Sequence(ISymbol member, string read, ITypeSymbol valueType, ITypeSymbol element)
    {
        if (!Sequences.CanEnumerate(valueType, element) || !CanName(element))
        {
            return null;
        }

        string show;
        if (_nested.Element(valueType) is { } carrier)
        {
            if (_nested.LeadsBack(type, carrier, isSequence: true) || !CanName(carrier))
            {
                return Fixed(member, read, valueType, Stars);
            }

            if (NestedCarriers.DictionaryValue(element) is null)
            {
                show = View("item", carrier);
            }
            else if (((INamedTypeSymbol)element).TypeArguments[0] is var key && PlainTypes.Contains(key) && key.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T)
            {
                show = "new global::System.Collections.Generic.KeyValuePair<string, " + _object + ">(item.Key.ToString(), " + View("item.Value", carrier) + ")";
            }
            else
            {
                return null;
            }
        }
        else if (PlainTypes.Contains(element) && IsFrameworkSequence(valueType))
        {
            show = "item";
        }
        else
        {
            return null;
        }

        var create = "global::PiiAnalyzers.RedactedList.Create<" + NameOf(element) + ">(" + read + ", item => " + show + ")";
        return new(member.Name, _object, Sequences.IsUnset(valueType, read) is { } isUnset ? isUnset + " ? null : " + create : create, IsText: false, IsJsonIgnored(member));
    }

    private static bool IsFrameworkSequence(ITypeSymbol type)
        => type is IArrayTypeSymbol { ElementType.SpecialType: not SpecialType.System_Byte }
        || (type is INamedTypeSymbol { IsGenericType: true } named && named.ContainingNamespace is { ContainingNamespace.Name: "Collections" or "System" } && (named.TypeKind != TypeKind.Interface || named.Name is not "IEnumerable"));

    /// <summary>The method of the static type is called, since the views of derived types may lead back.</summary>
    private string View(string read, INamedTypeSymbol carrier)
    {
        var shown = "shown" + ++_patterns;
        return read + " is " + GlobalNames.OfType(carrier) + " " + shown + " ? (object)" + shown + "." + Carriers.MethodName + "() : null";
    }

    private ViewMember AsText(ISymbol member, string read, ITypeSymbol valueType)
        => Text(member, valueType.IsValueType ? read + ".ToString()" : "((" + _object + ")" + read + ")?.ToString()");

    private ViewMember Fixed(ISymbol member, string read, ITypeSymbol valueType, string text)
        => Text(member, valueType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? read + ".HasValue ? " + CodeWriter.Literal(text) + " : null"
            : valueType.IsValueType ? CodeWriter.Literal(text)
            : "(" + _object + ")" + read + " == null ? null : " + CodeWriter.Literal(text));

    private ViewMember Text(ISymbol member, string value) => new(member.Name, _string, value, IsText: true, IsJsonIgnored(member));

    private bool CanName(ITypeSymbol named) => named switch
    {
        IArrayTypeSymbol array => CanName(array.ElementType),
        INamedTypeSymbol { IsAnonymousType: false } found => !MemberAccess.IsForbidden(found) && GlobalNames.CanReach(context.Compilation, found) && found.TypeArguments.All(CanName)
            && (found.ContainingType is null || CanName(found.ContainingType)) && context.Compilation.IsSymbolAccessibleWithin(found, type),
        ITypeParameterSymbol => true,
        _ => false,
    };

    private string NameOf(ITypeSymbol named) => named.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + (allowsNullable && named.IsReferenceType ? "?" : string.Empty);

    private static bool IsJsonIgnored(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { } attributeClass && MetadataNames.Is(attributeClass, "System.Text.Json.Serialization.JsonIgnoreAttribute"))
            {
                // Condition: 0 is never, 1 always and the default.
                return attribute.NamedArguments.All(static argument => argument.Key != "Condition" || argument.Value.Value is 1);
            }
        }

        return false;
    }
}
