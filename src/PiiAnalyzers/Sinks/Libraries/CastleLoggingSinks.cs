namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>The logging abstraction of Castle.Core.</summary>
internal static class CastleLoggingSinks
{
    private const string Logger = "Castle.Core.Logging.ILogger";

    public static readonly SinkLibrary Library = new(
        "Castle.Core",
        SinkFamily.Log,
        [Logger],
        [
            .. LevelRows("Trace"),
            .. LevelRows("Debug"),
            .. LevelRows("Info"),
            .. LevelRows("Warn"),
            .. LevelRows("Error"),
            .. LevelRows("Fatal"),
            new(Logger, "CreateChildLogger", "loggerName"),
            new("Castle.Core.Logging.IContextProperties", SinkRow.Indexer, "key, value") { Gate = "GlobalProperties, ThreadProperties, IContextProperties" },
            new("Castle.Core.Logging.IContextStack", "Push", "message") { Gate = "ThreadStacks, IContextStack" },
        ]);

    private static SinkRow[] LevelRows(string level) =>
    [
        new(Logger, level, "message, messageFactory, exception"),
        new(Logger, level + "Format", "format, args, exception") { Template = "format" },
    ];
}
