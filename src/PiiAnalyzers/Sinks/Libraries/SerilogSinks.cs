namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>
/// Serilog. A value is captured by its elements if it is a sequence, a dictionary or a tuple, else by <see cref="object.ToString"/>;
/// <c>{@X}</c> in a template and <c>destructureObjects</c> elsewhere read its members.
/// </summary>
internal static class SerilogSinks
{
    private const string Logger = "Serilog.ILogger";
    private const string CoreLogger = "Serilog.Core.Logger";
    private const string StaticLog = "Serilog.Log";
    private const string Event = "Serilog.Events.LogEvent";
    private const string Destructure = "destructureObjects";

    public static readonly SinkLibrary Library = new(
        "Serilog",
        SinkFamily.Log,
        [Logger],
        [
            .. LoggerRows(Logger),
            .. LoggerRows(CoreLogger),
            .. LoggerRows(StaticLog),

            Property("Serilog.LoggerExtensions", "ForContext", "propertyName, value"),
            Property("Serilog.Context.LogContext", "PushProperty", "name, value"),
            Property("Serilog.Configuration.LoggerEnrichmentConfiguration", "WithProperty", "name, value"),
            Property("Serilog.Core.Enrichers.PropertyEnricher", SinkRow.Constructor, "name, value"),
            Property("Serilog.Core.ILogEventPropertyFactory", "CreateProperty", "name, value"),
            Property("Serilog.Core.ILogEventPropertyValueFactory", "CreatePropertyValue", "value"),

            // The other parts of an event are built from these, so a value is reported where it enters and not again where it is passed on.
            Property(Event, "AddPropertyIfAbsent", "name, value"),
            new("Serilog.Events.ScalarValue", SinkRow.Constructor, "value"),
            new("Serilog.Events.LogEventProperty", SinkRow.Constructor, "name"),
            new("Serilog.Events.MessageTemplate", SinkRow.Constructor, "text"),
            new("Serilog.Parsing.MessageTemplateParser", "Parse", "messageTemplate"),
            new("Serilog.Parsing.TextToken", SinkRow.Constructor, "text"),

            // Not a template of this library but a composite format, so its holes stay unread.
            new("Serilog.Debugging.SelfLog", "WriteLine", "format, arg*"),
        ])
    {
        TemplateLanguage = TemplateLanguage.Serilog,
    };

    /// <summary>The members that the interface, its implementation and the static class each declare for themselves.</summary>
    private static SinkRow[] LoggerRows(string type) =>
    [
        Message(type, "Verbose"),
        Message(type, "Debug"),
        Message(type, "Information"),
        Message(type, "Warning"),
        Message(type, "Error"),
        Message(type, "Fatal"),
        Message(type, "Write"),
        Message(type, "BindMessageTemplate"),
        Property(type, "BindProperty", "propertyName, value"),
        Property(type, "ForContext", "propertyName, value"),
    ];

    private static SinkRow Message(string type, string member) =>
        new(type, member, member == "BindMessageTemplate" ? "messageTemplate, propertyValue*" : "exception, messageTemplate, propertyValue*") { Template = "messageTemplate", Effect = SinkEffect.PrintsNested };

    private static SinkRow Property(string type, string member, string parameters) =>
        new(type, member, parameters) { WalksIf = Destructure, Effect = SinkEffect.PrintsNested };
}
