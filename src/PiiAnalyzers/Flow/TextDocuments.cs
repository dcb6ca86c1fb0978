using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>Documents in memory, of JSON and XML: objects that are made of text, part by part, and give it back as a whole.</summary>
internal static class TextDocuments
{
    /// <summary>Objects of text whose parts are set by index, and whose parts are such objects again.</summary>
    public static bool Is(ITypeSymbol? type)
        => type is { Name: "JsonNode" or "JsonObject" or "JsonArray" or "JToken" or "JObject" or "JArray" or "BsonDocument" or "BsonArray", ContainingNamespace.Name: "Nodes" or "Linq" or "Bson" };

    /// <summary>Documents and elements of XML: the text of what is in them is in theirs.</summary>
    public static bool IsMarkup(ITypeSymbol? type)
        => type is { Name: "XElement" or "XDocument" or "XContainer" or "XmlDocument" or "XmlElement" or "XmlNode", ContainingNamespace.Name: "Linq" or "Xml" };

    /// <summary>Whether a method adds to a document what it is given.</summary>
    public static bool IsAddedTo(ITypeSymbol? type, IMethodSymbol method)
        => (Is(type) || IsMarkup(type) || type is { Name: "ContentDispositionHeaderValue" })
        && (method.Name.StartsWith("Add", StringComparison.Ordinal) || method.Name.StartsWith("Set", StringComparison.Ordinal)
            || method.Name is "Insert" or "TryAdd" or "Merge" or "ReplaceAll" or "AppendChild" or "PrependChild" or "InsertAfter" or "InsertBefore");
}
