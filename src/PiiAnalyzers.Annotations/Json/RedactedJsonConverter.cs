#if NET
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PiiAnalyzers;

/// <summary>
/// Writes objects with their personal data masked, for diagnostics output. Add it to the options of that output only: the type itself has no
/// converter, and is serialized elsewhere as ever.
/// </summary>
/// <typeparam name="T">The type, which has a generated view.</typeparam>
public sealed class RedactedJsonConverter<T> : JsonConverter<T>
    where T : IRedactable
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (writer is null)
            throw new ArgumentNullException(nameof(writer));

        RedactedJson.WriteValue(writer, value?.ToRedacted(), options);
    }

    /// <summary>Not supported: what is masked cannot be read back.</summary>
    /// <param name="reader">Not used.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Masked JSON is made to be looked at. It cannot be read back.");
}

/// <summary>
/// The same for every type that has a view, whatever assembly it is of: the last of the converters of diagnostics output, for the types that nobody could name.
/// </summary>
public sealed class RedactedJsonConverter : JsonConverter<IRedactable>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(IRedactable).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IRedactable value, JsonSerializerOptions options)
    {
        if (writer is null)
            throw new ArgumentNullException(nameof(writer));

        RedactedJson.WriteValue(writer, value?.ToRedacted(), options);
    }

    /// <summary>Not supported: what is masked cannot be read back.</summary>
    /// <param name="reader">Not used.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override IRedactable Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Masked JSON is made to be looked at. It cannot be read back.");
}
#endif
