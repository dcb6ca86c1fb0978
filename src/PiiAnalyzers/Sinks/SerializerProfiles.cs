using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Sinks;

/// <summary>What each serializer writes of an object, and what it takes for a no. One entry a library; nothing here is code.</summary>
internal static class SerializerProfiles
{
    private const string IgnoreDataMember = "System.Runtime.Serialization.IgnoreDataMemberAttribute";
    private const string NonSerialized = "System.NonSerializedAttribute";
    private const string DataMember = "System.Runtime.Serialization.DataMemberAttribute";
    private const string DataContract = "System.Runtime.Serialization.DataContractAttribute";

    public static readonly WalkProfile SystemTextJson = new("System.Text.Json")
    {
        Fields = FieldUse.WhereAsked,
        Ignores = ["System.Text.Json.Serialization.JsonIgnoreAttribute"],
        Includes = ["System.Text.Json.Serialization.JsonIncludeAttribute"],
        Converters = ["System.Text.Json.Serialization.JsonConverterAttribute"],
        Derived = ["System.Text.Json.Serialization.JsonDerivedTypeAttribute"],
        ReadsDeclaredType = true,
    };

    public static readonly WalkProfile Newtonsoft = new("Newtonsoft.Json")
    {
        Fields = FieldUse.All,
        Ignores = ["Newtonsoft.Json.JsonIgnoreAttribute", IgnoreDataMember, NonSerialized],
        Includes = ["Newtonsoft.Json.JsonPropertyAttribute", "Newtonsoft.Json.JsonRequiredAttribute", DataMember],
        Converters = ["Newtonsoft.Json.JsonConverterAttribute"],

        // MemberSerialization.OptIn
        Contracts = [new("Newtonsoft.Json.JsonObjectAttribute", When: 1), new(DataContract)],
        AsksShouldSerialize = true,
    };

    public static readonly WalkProfile Xml = new("XmlSerializer")
    {
        Fields = FieldUse.All,
        NeedsSetter = true,
        Ignores = ["System.Xml.Serialization.XmlIgnoreAttribute"],
        Derived = ["System.Xml.Serialization.XmlIncludeAttribute"],
        AsksShouldSerialize = true,
    };

    public static readonly WalkProfile DataContracts = new("DataContractSerializer")
    {
        Fields = FieldUse.All,
        NeedsSetter = true,
        Ignores = [IgnoreDataMember, NonSerialized],
        Includes = [DataMember],
        Contracts = [new(DataContract)],
        Derived = ["System.Runtime.Serialization.KnownTypeAttribute"],
    };

    public static readonly WalkProfile MessagePack = new("MessagePack")
    {
        Fields = FieldUse.All,
        Ignores = ["MessagePack.IgnoreMemberAttribute", IgnoreDataMember],
        Includes = ["MessagePack.KeyAttribute", DataMember],
        Converters = ["MessagePack.MessagePackFormatterAttribute"],

        // Without keyAsPropertyName.
        Contracts = [new("MessagePack.MessagePackObjectAttribute", When: 0), new(DataContract)],
        Derived = ["MessagePack.UnionAttribute"],
    };

    public static readonly WalkProfile Protobuf = new("protobuf-net")
    {
        Fields = FieldUse.All,
        Ignores = ["ProtoBuf.ProtoIgnoreAttribute"],
        Includes = ["ProtoBuf.ProtoMemberAttribute", DataMember],
        Contracts = [new("ProtoBuf.ProtoContractAttribute", Unless: "ImplicitFields"), new(DataContract)],
        NeedsContract = true,
        Derived = ["ProtoBuf.ProtoIncludeAttribute"],
    };

    public static readonly WalkProfile Yaml = new("YamlDotNet")
    {
        Fields = FieldUse.All,
        Ignores = ["YamlDotNet.Serialization.YamlIgnoreAttribute"],
        Includes = ["YamlDotNet.Serialization.YamlMemberAttribute"],
        Converters = ["YamlDotNet.Serialization.YamlConverterAttribute"],
    };

    public static readonly WalkProfile Csv = new("CsvHelper")
    {
        Ignores = ["CsvHelper.Configuration.Attributes.IgnoreAttribute"],
        Converters = ["CsvHelper.Configuration.Attributes.TypeConverterAttribute"],
    };

    /// <summary>A serializer that a team has marked: whose attributes it reads is not known, so any of them counts.</summary>
    public static readonly WalkProfile Marked = new("the serializer")
    {
        Ignores =
        [
            .. SystemTextJson.Ignores, .. Newtonsoft.Ignores, .. Xml.Ignores, MessagePack.Ignores[0], .. Protobuf.Ignores, .. Yaml.Ignores, .. Csv.Ignores,
        ],
        Includes = [.. SystemTextJson.Includes, DataMember],
        Converters = [.. SystemTextJson.Converters, .. Newtonsoft.Converters, .. MessagePack.Converters, .. Yaml.Converters],
        Contracts = [new(DataContract)],
        AsksShouldSerialize = true,
    };
}
