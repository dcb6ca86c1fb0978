#if NET
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PiiAnalyzers;

/// <summary>What generated code for masked JSON calls. It asks objects for their views and uses no reflection.</summary>
public static class RedactedJson
{
    /// <summary>Makes a type be written with its personal data masked; a part of a modifier of an <see cref="IJsonTypeInfoResolver"/>.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="typeInfo">What the serializer knows of the type.</param>
    /// <param name="names">The members of the view in order; <see langword="null"/> for one that is kept out of JSON.</param>
    public static void Redact<T>(JsonTypeInfo typeInfo, params string?[] names)
        where T : IRedactable
    {
        if (typeInfo is null)
            throw new ArgumentNullException(nameof(typeInfo));
        if (names is null)
            throw new ArgumentNullException(nameof(names));
        if (typeInfo.Kind != JsonTypeInfoKind.Object)
            return;

        typeInfo.Properties.Clear();
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i] is { } name)
            {
                // The type of the object is the one whose metadata every resolver has at this point.
                typeInfo.Properties.Add(JsonMetadataServices.CreatePropertyInfo(typeInfo.Options, new JsonPropertyInfoValues<T>
                {
                    IsProperty = true,
                    IsPublic = true,
                    DeclaringType = typeof(T),
                    PropertyName = name,
                    JsonPropertyName = typeInfo.Options.PropertyNamingPolicy?.ConvertName(name) ?? name,
                    Getter = static value => (T)value,
                    Converter = new MemberConverter<T>(i),
                }));
            }
        }
    }

    /// <summary>Makes nothing be written of a redactable type whose members are not known to the caller.</summary>
    /// <param name="typeInfo">What the serializer knows of the type.</param>
    public static void RedactUnknown(JsonTypeInfo typeInfo)
    {
        if (typeInfo is null)
            throw new ArgumentNullException(nameof(typeInfo));
        if (typeInfo.Kind == JsonTypeInfoKind.Object && typeof(IRedactable).IsAssignableFrom(typeInfo.Type))
            typeInfo.Properties.Clear();
    }

    internal static void WriteValue(Utf8JsonWriter writer, object? value, JsonSerializerOptions? options)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case IReadOnlyList<KeyValuePair<string, object?>> view:
                WriteView(writer, view, options);
                break;
            case RedactedList { Count: > 0 } list when list[0] is KeyValuePair<string, object?>:
                WriteDictionary(writer, list, options);
                break;
            case RedactedList list:
                writer.WriteStartArray();
                foreach (object? item in list)
                    WriteValue(writer, item, options);
                writer.WriteEndArray();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int or short or sbyte or byte or ushort:
                writer.WriteNumberValue(Convert.ToInt32(value, CultureInfo.InvariantCulture));
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case uint number:
                writer.WriteNumberValue(number);
                break;
            case ulong number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case float number when float.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case DateTime date:
                writer.WriteStringValue(date);
                break;
            case DateTimeOffset date:
                writer.WriteStringValue(date);
                break;
            case Guid id:
                writer.WriteStringValue(id);
                break;
            default:
                writer.WriteStringValue(value is IFormattable formattable and not Enum ? formattable.ToString(value is DateOnly or TimeOnly ? "o" : null, CultureInfo.InvariantCulture) : value.ToString());
                break;
        }
    }

    private static void WriteView(Utf8JsonWriter writer, IReadOnlyList<KeyValuePair<string, object?>> view, JsonSerializerOptions? options)
    {
        writer.WriteStartObject();
        for (int i = 0; i < view.Count; i++)
        {
            if (view is not IRedactedView redacted || !redacted.IsIgnoredByJson(i))
                WriteMember(writer, view[i], options?.PropertyNamingPolicy, options);
        }

        writer.WriteEndObject();
    }

    private static void WriteDictionary(Utf8JsonWriter writer, RedactedList list, JsonSerializerOptions? options)
    {
        writer.WriteStartObject();
        foreach (object? item in list)
            WriteMember(writer, (KeyValuePair<string, object?>)item!, options?.DictionaryKeyPolicy, options);
        writer.WriteEndObject();
    }

    private static void WriteMember(Utf8JsonWriter writer, KeyValuePair<string, object?> member, JsonNamingPolicy? policy, JsonSerializerOptions? options)
    {
        writer.WritePropertyName(policy?.ConvertName(member.Key) ?? member.Key);
        WriteValue(writer, member.Value, options);
    }

    private sealed class MemberConverter<T>(int index) : JsonConverter<T>
        where T : IRedactable
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Masked JSON is made to be looked at. It cannot be read back.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => WriteValue(writer, value.ToRedacted()[index].Value, options);
    }
}
#endif
