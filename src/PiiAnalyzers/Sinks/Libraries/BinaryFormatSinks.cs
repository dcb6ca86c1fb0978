namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>MessagePack, protobuf-net.</summary>
internal static class BinaryFormatSinks
{
    private const string MessagePackSerializer = "MessagePack.MessagePackSerializer";
    private const string ProtobufSerializer = "ProtoBuf.Serializer";
    private const string TypeModel = "ProtoBuf.Meta.TypeModel";
    private const string ModelTypes = "TypeModel, RuntimeTypeModel";

    private static readonly SinkEffect Packs = SinkEffect.WalksAs(SerializerProfiles.MessagePack);
    private static readonly SinkEffect Buffers = SinkEffect.WalksAs(SerializerProfiles.Protobuf);

    public static readonly SinkLibrary MessagePack = new(
        "MessagePack",
        SinkFamily.Serialization,
        [MessagePackSerializer],
        [
            new(MessagePackSerializer, "Serialize", "value, obj") { Effect = Packs, Gate = "MessagePackSerializer" },
            new(MessagePackSerializer, "SerializeAsync", "value, obj") { Effect = Packs, Gate = "MessagePackSerializer" },
            new(MessagePackSerializer, "SerializeToJson", "obj") { Effect = Packs },
        ])
    {
        Serializer = SerializerProfiles.MessagePack,
    };

    public static readonly SinkLibrary Protobuf = new(
        "protobuf-net",
        SinkFamily.Serialization,
        [ProtobufSerializer],
        [
            new(ProtobufSerializer, "Serialize", "instance") { Effect = Buffers, Gate = "Serializer" },
            new(ProtobufSerializer, "SerializeWithLengthPrefix", "instance") { Effect = Buffers },
            new(TypeModel, "Serialize", "value") { Effect = Buffers, Gate = ModelTypes },
            new(TypeModel, "SerializeWithLengthPrefix", "value") { Effect = Buffers },
        ])
    {
        Serializer = SerializerProfiles.Protobuf,
    };
}
