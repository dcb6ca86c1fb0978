namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>YamlDotNet, CsvHelper.</summary>
internal static class TextFormatSinks
{
    private const string YamlSerializer = "YamlDotNet.Serialization.ISerializer";
    private const string Records = "CsvHelper.IWriter";
    private const string Fields = "CsvHelper.IWriterRow";

    private static readonly SinkEffect WritesYaml = SinkEffect.WalksAs(SerializerProfiles.Yaml);
    private static readonly SinkEffect WritesCsv = SinkEffect.WalksAs(SerializerProfiles.Csv);

    public static readonly SinkLibrary Yaml = new(
        "YamlDotNet",
        SinkFamily.Serialization,
        [YamlSerializer],
        [
            new(YamlSerializer, "Serialize", "graph") { Effect = WritesYaml, Gate = "ISerializer, Serializer, SerializerBuilder" },
        ])
    {
        Serializer = SerializerProfiles.Yaml,
    };

    public static readonly SinkLibrary Csv = new(
        "CsvHelper",
        SinkFamily.Serialization,
        [Records],
        [
            new(Records, "WriteRecords", "records") { Effect = WritesCsv },
            new(Records, "WriteRecordsAsync", "records") { Effect = WritesCsv },
            new(Fields, "WriteRecord", "record") { Effect = WritesCsv },
            new(Fields, "WriteField", "field") { Gate = "WriteField" },
            new(Fields, "WriteConvertedField", "field"),
            new(Fields, "WriteComment", "comment") { Gate = "CsvWriter, IWriter, IWriterRow" },
        ])
    {
        Serializer = SerializerProfiles.Csv,
    };
}
