namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>Error trackers: Sentry, Exceptionless, Raygun, Rollbar, Bugsnag. What they are told ends with another company.</summary>
internal static class ErrorTrackerSinks
{
    private const string SentrySdk = "Sentry.SentrySdk";
    private const string SentryUser = "Sentry.SentryUser";
    private const string UserTypes = "SentryUser, Scope, ConfigureScope";
    private const string EventBuilder = "Exceptionless.EventBuilder";
    private const string EventBuilderExtensions = "Exceptionless.EventBuilderExtensions";
    private const string ClientExtensions = "Exceptionless.ExceptionlessClientExtensions";
    private const string RaygunClient = "Mindscape.Raygun4Net.RaygunClientBase";
    private const string RaygunUser = "Mindscape.Raygun4Net.RaygunIdentifierMessage";
    private const string RollbarLogger = "Rollbar.ILogger";
    private const string RollbarPerson = "Rollbar.DTOs.Person";
    private const string RollbarNames = "IRollbar, RollbarLocator, RollbarFactory, RollbarInstance, ILogger";
    private const string BugsnagUser = "Bugsnag.Payload.User";
    private const string Breadcrumbs = "Bugsnag.IBreadcrumbs";

    public static readonly SinkLibrary Sentry = new(
        "Sentry",
        SinkFamily.Telemetry,
        [SentrySdk],
        [
            new(SentrySdk, "CaptureMessage", "message"),
            new(SentrySdk, "CaptureException", "exception"),
            new(SentrySdk, "CaptureFeedback", "message, contactEmail, name, url"),
            new(SentrySdk, "AddBreadcrumb", "message, category, type, data") { Effect = SinkEffect.PrintsElements },
            new(SentrySdk, "StartTransaction", "name, operation, description"),
            new(SentrySdk, "SetTag", "key, value") { Gate = "SentrySdk" },
            new(SentrySdk, "StartSpan", "operation, description") { Gate = "SentrySdk" },
            .. new[] { "LogTrace", "LogDebug", "LogInfo", "LogWarning", "LogError", "LogFatal" }
                .Select(static member => new SinkRow("Sentry.SentryStructuredLogger", member, "template, parameters") { Template = "template", Gate = "SentrySdk, SentryStructuredLogger" }),
            new("Sentry.SentryFeedback", SinkRow.Constructor, "message, contactEmail, name, url"),
            new("Sentry.ISpan", "Description", "value") { Gate = "ISpan, ITransactionTracer, StartTransaction, StartChild, StartSpan, GetSpan" },
            new("Sentry.SentryClientExtensions", "CaptureFeedback", "message, contactEmail, name, url"),
            new("Sentry.SentryClientExtensions", "CaptureMessage", "message"),
            new("Sentry.SentryClientExtensions", "CaptureException", "ex"),
            new("Sentry.HubExtensions", "CaptureMessage", "message"),
            new("Sentry.HubExtensions", "CaptureException", "ex"),
            new("Sentry.HubExtensions", "StartSpan", "operation, description") { Gate = "IHub, HubAdapter" },
            new("Sentry.HubExtensions", "AddBreadcrumb", "message, category, type, data") { Effect = SinkEffect.PrintsElements },
            new("Sentry.HubExtensions", "StartTransaction", "name, operation, description"),
            new("Sentry.Breadcrumb", SinkRow.Constructor, "message, type, data, category") { Effect = SinkEffect.PrintsElements },
            new("Sentry.IHasTags", "SetTag", "key, value"),
            new("Sentry.IHasExtra", "SetExtra", "key, value") { Effect = SinkEffect.PrintsElements },
            new("Sentry.HasTagsExtensions", "SetTags", "tags") { Effect = SinkEffect.PrintsElements },
            new("Sentry.HasExtraExtensions", "SetExtras", "values") { Effect = SinkEffect.PrintsElements },
            new("Sentry.SentryMessage", "Message", "value") { Gate = "SentryMessage, SentryEvent" },
            new("Sentry.SentryMessage", "Formatted", "value") { Gate = "SentryMessage, SentryEvent" },
            new("Sentry.SentryMessage", "Params", "value") { Effect = SinkEffect.PrintsElements, Gate = "SentryMessage, SentryEvent" },
            new(SentryUser, "Id", "value") { Gate = UserTypes },
            new(SentryUser, "Username", "value") { Gate = UserTypes },
            new(SentryUser, "Email", "value") { Gate = UserTypes },
            new(SentryUser, "IpAddress", "value") { Gate = UserTypes },
            new(SentryUser, "Other", "value") { Effect = SinkEffect.PrintsElements, Gate = UserTypes },
        ]);

    public static readonly SinkLibrary Exceptionless = new(
        "Exceptionless",
        SinkFamily.Telemetry,
        [EventBuilder],
        [
            new(EventBuilder, "SetMessage", "message"),
            new(EventBuilder, "SetSource", "source"),
            new(EventBuilder, "SetReferenceId", "referenceId"),
            new(EventBuilder, "SetGeo", "coordinates, latitude, longitude"),
            new(EventBuilder, "SetException", "ex"),
            new(EventBuilder, "AddTags", "tags"),
            new(EventBuilder, "SetProperty", "name, value") { Effect = SinkEffect.Walks },
            new(EventBuilder, "AddObject", "data, name") { Effect = SinkEffect.Walks },
            new(EventBuilderExtensions, "SetUserIdentity", "identity, name"),
            new(EventBuilderExtensions, "SetUserDescription", "emailAddress, description"),
            new(ClientExtensions, "SubmitLog", "source, message, level"),
            new(ClientExtensions, "CreateLog", "source, message, level"),
            new(ClientExtensions, "SubmitException", "exception"),
            new(ClientExtensions, "CreateException", "exception"),
            new(ClientExtensions, "SubmitFeatureUsage", "feature"),
            new(ClientExtensions, "CreateFeatureUsage", "feature"),
            new(ClientExtensions, "SubmitNotFound", "resource"),
            new(ClientExtensions, "CreateNotFound", "resource"),
            new(ClientExtensions, "SubmitSessionEnd", "sessionIdOrUserId"),
        ]);

    public static readonly SinkLibrary Raygun = new(
        "Raygun",
        SinkFamily.Telemetry,
        [RaygunClient],
        [
            new(RaygunClient, "Send", "exception, tags, userCustomData") { Effect = SinkEffect.PrintsElements, Gate = "RaygunClient, RaygunClientBase" },
            new(RaygunClient, "SendInBackground", "exception, tags, userCustomData") { Effect = SinkEffect.PrintsElements },
            new(RaygunClient, "User", "value") { Gate = "RaygunClient, RaygunClientBase" },
            new(RaygunUser, SinkRow.Constructor, "user"),
            new(RaygunUser, "Identifier", "value") { Gate = "RaygunIdentifierMessage" },
            new(RaygunUser, "Email", "value") { Gate = "RaygunIdentifierMessage" },
            new(RaygunUser, "FullName", "value") { Gate = "RaygunIdentifierMessage" },
            new(RaygunUser, "FirstName", "value") { Gate = "RaygunIdentifierMessage" },
        ]);

    public static readonly SinkLibrary Rollbar = new(
        "Rollbar",
        SinkFamily.Telemetry,
        [RollbarLogger],
        [
            .. RollbarRows("Log"),
            .. RollbarRows("Critical"),
            .. RollbarRows("Error"),
            .. RollbarRows("Warning"),
            .. RollbarRows("Info"),
            .. RollbarRows("Debug"),
            new(RollbarPerson, SinkRow.Constructor, "id"),
            new(RollbarPerson, "Id", "value") { Gate = "Person" },
            new(RollbarPerson, "UserName", "value") { Gate = "Person" },
            new(RollbarPerson, "Email", "value") { Gate = "Person" },
        ]);

    public static readonly SinkLibrary Bugsnag = new(
        "Bugsnag",
        SinkFamily.Telemetry,
        [Breadcrumbs],
        [
            new("Bugsnag.IClient", "Notify", "exception"),
            new(Breadcrumbs, "Leave", "message, metadata") { Effect = SinkEffect.PrintsElements, Gate = "Breadcrumbs, IBreadcrumbs" },
            new("Bugsnag.Payload.Breadcrumb", SinkRow.Constructor, "name, metadata") { Effect = SinkEffect.PrintsElements },
            new(BugsnagUser, "Id", "value") { Gate = "User" },
            new(BugsnagUser, "Name", "value") { Gate = "User" },
            new(BugsnagUser, "Email", "value") { Gate = "User" },
        ]);

    private static SinkRow[] RollbarRows(string member) =>
    [
        new(RollbarLogger, member, member == "Log" ? "obj, msg, custom" : "obj, msg, error, custom") { Effect = SinkEffect.PrintsElements, Gate = RollbarNames },
    ];
}
