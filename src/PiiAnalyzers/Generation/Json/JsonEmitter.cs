using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Generation.Json;

/// <summary>Writes what makes a serializer mask the types of a project: a modifier for resolvers, and the converters.</summary>
internal static class JsonEmitter
{
    public const string FileName = "PiiAnalyzers.Json.g.cs";

    private const string TypeInfo = "global::System.Text.Json.Serialization.Metadata.JsonTypeInfo";

    public static string Emit(EquatableArray<JsonCarrier> carriers)
    {
        var code = GeneratedFile.Begin(allowsNullable: false)
            .Open("namespace " + MarkerAttributes.Namespace)
            .Line("/// <summary>Masked JSON for diagnostics output. Functional serialization does not use it.</summary>")
            .Line(Embedded.Mark).Line(GeneratedFile.Mark)
            .Open("internal static class RedactedJsonTypes")
            .Line("/// <summary>A modifier: <c>options.TypeInfoResolver = resolver.WithAddedModifier(RedactedJsonTypes.Redact)</c>.</summary>")
            .Open("public static void Redact(" + TypeInfo + " typeInfo)");
        foreach (var carrier in carriers)
        {
            code.Open("if (typeInfo.Type == typeof(" + carrier.Reference + "))")
                .Line("global::PiiAnalyzers.RedactedJson.Redact<" + carrier.Reference + ">(typeInfo" + string.Concat(carrier.Names.Select(static name => ", " + (name.Length == 0 ? "null" : CodeWriter.Literal(name)))) + ");")
                .Line("return;")
                .Close();
        }

        code.Line("global::PiiAnalyzers.RedactedJson.RedactUnknown(typeInfo);").Close().Line()
            .Line("/// <summary>Adds a masking converter for each type to options of diagnostics output.</summary>")
            .Open("public static void AddRedactedConverters(this global::System.Text.Json.JsonSerializerOptions options)");
        foreach (var carrier in carriers)
        {
            code.Line("options.Converters.Add(new global::PiiAnalyzers.RedactedJsonConverter<" + carrier.Reference + ">());");
        }

        // For those that cannot be named here: private ones, those of other assemblies, and what is derived from them.
        code.Line("options.Converters.Add(new global::PiiAnalyzers.RedactedJsonConverter());");
        return code.Close().Close().Close().ToString();
    }
}
