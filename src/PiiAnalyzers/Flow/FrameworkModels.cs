using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>What well-known framework methods do to the data they are given, where their signature does not say it.</summary>
internal static class FrameworkModels
{
    /// <summary>Types all of whose text-giving methods encode or decode.</summary>
    private const string EncodingTypes = "Encoding, Encoder, Decoder, WebUtility, HttpUtility, TextEncoder, HtmlEncoder, UrlEncoder, JavaScriptEncoder, WebEncoders, Base64Url, Base64, Base64UrlTextEncoder, JsonEncodedText, SecurityElement, UrlBase64";

    private const string EncodingMethods = "ToBase64String, FromBase64String, ToBase64CharArray, ToHexString, ToHexStringLower, FromHexString, EscapeDataString, UnescapeDataString, EscapeUriString, HexEscape, TryToBase64Chars, TryFromBase64String";

    private const string PartMethods = "Substring, Split, Remove, Slice, EnumerateRunes, EnumerateLines, AsSpan, AsMemory, GetLeftPart, GetComponents, SubsequenceOf";

    /// <summary>Methods of collections that look for what they are given.</summary>
    private const string LookUpMethods = "IndexOf, LastIndexOf, BinarySearch, TryGetValue, TryGetKey, TryRemove, TryGet, Find, Exists, Overlaps, SetEquals, ExceptWith, IntersectWith, IsSubsetOf, IsSupersetOf, IsProperSubsetOf, IsProperSupersetOf, Except, GetViewBetween, Equals, CompareTo";

    /// <summary>How a method gives its data on.</summary>
    public static FlowFacts FactOf(IMethodSymbol method)
    {
        var type = method.ContainingType;
        if (IsConversion(method))
        {
            return FlowFacts.Converted;
        }

        if (IsSystem(type) && (NameList.Contains(EncodingMethods, method.Name) || NameList.Contains(EncodingTypes, type.Name)))
        {
            return FlowFacts.ThroughEncoding;
        }

        return IsPart(method) ? FlowFacts.PartialValue : FlowFacts.ThroughUnknownMethod;
    }

    /// <summary>Whether a method gives a part of a text: a substring, not the text without the spaces around it.</summary>
    public static bool IsPart(IMethodSymbol method)
        => NameList.Contains(PartMethods, method.Name)
        && IsSystem(method.ContainingType)
        && (method.Name is not ("AsSpan" or "AsMemory") || method.Parameters.Length > (method.IsExtensionMethod && method.ReducedFrom is null ? 1 : 0));

    /// <summary>Whether an argument is only compared with what a collection holds: what is looked for, or taken out, is not put in.</summary>
    public static bool IsLookedFor(IMethodSymbol method, int ordinal)
        => method.IsStatic ? ordinal == 1 && method.Name is "Except" or "ExceptBy"
            : method.ContainingNamespace is { IsGlobalNamespace: false } space && IsCollections(space)
            && (NameList.Contains(LookUpMethods, method.Name) || method.Name.StartsWith("Contains", StringComparison.Ordinal) || method.Name.StartsWith("Remove", StringComparison.Ordinal))
            && method.Parameters[ordinal].RefKind == RefKind.None;

    private static bool IsCollections(INamespaceSymbol space)
        => space.Name == "Collections" || (space.ContainingNamespace is { IsGlobalNamespace: false } outer && IsCollections(outer));

    /// <summary>Whether a method makes a number, a date or the like of a text: the same data in another form.</summary>
    public static bool IsConversion(IMethodSymbol method)
    {
        var made = method.ReturnType;
        switch (method.Name)
        {
            case "Parse" or "ParseExact":
                return method.IsStatic && SymbolEqualityComparer.Default.Equals(made, method.ContainingType);
            case "TryParse" or "TryParseExact":
                return method.IsStatic && method.ContainingType.IsValueType && made.SpecialType == SpecialType.System_Boolean;
            default:
                return method.Name.StartsWith("To", StringComparison.Ordinal)
                    && (CanHold.IsQuantity(made) || made.Name == "Guid")
                    && method.ContainingType is { Name: "Convert" or "XmlConvert" };
        }
    }

    /// <summary>Whether a method makes a text of all public members of an object, and theirs.</summary>
    public static bool IsSerializer(IMethodSymbol method) => method.ContainingType.Name switch
    {
        "JsonSerializer" => method.Name is "Serialize" or "SerializeToUtf8Bytes" or "SerializeToNode" or "SerializeToElement" or "SerializeToDocument" && IsSystem(method.ContainingType),
        "JsonConvert" => method.Name == "SerializeObject" && method.ContainingNamespace is { Name: "Json", ContainingNamespace.Name: "Newtonsoft" },
        "BsonExtensionMethods" => method.Name is "ToBsonDocument" or "ToJson" or "ToBson",
        _ => false,
    };

    /// <summary>Whether a member on the way is one that serializers leave out.</summary>
    public static bool IsLeftOut(PersonalToken token)
    {
        foreach (var member in token.Path)
        {
            foreach (var attribute in member.GetAttributes())
            {
                if (attribute.AttributeClass?.Name is "JsonIgnoreAttribute" or "IgnoreDataMemberAttribute" or "BsonIgnoreAttribute")
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// The personal data that a store's method gives out of an object passed to it: <c>GetEmailAsync(user)</c> is the user's <c>Email</c>.
    /// Null when the method is none of those or the member is not personal.
    /// </summary>
    public static PersonalData? OfStore(Classifier classifier, IMethodSymbol method)
    {
        if (!method.Name.StartsWith("Get", StringComparison.Ordinal)
            || method.ContainingNamespace is not { Name: "Identity", ContainingNamespace: { Name: "AspNetCore", ContainingNamespace.Name: "Microsoft" } }
            || method.Parameters is not [{ Type: INamedTypeSymbol user }, ..])
        {
            return null;
        }

        var length = method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name.Length - "GetAsync".Length : method.Name.Length - "Get".Length;
        var name = method.Name.Substring("Get".Length, length);
        for (var level = user; level is not null; level = level.BaseType)
        {
            foreach (var member in level.GetMembers(name))
            {
                if (classifier.Of(member) is { } data)
                {
                    return data;
                }
            }
        }

        return null;
    }

    private static bool IsSystem(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space is { Name: "System" or "Microsoft" };
    }
}
