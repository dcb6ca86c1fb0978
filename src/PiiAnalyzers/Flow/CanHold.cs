using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>
/// Whether a value of a type can hold data taken from another: an unknown call passes personal data on only then. A length, a flag
/// or a count is not personal because it was computed from something that is.
/// </summary>
internal static class CanHold
{
    /// <summary>Framework types that are made of text and give it back.</summary>
    private static readonly HashSet<string> TextTypes = new(StringComparer.Ordinal)
    {
        "StringBuilder", "StringWriter", "StringReader", "Uri", "UriBuilder", "MailAddress", "StringValues", "StringSegment", "FormattableString",
        "JsonEncodedText", "NameValueCollection", "JsonNode", "JsonObject", "JsonArray", "JsonValue", "JsonElement", "JsonDocument", "JToken", "JObject", "JArray", "JValue",
        "XElement", "XDocument", "XAttribute", "XText", "XComment", "XCData", "XmlDocument", "XmlElement", "XmlNode", "XmlText", "XmlCDataSection", "XmlComment", "Match", "Group", "Capture", "MatchCollection", "GroupCollection", "CaptureCollection",
        "BsonDocument", "BsonArray", "BsonElement",
        "IPAddress", "Rune", "BinaryData", "MemoryStream", "QueryString", "QueryBuilder", "RedisKey", "RedisValue", "RedisChannel", "BsonValue", "BsonString", "CachedString",
        "HttpContent", "StringContent", "JsonContent", "CompositeFormat", "Stream", "TextReader",
        "FileInfo", "DirectoryInfo", "FileSystemInfo", "ContentDisposition", "ContentDispositionHeaderValue",
        "StreamReader", "BinaryReader", "BufferedStream", "GZipStream", "DeflateStream", "BrotliStream", "CryptoStream",
    };

    public static bool Text(ITypeSymbol? type)
    {
        switch (type)
        {
            case null:
                return false;
            case IArrayTypeSymbol array:
                return Text(array.ElementType) || IsUnit(array.ElementType);
            case INamedTypeSymbol { IsGenericType: true } generic when TypeShapes.ElementType(generic) is { } element:
                return Text(element) || IsUnit(element);
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable:
                return Text(nullable.TypeArguments[0]);
            default:
                return type.SpecialType is SpecialType.System_String or SpecialType.System_Object or SpecialType.System_Char
                    || (TextTypes.Contains(type.Name) && type.ContainingNamespace is { IsGlobalNamespace: false });
        }
    }

    /// <summary>Numbers and dates: what is computed of one is one. Flags and characters are not.</summary>
    public static bool IsQuantity(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return type is not null
            && (type.SpecialType is (>= SpecialType.System_SByte and <= SpecialType.System_Double) or SpecialType.System_DateTime
                || type is { Name: "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan", ContainingNamespace.Name: "System" });
    }

    /// <summary>Methods that compare or describe, whatever number they answer with.</summary>
    public static bool IsComparison(IMethodSymbol method)
        => method.Name is "CompareTo" or "Compare" or "Equals" or "GetHashCode" or "GetTypeCode" or "Sign" or "DaysInMonth" or "IndexOf" or "LastIndexOf" or "BinarySearch";

    private static bool IsUnit(ITypeSymbol type) => type.SpecialType is SpecialType.System_Byte or SpecialType.System_Char;
}
