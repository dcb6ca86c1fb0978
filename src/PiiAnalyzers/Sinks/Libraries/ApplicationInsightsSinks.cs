namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>Application Insights: tracked items, their property bags, and what the context says about the user.</summary>
internal static class ApplicationInsightsSinks
{
    private const string Client = "Microsoft.ApplicationInsights.TelemetryClient";
    private const string Contracts = "Microsoft.ApplicationInsights.DataContracts.";
    private const string Implementation = "Microsoft.ApplicationInsights.Extensibility.Implementation.";
    private const string Dictionary = "System.Collections.Generic.IDictionary`2";
    private const string Items = "EventTelemetry, TraceTelemetry, ExceptionTelemetry, RequestTelemetry, DependencyTelemetry, PageViewTelemetry, AvailabilityTelemetry, MetricTelemetry";
    private const string Names = Items + ", ISupportProperties, TelemetryContext, UserContext, LocationContext, ITelemetry, TelemetryClient";

    private const string Bags = Contracts + "ISupportProperties.Properties, " + Contracts + "TelemetryContext.GlobalProperties, " + Contracts + "TelemetryContext.Properties, "
        + Contracts + "EventTelemetry.Properties, " + Contracts + "TraceTelemetry.Properties, " + Contracts + "ExceptionTelemetry.Properties, " + Contracts + "RequestTelemetry.Properties, "
        + Contracts + "DependencyTelemetry.Properties, " + Contracts + "PageViewTelemetry.Properties, " + Contracts + "AvailabilityTelemetry.Properties, " + Contracts + "MetricTelemetry.Properties";

    public static readonly SinkLibrary Library = new(
        "Application Insights",
        SinkFamily.Telemetry,
        [Client],
        [
            Track("TrackEvent", "eventName, properties"),
            Track("TrackTrace", "message, properties"),
            Track("TrackMetric", "name, properties"),
            Track("TrackException", "exception, properties"),
            Track("TrackDependency", "dependencyTypeName, target, dependencyName, data, resultCode"),
            Track("TrackAvailability", "name, runLocation, message, properties"),
            Track("TrackPageView", "name"),
            Track("TrackRequest", "name, responseCode"),

            new(Dictionary, "Add", "key, value") { Receivers = Bags, Gate = Names },
            new(Dictionary, SinkRow.Indexer, "key, value") { Receivers = Bags, Gate = Names },
            new(Contracts + "EventTelemetry", SinkRow.Constructor, "name"),
            new(Contracts + "EventTelemetry", "Name", "value") { Gate = Items },
            new(Contracts + "TraceTelemetry", SinkRow.Constructor, "message"),
            new(Contracts + "TraceTelemetry", "Message", "value") { Gate = Items },
            new(Contracts + "ExceptionTelemetry", SinkRow.Constructor, "exception"),
            new(Contracts + "ExceptionTelemetry", "Message", "value") { Gate = Items },
            new(Contracts + "PageViewTelemetry", SinkRow.Constructor, "pageName"),
            new(Contracts + "PageViewTelemetry", "Name", "value") { Gate = Items },
            new(Contracts + "DependencyTelemetry", SinkRow.Constructor, "dependencyTypeName, target, dependencyName, data, resultCode"),
            new(Contracts + "DependencyTelemetry", "Data", "value") { Gate = Items },
            new(Contracts + "DependencyTelemetry", "Name", "value") { Gate = Items },
            new(Contracts + "DependencyTelemetry", "Target", "value") { Gate = Items },

            new(Implementation + "UserContext", "Id", "value") { Gate = Names },
            new(Implementation + "UserContext", "AccountId", "value") { Gate = Names },
            new(Implementation + "UserContext", "AuthenticatedUserId", "value"),
            new(Implementation + "LocationContext", "Ip", "value") { Gate = Names },
        ]);

    private static SinkRow Track(string member, string parameters) => new(Client, member, parameters) { Effect = SinkEffect.PrintsElements };
}
