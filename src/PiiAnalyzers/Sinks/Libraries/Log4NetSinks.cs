namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>log4net. Its renderer writes the elements of a sequence; the <c>Format</c> methods take composite formats.</summary>
internal static class Log4NetSinks
{
    private const string Log = "log4net.ILog";
    private const string Contexts = "ThreadContext, LogicalThreadContext, GlobalContext, ContextPropertiesBase";

    public static readonly SinkLibrary Library = new(
        "log4net",
        SinkFamily.Log,
        [Log],
        [
            .. LevelRows("Debug"),
            .. LevelRows("Info"),
            .. LevelRows("Warn"),
            .. LevelRows("Error"),
            .. LevelRows("Fatal"),
            new("log4net.Core.ILogger", "Log", "message, exception") { Effect = SinkEffect.PrintsElements },
            new("log4net.Core.LoggingEvent", SinkRow.Constructor, "loggerName, message, exception") { Effect = SinkEffect.PrintsElements },

            new("log4net.Util.ContextPropertiesBase", SinkRow.Indexer, "key, value") { Effect = SinkEffect.PrintsElements, Gate = Contexts },
            new("log4net.Util.ThreadContextStack", "Push", "message") { Gate = Contexts },
            new("log4net.Util.LogicalThreadContextStack", "Push", "message") { Gate = Contexts },

            // Written with every event of the logger.
            new("log4net.LogManager", "GetLogger", "name"),
        ]);

    private static SinkRow[] LevelRows(string level) =>
    [
        new(Log, level, "message, exception") { Effect = SinkEffect.PrintsElements },
        new(Log, level + "Format", "format, arg*") { Template = "format" },
    ];
}
