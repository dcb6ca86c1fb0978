using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Generation.Logging;

/// <summary>Writes <c>LogRedacted</c> for a project: the methods, the handler of their interpolated strings, and what is known of each hole.</summary>
internal static class LogRedactedEmitter
{
    public const string FileName = "PiiAnalyzers.LogRedacted.g.cs";

    private const string Logging = "global::Microsoft.Extensions.Logging.";
    private const string Services = "global::System.Runtime.CompilerServices.";
    private const string Message = "global::PiiAnalyzers.RedactedMessage";

    public static string Emit(EquatableArray<LogHole> holes)
    {
        var code = GeneratedFile.Begin(allowsNullable: true).Open("namespace " + MarkerAttributes.Namespace);
        code.Line("/// <summary>Logs interpolated strings with the personal data in their holes masked.</summary>")
            .Line(Embedded.Mark).Line(GeneratedFile.Mark)
            .Open("internal static class RedactedLogging");
        Method(code, string.Empty, "default(" + Logging + "EventId)", "null");
        code.Line();
        Method(code, Logging + "EventId eventId, ", "eventId", "null");
        code.Line();
        Method(code, "global::System.Exception? exception, ", "default(" + Logging + "EventId)", "exception");
        code.Line();
        Method(code, Logging + "EventId eventId, global::System.Exception? exception, ", "eventId", "exception");
        code.Close().Line();
        Handler(code, holes);
        return code.Close().ToString();
    }

    private static void Method(CodeWriter code, string parameters, string eventId, string exception)
        => code.Line("/// <summary>Logs an interpolated string. Holes with personal data are masked by its category; nothing is done when the level is off.</summary>")
            .Open("public static void LogRedacted(this " + Logging + "ILogger logger, " + Logging + "LogLevel level, " + parameters
                + "[" + Services + "InterpolatedStringHandlerArgument(\"logger\", \"level\")] ref RedactedLogHandler message)")
            .Open("if (message.TryGet(out var built))")
            .Line("logger.Log(level, " + eventId + ", built, " + exception + ", " + Message + ".Formatter);")
            .Close().Close();

    private static void Handler(CodeWriter code, EquatableArray<LogHole> holes)
    {
        code.Line("/// <summary>Takes the parts of an interpolated string when the level is on.</summary>")
            .Line(Embedded.Mark).Line(GeneratedFile.Mark).Line("[" + Services + "InterpolatedStringHandler]")
            .Open("internal ref struct RedactedLogHandler")
            .Line("private readonly " + Message + "? _message;")
            .Line()
            .Open("public RedactedLogHandler(int literalLength, int formattedCount, " + Logging + "ILogger logger, " + Logging + "LogLevel level, out bool isEnabled)")
            .Line("isEnabled = logger.IsEnabled(level);")
            .Line("_message = isEnabled ? new " + Message + "(literalLength, formattedCount) : null;")
            .Close().Line()
            .Open("public bool TryGet([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out " + Message + "? message)")
            .Line("message = _message;").Line("return message != null;").Close().Line()
            .Line("public void AppendLiteral(string value) => _message!.AppendLiteral(value);").Line()
            .Line("[global::PiiAnalyzers.PiiSanitizer]")
            .Open("public void AppendFormatted<T>(T value, int alignment = 0, string? format = null, [" + Services + "CallerArgumentExpression(\"value\")] string expression = \"\")")
            .Line("var category = Find(expression, out var name);")
            .Line("_message!.AppendValue(name, category, value, alignment, format);")
            .Close().Line();

        // What is not in the table was not seen when it was made, and is masked.
        code.Open("private static global::PiiAnalyzers.PiiCategory Find(string expression, out string name)").Open("switch (expression)");
        foreach (var hole in holes)
        {
            code.Line("case " + CodeWriter.Literal(hole.Expression) + ": name = " + CodeWriter.Literal(LogHoles.NameOf(hole.Expression)) + "; return "
                + (hole.Category is null ? Message + ".Clean" : "global::PiiAnalyzers.PiiCategory." + hole.Category) + ";");
        }

        code.Line("default: name = \"Value\"; return global::PiiAnalyzers.PiiCategory.Unspecified;").Close().Close().Close();
    }
}
