namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>Traces and metrics of System.Diagnostics, which OpenTelemetry exports. Measured values are summed up; tags are kept.</summary>
internal static class TelemetrySinks
{
    private const string Activity = "System.Diagnostics.Activity";
    private const string ActivitySource = "System.Diagnostics.ActivitySource";
    private const string Tags = "System.Diagnostics.ActivityTagsCollection";
    private const string TagList = "System.Diagnostics.TagList";
    private const string DiagnosticSource = "System.Diagnostics.DiagnosticSource";
    private const string Metrics = "System.Diagnostics.Metrics.";
    private const string Start = "name, tags, parentId";

    public static readonly SinkLibrary Library = new(
        "System.Diagnostics.DiagnosticSource",
        SinkFamily.Telemetry,
        [Activity],
        [
            new(Activity, SinkRow.Constructor, "operationName"),
            new(Activity, "SetTag", "key, value") { Effect = SinkEffect.PrintsElements },
            new(Activity, "AddTag", "key, value") { Effect = SinkEffect.PrintsElements },
            new(Activity, "SetBaggage", "key, value"),
            new(Activity, "AddBaggage", "key, value"),
            new(Activity, "DisplayName", "value") { Gate = "Activity, StartActivity, CreateActivity" },
            new(Activity, "SetStatus", "description"),
            new(Activity, "TraceStateString", "value"),
            new(Activity, "SetParentId", "parentId"),
            new(Activity, "AddException", "exception, tags"),
            new(ActivitySource, "StartActivity", Start) { Effect = SinkEffect.PrintsElements },
            new(ActivitySource, "CreateActivity", Start) { Effect = SinkEffect.PrintsElements },

            new("System.Diagnostics.ActivityEvent", SinkRow.Constructor, "name"),
            new(Tags, SinkRow.Constructor, "list") { Effect = SinkEffect.PrintsElements },
            new(Tags, "Add", "key, value, item") { Effect = SinkEffect.PrintsElements, Gate = "ActivityTagsCollection" },
            new(Tags, SinkRow.Indexer, "key, value") { Effect = SinkEffect.PrintsElements, Gate = "ActivityTagsCollection" },
            new(TagList, SinkRow.Constructor, "tagList") { Effect = SinkEffect.PrintsElements },
            new(TagList, "Add", "key, value, tag") { Effect = SinkEffect.PrintsElements, Gate = "TagList" },
            new(TagList, SinkRow.Indexer, "value") { Effect = SinkEffect.PrintsElements, Gate = "TagList" },
            new(TagList, "Insert", "item") { Effect = SinkEffect.PrintsElements, Gate = "TagList" },

            Measured(Metrics + "Counter`1", "Add", "Counter, CreateCounter"),
            Measured(Metrics + "UpDownCounter`1", "Add", "UpDownCounter, CreateUpDownCounter"),
            Measured(Metrics + "Histogram`1", "Record", "Histogram, CreateHistogram"),
            Measured(Metrics + "Gauge`1", "Record", "Gauge, CreateGauge"),
            new(Metrics + "Measurement`1", SinkRow.Constructor, "tags") { Effect = SinkEffect.PrintsElements },

            // Payloads are objects of anonymous types, whose members subscribers read.
            new(DiagnosticSource, "Write", "name, value") { Gate = "DiagnosticSource, DiagnosticListener" },
            new(DiagnosticSource, "StartActivity", "args") { Gate = "DiagnosticSource, DiagnosticListener" },
            new(DiagnosticSource, "StopActivity", "args") { Gate = "DiagnosticSource, DiagnosticListener" },
        ]);

    private static SinkRow Measured(string type, string member, string gate)
        => new(type, member, "tag, tag1, tag2, tag3, tags") { Effect = SinkEffect.PrintsElements, Gate = gate };
}
