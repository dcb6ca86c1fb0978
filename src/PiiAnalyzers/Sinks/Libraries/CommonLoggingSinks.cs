namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>Common.Logging. Messages that are made only when they are wanted are made by a delegate that is handed to a callback.</summary>
internal static class CommonLoggingSinks
{
    private const string Log = "Common.Logging.ILog";

    public static readonly SinkLibrary Library = new(
        "Common.Logging",
        SinkFamily.Log,
        [Log],
        [
            .. LevelRows("Trace"),
            .. LevelRows("Debug"),
            .. LevelRows("Info"),
            .. LevelRows("Warn"),
            .. LevelRows("Error"),
            .. LevelRows("Fatal"),
            new("Common.Logging.FormatMessageHandler", "Invoke", "format, args") { Template = "format", Gate = "FormatMessageHandler" },
            new("Common.Logging.IVariablesContext", "Set", "key, value") { Gate = "GlobalVariablesContext, ThreadVariablesContext, IVariablesContext" },
            new("Common.Logging.INestedVariablesContext", "Push", "text") { Gate = "NestedThreadVariablesContext, INestedVariablesContext" },
        ]);

    private static SinkRow[] LevelRows(string level) =>
    [
        new(Log, level, "message, exception"),
        new(Log, level + "Format", "format, args, exception") { Template = "format" },
    ];
}
