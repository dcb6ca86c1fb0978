using PiiAnalyzers.CodeFixes.Serialization;
using PiiAnalyzers.CodeFixes.Tests.Infrastructure;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests.Serialization;

public class IgnoreMemberTests
{
    private const string Usings = "using System;\nusing PiiAnalyzers;\n";

    [Theory]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(dto)", "System.Text.Json.Serialization", "JsonIgnore")]
    [InlineData("Newtonsoft.Json.JsonConvert.SerializeObject(dto)", "Newtonsoft.Json", "JsonIgnore")]
    [InlineData("MessagePack.MessagePackSerializer.Serialize(dto)", "MessagePack", "IgnoreMember")]
    [InlineData("new YamlDotNet.Serialization.SerializerBuilder().Build().Serialize(dto)", "YamlDotNet.Serialization", "YamlIgnore")]
    public Task Each_serializer_gets_its_own_attribute(string call, string space, string attribute)
    {
        var use = "\n\npublic class Subject { public object Run(Dto dto) => " + call + "; }\n";
        var directive = "using " + space + ";\n";
        var sorted = string.CompareOrdinal(space, "System") > 0 && space.StartsWith("System", StringComparison.Ordinal)
            ? "using System;\n" + directive + "using PiiAnalyzers;\n"
            : string.CompareOrdinal(space, "PiiAnalyzers") < 0 ? "using System;\n" + directive + "using PiiAnalyzers;\n" : Usings + directive;
        return Fix<IgnoreMemberFix>.VerifyAlone(
            Usings + "\npublic class Dto\n{\n    public int Id { get; set; }\n\n    /// <summary>Where mail goes.</summary>\n    [PiiEmail] public string E { get; set; } = \"\";\n}" + use.Replace("(dto)", "({|PII2002:dto|})", StringComparison.Ordinal),
            sorted + "\npublic class Dto\n{\n    public int Id { get; set; }\n\n    /// <summary>Where mail goes.</summary>\n    [" + attribute + "]\n    [PiiEmail] public string E { get; set; } = \"\";\n}" + use,
            key: FixKeys.IgnoreMember,
            title: $"Add '[{attribute}]' to 'E'");
    }

    [Fact]
    public Task Statements_of_writers_are_no_different() => Fix<IgnoreMemberFix>.VerifyAlone(
        Usings + "public class Dto { [PiiEmail] public string E { get; set; } = \"\"; [PiiName] public string F = \"\"; }\npublic class Subject { public void Run(Dto dto) => new System.Xml.Serialization.XmlSerializer(typeof(Dto)).Serialize(System.IO.Stream.Null, {|PII2002:dto|}); }",
        "using System;\nusing System.Xml.Serialization;\nusing PiiAnalyzers;\npublic class Dto { [XmlIgnore] [PiiEmail] public string E { get; set; } = \"\"; [XmlIgnore] [PiiName] public string F = \"\"; }\npublic class Subject { public void Run(Dto dto) => new System.Xml.Serialization.XmlSerializer(typeof(Dto)).Serialize(System.IO.Stream.Null, dto); }",
        title: "Add '[XmlIgnore]' to 'E' and 1 more");

    [Fact]
    public Task Parameter_of_a_record_is_ignored_at_its_property() => Fix<IgnoreMemberFix>.VerifyAlone(
        "using System.Text.Json;\nusing System.Text.Json.Serialization;\nusing PiiAnalyzers;\n\npublic partial record Dto(int Id, [PiiEmail] string E);\npublic class Subject { public string Run(Dto dto) => JsonSerializer.Serialize({|PII2002:dto|}); }",
        "using System.Text.Json;\nusing System.Text.Json.Serialization;\nusing PiiAnalyzers;\n\npublic partial record Dto(int Id, [property: JsonIgnore] [PiiEmail] string E);\npublic class Subject { public string Run(Dto dto) => JsonSerializer.Serialize(dto); }");

    [Fact]
    public Task Two_serializers_of_one_type_get_both() => Fix<IgnoreMemberFix>.VerifyAlone(
        "using PiiAnalyzers;\n\npublic class Dto\n{\n    [PiiEmail] public string E { get; set; } = \"\";\n}\n\npublic class Subject { public object Run(Dto dto) => System.Text.Json.JsonSerializer.Serialize({|PII2002:dto|}) + Newtonsoft.Json.JsonConvert.SerializeObject({|PII2002:dto|}); }",
        "using System.Text.Json.Serialization;\nusing PiiAnalyzers;\n\npublic class Dto\n{\n    [global::Newtonsoft.Json.JsonIgnore]\n    [JsonIgnore]\n    [PiiEmail] public string E { get; set; } = \"\";\n}\n\npublic class Subject { public object Run(Dto dto) => System.Text.Json.JsonSerializer.Serialize(dto) + Newtonsoft.Json.JsonConvert.SerializeObject(dto); }",
        batch: "using System.Text.Json.Serialization;\nusing PiiAnalyzers;\n\npublic class Dto\n{\n    [JsonIgnore]\n    [global::Newtonsoft.Json.JsonIgnore]\n    [PiiEmail] public string E { get; set; } = \"\";\n}\n\npublic class Subject { public object Run(Dto dto) => System.Text.Json.JsonSerializer.Serialize(dto) + Newtonsoft.Json.JsonConvert.SerializeObject(dto); }");

    [Theory]
    [InlineData("public class Dto { [PiiEmail] public required string E { get; set; } }", "System.Text.Json.JsonSerializer.Serialize({|PII2002:dto|})")]
    [InlineData("public class Dto { public string E { get; set; } = \"\"; }", "System.Text.Json.JsonSerializer.Serialize({|PII2002:new { customer.Email }|})")]
    [InlineData("[System.Runtime.Serialization.DataContract] public class Dto { [System.Runtime.Serialization.DataMember] [PiiEmail] public string E { get; set; } = \"\"; }", "Newtonsoft.Json.JsonConvert.SerializeObject({|PII2002:dto|})")]
    public Task Where_the_attribute_would_not_help_nothing_is_offered(string types, string call)
    {
        var code = types + " public class Subject { public object Run(Dto dto, Customer customer) => " + call + "; }";
        return Fix<IgnoreMemberFix>.VerifyTypes(code, code);
    }
}
