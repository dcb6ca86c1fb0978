namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>The serializers of .NET beside JSON: XML, data contracts, binary, serialization callbacks.</summary>
internal static class XmlSinks
{
    private const string Serializer = "System.Xml.Serialization.XmlSerializer";
    private const string Contracts = "System.Runtime.Serialization.XmlObjectSerializer";
    private const string ContractSerializer = "System.Runtime.Serialization.DataContractSerializer";
    private const string ContractTypes = "DataContractSerializer, DataContractJsonSerializer, NetDataContractSerializer, XmlObjectSerializer";

    private static readonly SinkEffect WritesContracts = SinkEffect.WalksAs(SerializerProfiles.DataContracts);

    public static readonly SinkLibrary Library = new(
        "XmlSerializer",
        SinkFamily.Serialization,
        [Serializer],
        [
            new(Serializer, "Serialize", "o") { Effect = SinkEffect.WalksAs(SerializerProfiles.Xml), Gate = "XmlSerializer" },
        ])
    {
        Serializer = SerializerProfiles.Xml,
    };

    public static readonly SinkLibrary DataContracts = new(
        "System.Runtime.Serialization",
        SinkFamily.Serialization,
        [Contracts],
        [
            new(Contracts, "WriteObject", "graph") { Effect = WritesContracts, Gate = ContractTypes },
            new(Contracts, "WriteObjectContent", "graph") { Effect = WritesContracts, Gate = ContractTypes },
            new(Contracts, "WriteStartObject", "graph") { Effect = SinkEffect.Holds, Gate = ContractTypes },
            new(ContractSerializer, "WriteObject", "graph") { Effect = WritesContracts, Gate = ContractTypes },
            new("System.Runtime.Serialization.SerializationInfo", "AddValue", "name, value") { Gate = "SerializationInfo" },
        ])
    {
        Serializer = SerializerProfiles.DataContracts,
    };

    public static readonly SinkLibrary Writers = new(
        "System.IO.BinaryWriter",
        SinkFamily.Serialization,
        ["System.IO.BinaryWriter"],
        [
            new("System.IO.BinaryWriter", "Write", "value, buffer, ch, chars") { Gate = "BinaryWriter" },
            new("System.IO.BinaryWriter", "Write7BitEncodedInt", "value"),
            new("System.IO.BinaryWriter", "Write7BitEncodedInt64", "value"),
            Xml("WriteString", "text"),
            Xml("WriteStringAsync", "text"),
            Xml("WriteElementString", "value"),
            Xml("WriteElementStringAsync", "value"),
            Xml("WriteAttributeString", "value"),
            Xml("WriteAttributeStringAsync", "value"),
            Xml("WriteValue", "value"),
            Xml("WriteRaw", "data, buffer"),
            Xml("WriteRawAsync", "data, buffer"),
            Xml("WriteCData", "text"),
            Xml("WriteCDataAsync", "text"),
            Xml("WriteComment", "text"),
            Xml("WriteCommentAsync", "text"),
            Xml("WriteChars", "buffer"),
            Xml("WriteCharsAsync", "buffer"),
            Xml("WriteBase64", "buffer"),
            Xml("WriteBase64Async", "buffer"),
            Xml("WriteBinHex", "buffer"),
            Xml("WriteBinHexAsync", "buffer"),
        ]);

    private static SinkRow Xml(string member, string parameters) => new("System.Xml.XmlWriter", member, parameters) { Gate = "XmlWriter, XmlTextWriter, XmlDictionaryWriter" };
}
