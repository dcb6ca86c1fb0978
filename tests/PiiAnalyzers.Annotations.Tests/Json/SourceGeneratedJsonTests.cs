using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PiiAnalyzers.Annotations.Tests.Json;

/// <summary>The modifier on a source-generated context, where there is no reflection to fall back to.</summary>
public class SourceGeneratedJsonTests
{
    [Fact]
    public void Modifier_masks_what_a_source_generated_context_writes()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = MaskedContext.Default.WithAddedModifier(static info =>
        {
            if (info.Type == typeof(Person))
                RedactedJson.Redact<Person>(info, "Id", "Email", null);
        }) };

        Assert.Equal("{\"All\":[{\"Id\":7,\"Email\":\"j***@example.com\"}]}", JsonSerializer.Serialize(new Team { All = [new Person()] }, typeof(Team), options));
        Assert.Equal("{\"All\":[{\"Email\":\"jane@example.com\"}]}", JsonSerializer.Serialize(new Team { All = [new Person()] }, typeof(Team), MaskedContext.Default));
    }
}

internal sealed class Team
{
    public List<Person> All { get; set; } = [];
}

internal sealed class Person : IRedactable
{
    public string Email { get; set; } = "jane@example.com";

    public IReadOnlyList<KeyValuePair<string, object?>> ToRedacted() => [new("Id", 7), new("Email", PiiMask.Email(Email)), new("Hidden", "hidden")];
}

[JsonSerializable(typeof(Team))]
internal sealed partial class MaskedContext : JsonSerializerContext;
