namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>Event sources, which trace sessions, dotnet-trace and event listeners read.</summary>
internal static class EventSourceSinks
{
    private const string Source = "System.Diagnostics.Tracing.EventSource";

    public static readonly SinkLibrary Library = new(
        "EventSource",
        SinkFamily.Log,
        [Source],
        [
            new(Source, "WriteEvent", "arg*"),
            new(Source, "WriteEventWithRelatedActivityId", "args"),

            // The members of the payload become fields of the event.
            new(Source, "Write", "eventName, data") { Effect = SinkEffect.Walks, Gate = "EventSource" },
        ]);
}
