using System.Collections.Immutable;

namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>
/// Files, archives, and their names. A writer counts when it is seen to write to a file, here or by a caller that passes it, and no
/// encrypting stream stands between.
/// </summary>
internal static class FileSinks
{
    private const string File = "System.IO.File";
    private const string Stream = "System.IO.Stream";
    private const string Writer = "System.IO.TextWriter";
    private const string Openers = Carriers + ", StreamWriter, FileStream, File, FileInfo, CreateText, AppendText, OpenWrite, ZipArchive, ZipArchiveEntry, ZipFile";
    private const string FileNames = "File, FileInfo, Directory, DirectoryInfo";
    private const string Archives = "ZipArchive, ZipFile, ZipArchiveEntry";
    private const string Documents = "XElement, XDocument, XmlDocument";

    /// <summary>Types by which methods are given a writer that others have opened.</summary>
    public const string Carriers = "TextWriter, Stream";

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
            Name(File, "OpenHandle", "path") with { Condition = SinkCondition.OpensToWrite },
            Named(File, "Replace", "destinationFileName, destinationBackupFileName"),
            Name(File, "CreateSymbolicLink", "path"),
            Named("System.IO.FileInfo", "CopyTo", "destFileName"),
            Name("System.IO.FileInfo", "MoveTo", "destFileName"),
            Named("System.IO.FileInfo", "Replace", "destinationFileName, destinationBackupFileName"),
            Named("System.IO.FileInfo", "Create", SinkRow.This),
            Name("System.IO.FileInfo", "CreateText", SinkRow.This),
            Name("System.IO.FileInfo", "AppendText", SinkRow.This),
            Name("System.IO.FileInfo", "OpenWrite", SinkRow.This),
            Named("System.IO.FileInfo", "Open", SinkRow.This) with { Condition = SinkCondition.OpensToWrite },
            Name("System.IO.Directory", "CreateDirectory", "path"),
            Named("System.IO.Directory", "Move", "destDirName"),
            Name("System.IO.Directory", "CreateSymbolicLink", "path"),
            Name("System.IO.Directory", "CreateTempSubdirectory", "prefix"),
            Named("System.IO.DirectoryInfo", "Create", SinkRow.This),
            Name("System.IO.DirectoryInfo", "CreateSubdirectory", "path"),
            Name("System.IO.DirectoryInfo", "MoveTo", "destDirName"),
            Name("System.IO.StreamWriter", SinkRow.Constructor, "path"),
            Name("System.IO.FileStream", SinkRow.Constructor, "path") with { Condition = SinkCondition.OpensToWrite },

            .. Writes(SinkCondition.WritesToFile, Openers),
            new("System.IO.RandomAccess", "Write", "buffer*") { Witness = "RandomAccess" },
            new("System.IO.RandomAccess", "WriteAsync", "buffer*") { Witness = "RandomAccess" },

            Name("System.IO.Compression.ZipArchive", "CreateEntry", "entryName") with { Witness = Archives },
            Name("System.IO.Compression.ZipFileExtensions", "CreateEntryFromFile", "entryName"),
            Name("System.IO.Compression.ZipFileExtensions", "CreateEntryFromFileAsync", "entryName"),
            Name("System.IO.Compression.ZipFileExtensions", "ExtractToFile", "destinationFileName"),
            Name("System.IO.Compression.ZipFileExtensions", "ExtractToFileAsync", "destinationFileName"),
            Name("System.IO.Compression.ZipFileExtensions", "ExtractToDirectoryAsync", "destinationDirectoryName"),
            Name("System.IO.Compression.ZipArchive", "Comment", "value") with { Witness = Archives },
            Name("System.IO.Compression.ZipArchiveEntry", "Comment", "value") with { Witness = Archives },
            Name("System.IO.Compression.ZipFile", "CreateFromDirectoryAsync", "destinationArchiveFileName"),
            Name("System.IO.Compression.ZipFile", "ExtractToDirectoryAsync", "destinationDirectoryName"),
            Name("System.IO.Compression.ZipFile", "OpenAsync", "archiveFileName") with { Witness = "ZipFile", Condition = SinkCondition.OpensToWrite },
            Name("System.IO.Compression.ZipFileExtensions", "ExtractToDirectory", "destinationDirectoryName"),
            Name("System.IO.Compression.ZipFile", "CreateFromDirectory", "destinationArchiveFileName"),
            Name("System.IO.Compression.ZipFile", "ExtractToDirectory", "destinationDirectoryName"),
            Name("System.IO.Compression.ZipFile", "Open", "archiveFileName") with { Witness = "ZipFile", Condition = SinkCondition.OpensToWrite },

            Saved("System.Xml.Linq.XElement", "fileName, stream, textWriter, writer"),
            Saved("System.Xml.Linq.XDocument", "fileName, stream, textWriter, writer"),
            Saved("System.Xml.Linq.XElement", "stream, textWriter, writer") with { Member = "SaveAsync" },
            Saved("System.Xml.Linq.XDocument", "stream, textWriter, writer") with { Member = "SaveAsync" },
            Saved("System.Xml.XmlDocument", "filename, outStream, writer"),
            .. Tables("WriteXml", "System.Data.DataTable", "System.Data.DataSet"),
            new("System.Xml.Linq.XElement", "Save", "fileName") { Witness = Documents },
            new("System.Xml.Linq.XDocument", "Save", "fileName") { Witness = Documents },
            new("System.Xml.XmlDocument", "Save", "filename") { Witness = Documents },
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
        new(Stream, "BeginWrite", "buffer") { Condition = condition, Witness = witness },
        new(Stream, "WriteByte", "value") { Condition = condition, Witness = witness },
        new(Stream, "CopyTo", SinkRow.This) { Condition = condition, Writer = "destination", Witness = witness },
        new(Stream, "CopyToAsync", SinkRow.This) { Condition = condition, Writer = "destination", Witness = witness },
        new("System.IO.MemoryStream", "WriteTo", SinkRow.This) { Condition = condition, Writer = "stream", Witness = witness },
    ];

    private static SinkRow Saved(string type, string writers)
        => new(type, "Save", SinkRow.This) { Condition = SinkCondition.WritesToFile, Writer = writers, Witness = Documents };

    /// <summary>The cells of a table, and the name of the file.</summary>
    private static ImmutableArray<SinkRow> Tables(string member, params string[] types) =>
    [
        .. types.Select(type => new SinkRow(type, member, SinkRow.This) { Effect = SinkEffect.Stores, Condition = SinkCondition.WritesToFile, Writer = "fileName, stream, writer" }),
        .. types.Select(type => new SinkRow(type, member, "fileName")),
    ];

    private static ImmutableArray<SinkRow> Contents(params string[] members)
        => [.. members.Select(static member => new SinkRow(File, member, "path, contents") { Effect = SinkEffect.PrintsElements })];

    private static ImmutableArray<SinkRow> Bytes(params string[] members) => [.. members.Select(static member => new SinkRow(File, member, "path, bytes"))];

    private static SinkRow Name(string type, string member, string parameter) => new(type, member, parameter);

    private static SinkRow Named(string type, string member, string parameter) => new(type, member, parameter) { Witness = FileNames };
}
