using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Classification;

/// <summary>Which types can hold data of a category. Only clear mistakes are told: an e-mail address that is a number, a birth date that is a flag.</summary>
internal static class CategoryTypes
{
    public static bool Fits(Category category, ITypeSymbol type)
    {
        // Bytes and characters may be the text of anything.
        if (TypeShapes.ElementType(type) is { SpecialType: SpecialType.System_Byte or SpecialType.System_Char })
        {
            return true;
        }

        type = Innermost(type);
        var isFlag = type.SpecialType == SpecialType.System_Boolean;
        var isNumber = type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;
        var isFraction = type.SpecialType is SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal;
        var isDate = type.SpecialType == SpecialType.System_DateTime
            || type is { Name: "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan", ContainingNamespace.Name: "System" };
        var isGuid = type is { Name: "Guid", ContainingNamespace.Name: "System" };

        return category switch
        {
            // A flag can be about somebody's health, conduct or credentials; it is no address and no number.
            Category.Unspecified or Category.Other or Category.Health or Category.Biometric or Category.Behavior or Category.Credential => true,
            Category.Email or Category.Name or Category.PostalAddress => !isFlag && !isNumber && !isDate && !isGuid,
            Category.Phone or Category.NationalId or Category.TaxId or Category.PaymentCard or Category.BankAccount => !isFlag && !isFraction && !isDate && !isGuid,
            Category.DateOfBirth => !isFlag && !isFraction && !isGuid,
            Category.Age => !isFlag && !isGuid,
            Category.Salary => !isFlag && !isDate && !isGuid,
            Category.IpAddress => !isFlag && !isFraction && !isDate && !isGuid,
            Category.GeoLocation => !isFlag && !isDate && !isGuid,
            Category.DeviceId or Category.Username => !isFlag && !isDate && !isFraction,
            _ => true,
        };
    }

    /// <summary>The type of the data itself: without nullability, collections and tasks around it.</summary>
    private static ITypeSymbol Innermost(ITypeSymbol type)
    {
        for (var depth = 0; depth < 4; depth++)
        {
            if (TypeShapes.ElementType(type) is { } element)
            {
                type = element;
            }
            else if (type is INamedTypeSymbol { Arity: 1, Name: "Nullable" or "Task" or "ValueTask" or "Lazy" } wrapper)
            {
                type = wrapper.TypeArguments[0];
            }
            else
            {
                break;
            }
        }

        return type;
    }
}
