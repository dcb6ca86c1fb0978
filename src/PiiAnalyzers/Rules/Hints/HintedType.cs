using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Rules.Hints;

/// <summary>What a type is about, as far as its name and its members tell.</summary>
internal enum HintedType
{
    /// <summary>Nothing that personal data would belong to.</summary>
    Other,

    /// <summary>The system itself: settings, services, templates.</summary>
    System,

    /// <summary>How somebody pays.</summary>
    Payment,

    /// <summary>Where somebody lives.</summary>
    Address,

    /// <summary>A person, or something else of that name.</summary>
    Ambiguous,

    /// <summary>A person.</summary>
    Person,
}

internal static class HintedTypes
{
    public static HintedType Of(INamedTypeSymbol type)
    {
        if (MetadataNames.IsOrDerivesFrom(type, "System.Attribute") || MetadataNames.IsOrDerivesFrom(type, "System.Exception"))
        {
            return HintedType.System;
        }

        var kind = OfName(type.TypeKind == TypeKind.Interface && type.Name.Length > 1 && type.Name[0] == 'I' ? type.Name.Substring(1) : type.Name);
        return kind is HintedType.Person or HintedType.System ? kind
            : IsIdentityUser(type) || HasPersonsName(type) ? HintedType.Person
            : kind == HintedType.Other && HasCard(type) ? HintedType.Payment
            : kind;
    }

    private static HintedType OfName(string name)
    {
        var words = Words.Of(name);
        var last = words.Length - 1;
        if (last >= 0 && HintLexicon.Configurations.Contains(words[last]))
        {
            return HintedType.System;
        }

        while (last > 0 && HintLexicon.Carriers.Contains(words[last]))
        {
            last--;
        }

        if (last < 0 || words.Take(last).Any(HintLexicon.Technical.Contains))
        {
            return HintedType.Other;
        }

        // RegisterUserRequest, but CreatedBy: the head is what is left at the end.
        var head = words[last];
        return HintLexicon.Persons.Contains(head) ? HintLexicon.Ambiguous.Contains(head) ? HintedType.Ambiguous : HintedType.Person
            : head == "address" && !words.Any(HintLexicon.NotPostal.Contains) ? HintedType.Address
            : HintLexicon.Payments.Contains(head) || words.Any(static word => word is "payment" or "checkout") ? HintedType.Payment
            : HintedType.Other;
    }

    private static bool IsIdentityUser(INamedTypeSymbol type) => MetadataNames.IsOrDerivesFrom(type, "Microsoft.AspNetCore.Identity.IdentityUser`1");

    /// <summary>What has a first and a last name is a person, whatever it is called.</summary>
    private static bool HasPersonsName(INamedTypeSymbol type)
    {
        var first = false;
        var last = false;
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol)
            {
                first |= IsOneOf(member.Name, "FirstName", "GivenName", "Forename");
                last |= IsOneOf(member.Name, "LastName", "FamilyName", "Surname");
            }
        }

        return first && last;
    }

    /// <summary>A card's number beside its holder or security code is a payment card's.</summary>
    private static bool HasCard(INamedTypeSymbol type)
    {
        var number = false;
        var more = false;
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol)
            {
                number |= IsOneOf(member.Name, "CardNumber", "CreditCardNumber");
                more |= IsOneOf(member.Name, "CardHolder", "CardHolderName", "CardSecurityNumber", "CardExpiration", "CardCvv2", "Cvv", "Cvc");
            }
        }

        return number && more;
    }

    private static bool IsOneOf(string name, params string[] names) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
