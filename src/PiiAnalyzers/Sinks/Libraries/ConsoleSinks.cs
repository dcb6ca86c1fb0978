namespace PiiAnalyzers.Sinks.Libraries;

/// <summary><see cref="Console"/> and its writers.</summary>
internal static class ConsoleSinks
{
    private const string Console = "System.Console";
    private const string Writer = "System.IO.TextWriter";
    private const string Writers = "System.Console.Out, System.Console.Error";
    private const string Text = "value, buffer, format, arg*";

    public static readonly SinkLibrary Library = new(
        "System.Console",
        SinkFamily.DiagnosticOutput,
        [Console],
        [
            new(Console, "Write", Text),
            new(Console, "WriteLine", Text),
            new(Console, "Title", "value"),
            new(Writer, "Write", Text) { Receivers = Writers },
            new(Writer, "WriteLine", Text) { Receivers = Writers },
            new(Writer, "WriteAsync", Text) { Receivers = Writers },
            new(Writer, "WriteLineAsync", Text) { Receivers = Writers },
        ]);
}
