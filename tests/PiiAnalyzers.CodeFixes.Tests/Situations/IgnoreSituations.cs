using PiiAnalyzers.CodeFixes.Serialization;

namespace PiiAnalyzers.CodeFixes.Tests.Situations;

internal sealed class IgnoreSituations : ISituations
{
    public Type Fix => typeof(IgnoreMemberFix);

    public IEnumerable<SituationCase> Cases =>
    [
        SituationCase.Of(
            Situation.NestedTypes,
            "public class Outer { public class Dto { [PiiEmail] public string E { get; set; } = \"\"; public Part? P { get; set; } public class Part { [PiiPhone] public string? N { get; set; } } } public string M(Dto d) => JsonSerializer.Serialize({|PII2002:d|}); }",
            "public class Outer { public class Dto { [JsonIgnore] [PiiEmail] public string E { get; set; } = \"\"; public Part? P { get; set; } public class Part { [JsonIgnore] [PiiPhone] public string? N { get; set; } } } public string M(Dto d) => JsonSerializer.Serialize(d); }"),
        SituationCase.Of(
            Situation.NamedArguments,
            "public record Dto(int Id, [property: JsonPropertyName(name: \"e\")] [PiiEmail] string E) { public override string ToString() => \"\"; }\npublic class S { public string M(Dto d) => JsonSerializer.Serialize(value: {|PII2002:d|}); }",
            "public record Dto(int Id, [property: JsonIgnore] [property: JsonPropertyName(name: \"e\")] [PiiEmail] string E) { public override string ToString() => \"\"; }\npublic class S { public string M(Dto d) => JsonSerializer.Serialize(value: d); }"),
        SituationCase.Of(
            Situation.Interpolation,
            "public class Dto { [PiiEmail] public string E = $\"{1}\"; }\npublic class S { public string M(Dto d) => $\"sent {Newtonsoft.Json.JsonConvert.SerializeObject({|PII2002:d|})}\"; }",
            "public class Dto { [global::Newtonsoft.Json.JsonIgnore] [PiiEmail] public string E = $\"{1}\"; }\npublic class S { public string M(Dto d) => $\"sent {Newtonsoft.Json.JsonConvert.SerializeObject(d)}\"; }"),
        SituationCase.Of(
            Situation.LinesAndComments,
            "public class Dto\n{\n    /// <summary>Where.</summary>\n    [PiiEmail] // kept\n    [Obsolete]\n    // more\n    public string E { get; set; } = \"\"; // end\n}\n#pragma warning disable CS0612\npublic class S { public string M(Dto d) => JsonSerializer.Serialize(\n    // it\n    {|PII2002:d|} /* d */); }\n",
            "public class Dto\n{\n    /// <summary>Where.</summary>\n    [JsonIgnore]\n    [PiiEmail] // kept\n    [Obsolete]\n    // more\n    public string E { get; set; } = \"\"; // end\n}\n#pragma warning disable CS0612\npublic class S { public string M(Dto d) => JsonSerializer.Serialize(\n    // it\n    d /* d */); }\n"),
        SituationCase.Of(
            Situation.NullableOn,
            "public class Dto { [PiiEmail] public string? E { get; set; } }\npublic class S { public string M(Dto? d) => JsonSerializer.Serialize({|PII2002:d!|}); }",
            "public class Dto { [JsonIgnore] [PiiEmail] public string? E { get; set; } }\npublic class S { public string M(Dto? d) => JsonSerializer.Serialize(d!); }"),
        SituationCase.Of(
            Situation.NullableOff,
            "#nullable disable\npublic class Dto { [PiiEmail] public string E { get; set; } }\npublic class S { public string M(Dto d) => JsonSerializer.Serialize({|PII2002:d|}); }",
            "#nullable disable\npublic class Dto { [JsonIgnore] [PiiEmail] public string E { get; set; } }\npublic class S { public string M(Dto d) => JsonSerializer.Serialize(d); }"),
        new(
            Situation.MissingUsing,
            "using PiiAnalyzers;\n\nnamespace N;\n\npublic class Dto\n{\n    [PiiEmail]\n    public string E { get; set; } = \"\";\n}\n\npublic class S { public string M(Dto d) => System.Text.Json.JsonSerializer.Serialize({|PII2002:d|}); }\n",
            "using System.Text.Json.Serialization;\nusing PiiAnalyzers;\n\nnamespace N;\n\npublic class Dto\n{\n    [JsonIgnore]\n    [PiiEmail]\n    public string E { get; set; } = \"\";\n}\n\npublic class S { public string M(Dto d) => System.Text.Json.JsonSerializer.Serialize(d); }\n"),
        new(
            Situation.Aliases,
            "using PiiAnalyzers;\nusing Json = System.Text.Json.JsonSerializer;\nusing JsonIgnore = System.ObsoleteAttribute;\n\npublic class Dto\n{\n    [PiiEmail] public string E { get; set; } = \"\";\n}\n\npublic class S { public string M(Dto d) => Json.Serialize({|PII2002:d|}); }\n",
            "using PiiAnalyzers;\nusing Json = System.Text.Json.JsonSerializer;\nusing JsonIgnore = System.ObsoleteAttribute;\n\npublic class Dto\n{\n    [global::System.Text.Json.Serialization.JsonIgnore]\n    [PiiEmail] public string E { get; set; } = \"\";\n}\n\npublic class S { public string M(Dto d) => Json.Serialize(d); }\n"),
        SituationCase.Of(
            Situation.ConditionalAccess,
            "public class Dto { [PiiEmail] public string E { get; set; } = \"\"; }\npublic class H { public Dto? D { get; set; } public string M(H? h) => JsonSerializer.Serialize({|PII2002:h?.D|}); }",
            "public class Dto { [JsonIgnore] [PiiEmail] public string E { get; set; } = \"\"; }\npublic class H { public Dto? D { get; set; } public string M(H? h) => JsonSerializer.Serialize(h?.D); }"),
        SituationCase.Of(
            Situation.OverlappingFixes,
            "public class Dto { [PiiEmail] public string E { get; set; } = \"\"; [PiiPhone] public string P { get; set; } = \"\"; }\npublic class S { public string M(Dto d, List<Dto> l) => JsonSerializer.Serialize({|PII2002:d|}) + JsonSerializer.Serialize({|PII2002:l|}); }",
            "public class Dto { [JsonIgnore] [PiiEmail] public string E { get; set; } = \"\"; [JsonIgnore] [PiiPhone] public string P { get; set; } = \"\"; }\npublic class S { public string M(Dto d, List<Dto> l) => JsonSerializer.Serialize(d) + JsonSerializer.Serialize(l); }"),
    ];
}
