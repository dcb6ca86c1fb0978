namespace PiiAnalyzers.Sinks.Libraries;

/// <summary><see cref="Console"/> and its writers.</summary>
internal static class ConsoleSinks
{
    private const string Console = "System.Console";
    private const string Writer = "System.IO.TextWriter";
    private const string Writers = "System.Console.Out, System.Console.Error";
    private const string Text = "value, buffer, format, arg*";
    private const string AsyncText = "value, buffer";

    public static readonly SinkLibrary Library = new(
        "System.Console",
        SinkFamily.DiagnosticOutput,
        [Console],
        [
            new(Console, "Write", Text) { Template = "format" },
            new(Console, "WriteLine", Text) { Template = "format" },
            new(Console, "Title", "value"),
            new(Writer, "Write", Text) { Template = "format", Receivers = Writers },
            new(Writer, "WriteLine", Text) { Template = "format", Receivers = Writers },
            new(Writer, "WriteAsync", AsyncText) { Receivers = Writers },
            new(Writer, "WriteLineAsync", AsyncText) { Receivers = Writers },
        ]);
}
