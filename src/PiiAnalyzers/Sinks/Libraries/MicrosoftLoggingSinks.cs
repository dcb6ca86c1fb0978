namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>Microsoft.Extensions.Logging. Delegates of <c>LoggerMessage.Define</c> and <c>[LoggerMessage]</c> methods have no fixed names and are found by shape.</summary>
internal static class MicrosoftLoggingSinks
{
    private const string Logger = "Microsoft.Extensions.Logging.ILogger";
    private const string Extensions = "Microsoft.Extensions.Logging.LoggerExtensions";
    private const string Message = "exception, message, args";

    public static readonly SinkLibrary Library = new(
        "Microsoft.Extensions.Logging",
        SinkFamily.Log,
        [Logger],
        [
            new(Extensions, "Log", Message) { Template = "message", Effect = SinkEffect.PrintsElements },
            new(Extensions, "LogTrace", Message) { Template = "message", Effect = SinkEffect.PrintsElements },
            new(Extensions, "LogDebug", Message) { Template = "message", Effect = SinkEffect.PrintsElements },
            new(Extensions, "LogInformation", Message) { Template = "message", Effect = SinkEffect.PrintsElements },
            new(Extensions, "LogWarning", Message) { Template = "message", Effect = SinkEffect.PrintsElements },
            new(Extensions, "LogError", Message) { Template = "message", Effect = SinkEffect.PrintsElements },
            new(Extensions, "LogCritical", Message) { Template = "message", Effect = SinkEffect.PrintsElements },
            new(Extensions, "BeginScope", "messageFormat, args") { Template = "messageFormat", Effect = SinkEffect.PrintsElements },

            new(Logger, "Log", "state, exception, formatter") { Effect = SinkEffect.PrintsElements },
            new(Logger, "BeginScope", "state") { Effect = SinkEffect.PrintsElements },
            new("Microsoft.Extensions.Logging.IExternalScopeProvider", "Push", "state") { Effect = SinkEffect.PrintsElements },
            new("Microsoft.Extensions.Logging.LoggerExternalScopeProvider", "Push", "state") { Effect = SinkEffect.PrintsElements },

            // Written with every event: the category by all providers, the event's name by the structured ones.
            new("Microsoft.Extensions.Logging.ILoggerFactory", "CreateLogger", "categoryName"),
            new("Microsoft.Extensions.Logging.LoggerFactory", "CreateLogger", "categoryName"),
            new("Microsoft.Extensions.Logging.EventId", SinkRow.Constructor, "name"),
        ])
    {
        TemplateLanguage = TemplateLanguage.MicrosoftLogging,
    };

    /// <summary>What tag providers put into a log event. With a classification beside it, a value is redacted.</summary>
    public static readonly SinkLibrary Tags = new(
        "Microsoft.Extensions.Telemetry",
        SinkFamily.Log,
        ["Microsoft.Extensions.Logging.ITagCollector"],
        [
            new("Microsoft.Extensions.Logging.ITagCollector", "Add", "tagName, tagValue") { Effect = SinkEffect.PrintsElements, Unless = "classifications", Gate = "ITagCollector" },
        ]);
}
