namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>
/// NLog. The argument of a named hole is captured by its elements if it is a sequence, that of a numbered hole and a lone value by
/// <see cref="object.ToString"/>; <c>{@X}</c> in a template reads its members.
/// </summary>
internal static class NLogSinks
{
    private const string Logger = "NLog.Logger";
    private const string LoggerInterface = "NLog.ILogger";
    private const string LoggerBase = "NLog.ILoggerBase";
    private const string Extensions = "NLog.ILoggerExtensions";
    private const string Builder = "NLog.LogEventBuilder";
    private const string Event = "NLog.LogEventInfo";
    private const string EventProperties = "NLog.LogEventInfo.Properties, NLog.Logger.Properties";
    private const string Dictionary = "System.Collections.Generic.IDictionary`2";
    private const string Scope = "NLog.ScopeContext";
    private const string Mdc = "NLog.MappedDiagnosticsContext";
    private const string Mdlc = "NLog.MappedDiagnosticsLogicalContext";

    public static readonly SinkLibrary Library = new(
        "NLog",
        SinkFamily.Log,
        [LoggerInterface],
        [
            .. LevelRows(Logger),
            .. LevelRows(LoggerInterface),
            .. MemberRows(Logger, "Log"),
            .. MemberRows(LoggerBase, "Log"),
            .. MemberRows(Logger, "ConditionalTrace"),
            .. MemberRows(Logger, "ConditionalDebug"),
            .. MemberRows(Extensions, "ConditionalTrace"),
            .. MemberRows(Extensions, "ConditionalDebug"),
            new(LoggerBase, "LogException", "message, exception"),
            new(Extensions, "Log", "exception, messageFunc"),
            new(Extensions, "Trace", "exception, messageFunc"),
            new(Extensions, "Debug", "exception, messageFunc"),
            new(Extensions, "Info", "exception, messageFunc"),
            new(Extensions, "Warn", "exception, messageFunc"),
            new(Extensions, "Error", "exception, messageFunc"),
            new(Extensions, "Fatal", "exception, messageFunc"),

            Context(Logger, "WithProperty", "propertyKey, propertyValue"),
            Context(Logger, "WithProperties", "properties"),
            Context(Logger, "SetProperty", "propertyKey, propertyValue"),
            Context(Logger, "PushScopeProperty", "propertyName, propertyValue"),
            Context(Logger, "PushScopeProperties", "scopeProperties"),
            Context(Logger, "PushScopeNested", "nestedState"),

            Message(Builder, "Message", "message, arg*"),
            new(Builder, "Exception", "exception"),
            Context(Builder, "Property", "propertyName, propertyValue"),
            Context(Builder, "Properties", "properties"),

            Message(Event, SinkRow.Constructor, "exception, message, parameters"),
            Context(Event, SinkRow.Constructor, "loggerName, formattedMessage, messageTemplate, eventProperties"),
            Message(Event, "Create", "exception, message, parameters"),
            new(Event, "Create", "loggerName"),
            new(Event, "Message", "value"),
            Context(Event, "Parameters", "value"),
            new(Event, "LoggerName", "value"),
            Context(Dictionary, "Add", "key, value") with { Receivers = EventProperties },
            Context(Dictionary, SinkRow.Indexer, "key, value") with { Receivers = EventProperties },
            Context("NLog.MessageTemplates.MessageTemplateParameter", SinkRow.Constructor, "name, value"),

            Context(Scope, "PushProperty", "key, value"),
            Context(Scope, "PushProperties", "properties"),
            Context(Scope, "PushNestedState", "nestedState"),
            Context(Scope, "PushNestedStateProperties", "nestedState, properties"),
            Context(Mdc, "Set", "item, value"),
            Context(Mdc, "SetScoped", "item, value"),
            Context(Mdlc, "Set", "item, value"),
            Context(Mdlc, "SetScoped", "item, value, items"),
            Context("NLog.NestedDiagnosticsContext", "Push", "text, value"),
            Context("NLog.NestedDiagnosticsLogicalContext", "Push", "value"),
            Context("NLog.NestedDiagnosticsLogicalContext", "PushObject", "value"),
            Context("NLog.GlobalDiagnosticsContext", "Set", "item, value"),
            Context("NLog.SetupLogFactoryBuilderExtensions", "SetGlobalContextProperty", "name, value"),
            Context("NLog.SetupLoadConfigurationExtensions", "SetGlobalContextProperty", "name, value"),

            // Written with every event of the logger.
            new("NLog.LogManager", "GetLogger", "name"),
            new("NLog.LogFactory", "GetLogger", "name"),
            new("NLog.LogFactory`1", "GetLogger", "name"),
            new("NLog.SetupBuilderExtensions", "GetLogger", "name"),
        ])
    {
        TemplateLanguage = TemplateLanguage.NLog,
    };

    private static SinkRow[] LevelRows(string type) =>
    [
        .. MemberRows(type, "Trace"),
        .. MemberRows(type, "Debug"),
        .. MemberRows(type, "Info"),
        .. MemberRows(type, "Warn"),
        .. MemberRows(type, "Error"),
        .. MemberRows(type, "Fatal"),
        new(type, "TraceException", "message, exception"),
        new(type, "DebugException", "message, exception"),
        new(type, "InfoException", "message, exception"),
        new(type, "WarnException", "message, exception"),
        new(type, "ErrorException", "message, exception"),
        new(type, "FatalException", "message, exception"),
    ];

    private static SinkRow[] MemberRows(string type, string member) =>
    [
        new(type, member, "value, messageFunc"),
        Message(type, member, "exception, message, arg*"),
    ];

    private static SinkRow Message(string type, string member, string parameters) =>
        new(type, member, parameters) { Template = "message", Effect = SinkEffect.PrintsNested };

    private static SinkRow Context(string type, string member, string parameters) =>
        new(type, member, parameters) { Effect = SinkEffect.PrintsElements };
}
