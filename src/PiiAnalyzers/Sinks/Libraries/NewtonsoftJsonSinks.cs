namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>Newtonsoft.Json.</summary>
internal static class NewtonsoftJsonSinks
{
    private const string Convert = "Newtonsoft.Json.JsonConvert";
    private const string Serializer = "Newtonsoft.Json.JsonSerializer";
    private const string Writer = "Newtonsoft.Json.JsonWriter";
    private const string Linq = "Newtonsoft.Json.Linq.";
    private const string TokenTypes = "JToken, JObject, JArray, JProperty, JValue, JContainer";

    private static readonly SinkEffect Walks = SinkEffect.WalksAs(SerializerProfiles.Newtonsoft);

    public static readonly SinkLibrary Library = new(
        "Newtonsoft.Json",
        SinkFamily.Serialization,
        [Convert],
        [
            Object(Convert, "SerializeObject", "value"),
            new(Convert, "ToString", "value") { Gate = "JsonConvert" },
            Object(Serializer, "Serialize", "value") with { Gate = "JsonSerializer" },
            Object(Linq + "JObject", "FromObject", "o") with { Gate = TokenTypes },
            Object(Linq + "JToken", "FromObject", "o") with { Gate = TokenTypes },
            Object(Linq + "JArray", "FromObject", "o") with { Gate = TokenTypes },
            new(Linq + "JToken", SinkRow.Indexer, "key, value") { Gate = TokenTypes },
            new(Linq + "JObject", SinkRow.Indexer, "key, propertyName, value") { Gate = TokenTypes },
            new(Linq + "JObject", "Add", "propertyName, value") { Gate = TokenTypes },
            Object(Linq + "JProperty", SinkRow.Constructor, "name, content"),
            Object(Linq + "JValue", SinkRow.Constructor, "value"),
            new(Linq + "JValue", "CreateString", "value") { Gate = TokenTypes },
            new(Linq + "JValue", "CreateComment", "value") { Gate = TokenTypes },
            new(Linq + "JArray", SinkRow.Constructor, "content") { Effect = SinkEffect.PrintsElements },
            new(Linq + "JArray", "Add", "item") { Gate = TokenTypes },
            new(Linq + "JArray", SinkRow.Indexer, "key, value") { Gate = TokenTypes },
            new(Linq + "JObject", SinkRow.Constructor, "content") { Effect = SinkEffect.PrintsElements },
            new(Linq + "JValue", "Value", "value") { Gate = TokenTypes },
            .. new[] { "Add", "AddFirst", "ReplaceAll", "Merge" }.Select(static member => new SinkRow(Linq + "JContainer", member, "content") { Effect = SinkEffect.PrintsElements, Gate = TokenTypes }),
            .. new[] { "AddAfterSelf", "AddBeforeSelf" }.Select(static member => new SinkRow(Linq + "JToken", member, "content") { Effect = SinkEffect.PrintsElements }),

            Value("WriteValue", "value"),
            Value("WriteValueAsync", "value"),
            Value("WriteRaw", "json"),
            Value("WriteRawAsync", "json"),
            Value("WriteRawValue", "json"),
            Value("WriteRawValueAsync", "json"),
            Value("WriteComment", "text"),
            Value("WriteCommentAsync", "text"),
            Value("WriteToken", "value"),
            Value("WriteTokenAsync", "value"),
            Value("WritePropertyName", "name"),
            Value("WritePropertyNameAsync", "name"),
        ])
    {
        Serializer = SerializerProfiles.Newtonsoft,
    };

    private static SinkRow Object(string type, string member, string parameters) => new(type, member, parameters) { Effect = Walks };

    private static SinkRow Value(string member, string parameters) => new(Writer, member, parameters) { Gate = "JsonWriter, JsonTextWriter, JTokenWriter" };
}
