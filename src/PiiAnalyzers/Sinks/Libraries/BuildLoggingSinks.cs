namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>The log of an MSBuild task. Messages are composite formats.</summary>
internal static class BuildLoggingSinks
{
    private const string Helper = "Microsoft.Build.Utilities.TaskLoggingHelper";

    public static readonly SinkLibrary Library = new(
        "MSBuild",
        SinkFamily.Log,
        [Helper],
        [
            Message("LogMessage", "subcategory, code, helpKeyword, file"),
            Message("LogCriticalMessage", "subcategory, code, helpKeyword, file"),
            Message("LogError", "subcategory, errorCode, helpKeyword, helpLink, file"),
            Message("LogWarning", "subcategory, warningCode, helpKeyword, helpLink, file"),

            // The template stands in a resource file.
            new(Helper, "LogMessageFromResources", "message*"),
            new(Helper, "LogErrorFromResources", "subcategoryResourceName, errorCode, helpKeyword, file, message*"),
            new(Helper, "LogErrorWithCodeFromResources", "subcategoryResourceName, file, message*"),
            new(Helper, "LogWarningFromResources", "subcategoryResourceName, warningCode, helpKeyword, file, message*"),
            new(Helper, "LogWarningWithCodeFromResources", "subcategoryResourceName, file, message*"),
            new(Helper, "LogErrorFromException", "exception, file"),
            new(Helper, "LogWarningFromException", "exception"),
            new(Helper, "LogMessageFromText", "lineOfText"),
            new(Helper, "LogCommandLine", "commandLine"),
            new(Helper, "LogExternalProjectStarted", "message, helpKeyword, projectFile, targetNames"),
            new(Helper, "LogExternalProjectFinished", "message, helpKeyword, projectFile"),
            new(Helper, "LogIncludeGeneratedFile", "filePath, content"),
            new(Helper, "LogTelemetry", "eventName, properties") { Effect = SinkEffect.PrintsElements },
        ]);

    private static SinkRow Message(string member, string place) => new(Helper, member, place + ", message*") { Template = "message" };
}
