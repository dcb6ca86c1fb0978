namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>System.Text.Json, and the methods for HTTP that serialize with it. The type's name is the gate: <c>Serialize</c> is everybody's.</summary>
internal static class SystemTextJsonSinks
{
    private const string Serializer = "System.Text.Json.JsonSerializer";
    private const string Writer = "System.Text.Json.Utf8JsonWriter";
    private const string Nodes = "System.Text.Json.Nodes.";
    private const string NodeTypes = "JsonNode, JsonObject, JsonArray, JsonValue";
    private const string HttpClient = "System.Net.Http.Json.HttpClientJsonExtensions";

    private static readonly SinkEffect Walks = SinkEffect.WalksAs(SerializerProfiles.SystemTextJson);

    public static readonly SinkLibrary Library = new(
        "System.Text.Json",
        SinkFamily.Serialization,
        [Serializer],
        [
            Object(Serializer, "Serialize", "value") with { Gate = "JsonSerializer" },
            Object(Serializer, "SerializeAsync", "value") with { Gate = "JsonSerializer" },
            Object(Serializer, "SerializeToUtf8Bytes", "value"),
            Object(Serializer, "SerializeToDocument", "value"),
            Object(Serializer, "SerializeToElement", "value"),
            Object(Serializer, "SerializeToNode", "value"),

            Object(HttpClient, "PostAsJsonAsync", "value"),
            Object(HttpClient, "PutAsJsonAsync", "value"),
            Object(HttpClient, "PatchAsJsonAsync", "value"),
            Object("System.Net.Http.Json.JsonContent", "Create", "inputValue") with { Gate = "JsonContent" },

            new(Nodes + "JsonNode", SinkRow.Indexer, "propertyName, value") { Gate = NodeTypes },
            new(Nodes + "JsonObject", "Add", "propertyName, value, property") { Gate = NodeTypes, Effect = SinkEffect.PrintsElements },
            new(Nodes + "JsonObject", "TryAdd", "propertyName, value") { Gate = NodeTypes },
            new(Nodes + "JsonObject", "Insert", "propertyName, value") { Gate = NodeTypes },
            new(Nodes + "JsonObject", "SetAt", "propertyName, value") { Gate = NodeTypes },
            Object(Nodes + "JsonNode", "ReplaceWith", "value") with { Gate = NodeTypes },
            new(Nodes + "JsonObject", SinkRow.Constructor, "properties") { Effect = SinkEffect.PrintsElements },
            Object(Nodes + "JsonArray", "Add", "value") with { Gate = NodeTypes },
            new(Nodes + "JsonArray", "Add", "item") { Gate = NodeTypes },
            new(Nodes + "JsonArray", "Insert", "item") { Gate = NodeTypes },
            new(Nodes + "JsonArray", SinkRow.Constructor, "items") { Effect = SinkEffect.PrintsElements },
            Object(Nodes + "JsonValue", "Create", "value") with { Gate = NodeTypes },

            Value(Writer, "WriteString", "propertyName, utf8PropertyName, value, utf8Value"),
            Value(Writer, "WriteStringValue", "value, utf8Value"),
            Value(Writer, "WriteStringValueSegment", "value"),
            Value(Writer, "WriteNull", "propertyName, utf8PropertyName"),
            Value(Writer, "WriteStartObject", "propertyName, utf8PropertyName"),
            Value(Writer, "WriteStartArray", "propertyName, utf8PropertyName"),
            Value(Writer, "WriteNumber", "propertyName, utf8PropertyName, value"),
            Value(Writer, "WriteNumberValue", "value"),
            Value(Writer, "WriteBoolean", "propertyName, utf8PropertyName, value"),
            Value(Writer, "WritePropertyName", "propertyName, utf8PropertyName"),
            Value(Writer, "WriteRawValue", "json, utf8Json"),
            Value(Writer, "WriteCommentValue", "value, utf8Value"),
            Value(Writer, "WriteBase64String", "propertyName, utf8PropertyName, bytes"),
            Value(Writer, "WriteBase64StringValue", "bytes"),
            Value(Writer, "WriteBase64StringSegment", "value"),

            Object("System.BinaryData", "FromObjectAsJson", "jsonSerializable"),
            Object("System.BinaryData", SinkRow.Constructor, "jsonSerializable"),
        ])
    {
        Serializer = SerializerProfiles.SystemTextJson,
    };

    /// <summary>ASP.NET Core's, a library of its own for compilations that do not refer to it.</summary>
    public static readonly SinkLibrary Responses = new(
        "ASP.NET Core JSON responses",
        SinkFamily.Serialization,
        ["Microsoft.AspNetCore.Http.HttpResponseJsonExtensions"],
        [
            Object("Microsoft.AspNetCore.Http.HttpResponseJsonExtensions", "WriteAsJsonAsync", "value"),
        ])
    {
        Serializer = SerializerProfiles.SystemTextJson,
    };

    private static SinkRow Object(string type, string member, string parameters) => new(type, member, parameters) { Effect = Walks };

    private static SinkRow Value(string type, string member, string parameters) => new(type, member, parameters) { Gate = "Utf8JsonWriter" };
}
