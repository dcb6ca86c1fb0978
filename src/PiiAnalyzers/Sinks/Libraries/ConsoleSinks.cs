namespace PiiAnalyzers.Sinks.Libraries;

/// <summary><see cref="Console"/>, its writers and its streams.</summary>
internal static class ConsoleSinks
{
    private const string Console = "System.Console";
    private const string Text = "value, buffer, format, arg*";

    public static readonly SinkLibrary Library = new(
        "System.Console",
        SinkFamily.DiagnosticOutput,
        [Console],
        [
            new(Console, "Write", Text) { Template = "format" },
            new(Console, "WriteLine", Text) { Template = "format" },
            new(Console, "Title", "value"),
            .. FileSinks.Writes(SinkCondition.WritesToConsole, FileSinks.Carriers + ", Console"),
        ]);
}
