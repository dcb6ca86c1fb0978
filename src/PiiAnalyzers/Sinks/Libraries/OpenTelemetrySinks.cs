namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>OpenTelemetry's own API, beside the activities and metrics that it exports.</summary>
internal static class OpenTelemetrySinks
{
    private const string Baggage = "OpenTelemetry.Baggage";
    private const string Span = "OpenTelemetry.Trace.TelemetrySpan";
    private const string Attributes = "OpenTelemetry.Trace.SpanAttributes";
    private const string Tracer = "OpenTelemetry.Trace.Tracer";

    public static readonly SinkLibrary Library = new(
        "OpenTelemetry",
        SinkFamily.Telemetry,
        [Baggage],
        [
            new(Baggage, "Create", "baggageItems") { Effect = SinkEffect.PrintsElements, Gate = "Baggage" },
            new(Baggage, "SetBaggage", "name, value, baggageItems") { Effect = SinkEffect.PrintsElements },
            new(Span, "SetAttribute", "key, value, values") { Effect = SinkEffect.PrintsElements },
            new(Span, "AddEvent", "name"),
            new(Span, "UpdateName", "name"),
            new(Span, "RecordException", "ex, type, message, stacktrace"),
            new(Attributes, SinkRow.Constructor, "attributes") { Effect = SinkEffect.PrintsElements },
            new(Attributes, "Add", "key, value, values") { Effect = SinkEffect.PrintsElements, Gate = "SpanAttributes" },
            new(Tracer, "StartRootSpan", "name"),
            new(Tracer, "StartSpan", "name"),
            new(Tracer, "StartActiveSpan", "name"),
        ]);
}
