using System.Collections.Immutable;

namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>Files, archives, and their names. A writer counts when it is seen to write to a file, and no encrypting stream stands between.</summary>
internal static class FileSinks
{
    private const string File = "System.IO.File";
    private const string Stream = "System.IO.Stream";
    private const string Writer = "System.IO.TextWriter";
    private const string Openers = "StreamWriter, FileStream, File, FileInfo, CreateText, AppendText, OpenWrite";
    private const string FileNames = "File, FileInfo, Directory, DirectoryInfo";

    public static readonly SinkLibrary Library = new(
        "System.IO",
        SinkFamily.File,
        [File],
        [
            .. Contents("WriteAllText", "WriteAllTextAsync", "WriteAllLines", "WriteAllLinesAsync", "AppendAllText", "AppendAllTextAsync", "AppendAllLines", "AppendAllLinesAsync"),
            .. Bytes("WriteAllBytes", "WriteAllBytesAsync", "AppendAllBytes", "AppendAllBytesAsync"),

            Name(File, "CreateText", "path"),
            Name(File, "AppendText", "path"),
            Name(File, "OpenWrite", "path"),
            Named(File, "Create", "path"),
            Named(File, "Open", "path") with { Condition = SinkCondition.OpensToWrite },
            Named(File, "Copy", "destFileName"),
            Named(File, "Move", "destFileName"),
            Named("System.IO.FileInfo", "CopyTo", "destFileName"),
            Name("System.IO.FileInfo", "MoveTo", "destFileName"),
            Name("System.IO.Directory", "CreateDirectory", "path"),
            Named("System.IO.Directory", "Move", "destDirName"),
            Name("System.IO.DirectoryInfo", "CreateSubdirectory", "path"),
            Name("System.IO.DirectoryInfo", "MoveTo", "destDirName"),
            Name("System.IO.StreamWriter", SinkRow.Constructor, "path"),
            Name("System.IO.FileStream", SinkRow.Constructor, "path") with { Condition = SinkCondition.OpensToWrite },

            .. Writes(SinkCondition.WritesToFile, Openers),
            new("System.IO.RandomAccess", "Write", "buffer*") { Witness = "RandomAccess" },
            new("System.IO.RandomAccess", "WriteAsync", "buffer*") { Witness = "RandomAccess" },

            Name("System.IO.Compression.ZipArchive", "CreateEntry", "entryName") with { Witness = "ZipArchive, ZipFile" },
            Name("System.IO.Compression.ZipFileExtensions", "CreateEntryFromFile", "entryName"),
        ]);

    /// <summary>What a writer or stream of the condition's kind is given.</summary>
    public static ImmutableArray<SinkRow> Writes(SinkCondition condition, string witness) =>
    [
        new(Writer, "Write", "value, buffer, format, arg*") { Template = "format", Condition = condition, Witness = witness },
        new(Writer, "WriteLine", "value, buffer, format, arg*") { Template = "format", Condition = condition, Witness = witness },
        new(Writer, "WriteAsync", "value, buffer") { Condition = condition, Witness = witness },
        new(Writer, "WriteLineAsync", "value, buffer") { Condition = condition, Witness = witness },
        new(Stream, "Write", "buffer") { Condition = condition, Witness = witness },
        new(Stream, "WriteAsync", "buffer") { Condition = condition, Witness = witness },
    ];

    private static ImmutableArray<SinkRow> Contents(params string[] members)
        => [.. members.Select(static member => new SinkRow(File, member, "path, contents") { Effect = SinkEffect.PrintsElements })];

    private static ImmutableArray<SinkRow> Bytes(params string[] members) => [.. members.Select(static member => new SinkRow(File, member, "path, bytes"))];

    private static SinkRow Name(string type, string member, string parameter) => new(type, member, parameter);

    private static SinkRow Named(string type, string member, string parameter) => new(type, member, parameter) { Witness = FileNames };
}
