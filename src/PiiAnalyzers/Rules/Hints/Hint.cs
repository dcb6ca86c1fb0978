using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Rules.Hints;

/// <summary>Guesses the category of a member: by what a framework says of it, else by its name, its type, and what it is a member of.</summary>
internal static class Hint
{
    private const string Annotations = "System.ComponentModel.DataAnnotations.";

    public static Category? Of(ISymbol member, ITypeSymbol type, HintedType container)
    {
        if (container == HintedType.System || TypesOf(type) is not { } kind)
        {
            return null;
        }

        var words = Words.Of(member.Name);
        var stated = Stated(member);
        if (stated is not null && kind == HintTypes.Text)
        {
            return stated;
        }

        // Order.CustomerEmail: the name brings its person along.
        var ofPerson = words.Length > 1 && HintLexicon.Persons.Contains(words[0]) && !HintLexicon.Ambiguous.Contains(words[0]);
        if (container == HintedType.Other && !ofPerson)
        {
            return null;
        }

        return ByWords(words, kind, container, ofPerson);
    }

    private static Category? ByWords(ImmutableArray<string> words, HintTypes kind, HintedType container, bool ofPerson)
    {
        (Category Category, int Length, int End) best = default;
        foreach (var row in HintLexicon.Rows)
        {
            if ((row.Types & kind) == 0 || words.Any(row.Excluded.Contains) || !Belongs(row.Category, container, ofPerson))
            {
                continue;
            }

            foreach (var phrase in row.Parsed)
            {
                if (phrase.Length > best.Length && EndOf(phrase, words) is var end and > 0 && !IsAbout(words, phrase, end))
                {
                    best = (row.Category, phrase.Length, end);
                }
            }
        }

        if (best.Length > 0)
        {
            return best.Category;
        }

        if (kind != HintTypes.Text)
        {
            return null;
        }

        // Bare names, and the lines of an address, mean something only on such a type.
        return words switch
        {
            ["name"] when container == HintedType.Person => Category.Name,
            [_, "name"] when ofPerson && words[0] is not "user" => Category.Name,
            ["address"] or ["address", "line"] or ["line"] when container is HintedType.Address or HintedType.Person => Category.PostalAddress,
            _ => null,
        };
    }

    /// <summary>A card belongs to a person or a payment, a street to a person, an address or a payment; the rest to persons.</summary>
    private static bool Belongs(Category category, HintedType container, bool ofPerson) => container switch
    {
        HintedType.Person => true,
        HintedType.Ambiguous => category is not Category.Age and not Category.GeoLocation,
        HintedType.Address => category is Category.PostalAddress or Category.Name or Category.Email or Category.Phone,
        HintedType.Payment => category is Category.PaymentCard or Category.BankAccount or Category.PostalAddress || ofPerson,
        _ => ofPerson,
    };

    /// <summary>Where the phrase ends in the words; 0 when it is not there.</summary>
    private static int EndOf(ImmutableArray<string> phrase, ImmutableArray<string> words)
    {
        for (var start = 0; start + phrase.Length <= words.Length; start++)
        {
            var matches = true;
            for (var i = 0; matches && i < phrase.Length; i++)
            {
                matches = words[start + i] == phrase[i];
            }

            if (matches)
            {
                return start + phrase.Length;
            }
        }

        return 0;
    }

    /// <summary>Whether words outside the phrase make the name one about the data: EmailConfirmed, HasPhone.</summary>
    private static bool IsAbout(ImmutableArray<string> words, ImmutableArray<string> phrase, int end)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((i < end - phrase.Length || i >= end) && HintLexicon.AboutWords.Contains(words[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What DataAnnotations say of the member.</summary>
    private static Category? Stated(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            switch (attribute.AttributeClass)
            {
                case { Name: "EmailAddressAttribute" } type when MetadataNames.Is(type, Annotations + "EmailAddressAttribute"):
                    return Category.Email;
                case { Name: "PhoneAttribute" } type when MetadataNames.Is(type, Annotations + "PhoneAttribute"):
                    return Category.Phone;
                case { Name: "CreditCardAttribute" } type when MetadataNames.Is(type, Annotations + "CreditCardAttribute"):
                    return Category.PaymentCard;
                case { Name: "PasswordPropertyTextAttribute" } type when MetadataNames.Is(type, "System.ComponentModel.PasswordPropertyTextAttribute"):
                    return Category.Credential;
                case { Name: "DataTypeAttribute" } type when MetadataNames.Is(type, Annotations + "DataTypeAttribute") && attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Enum, Value: int value }]:
                    // PhoneNumber, EmailAddress, Password, CreditCard of System.ComponentModel.DataAnnotations.DataType.
                    return value switch { 5 => Category.Phone, 10 => Category.Email, 11 => Category.Credential, 14 => Category.PaymentCard, _ => null };
            }
        }

        return null;
    }

    private static HintTypes? TypesOf(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return type switch
        {
            { SpecialType: SpecialType.System_String } => HintTypes.Text,
            { SpecialType: SpecialType.System_DateTime } or { Name: "DateOnly" or "DateTimeOffset", ContainingNamespace.Name: "System" } => HintTypes.Date,
            { SpecialType: SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single } => HintTypes.Number,
            { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } => HintTypes.Integer,
            { Name: "Guid", ContainingNamespace.Name: "System" } => HintTypes.Guid,
            { Name: "IPAddress", ContainingNamespace.Name: "Net" } => HintTypes.IpAddress,
            { TypeKind: TypeKind.Enum } => HintTypes.Enum,
            IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } => HintTypes.Bytes,
            _ => null,
        };
    }
}
