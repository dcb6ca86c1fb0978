namespace PiiAnalyzers.Sinks;

/// <summary>Where a sink sends what it is given. The family decides which rule reports.</summary>
internal enum SinkFamily
{
    /// <summary>Log calls, scopes and log contexts.</summary>
    Log,

    /// <summary>Console, debug output, trace listeners, the event log.</summary>
    DiagnosticOutput,

    /// <summary>Messages and data of exceptions, problem details, validation errors.</summary>
    ExceptionMessage,

    /// <summary>Traces, metrics, baggage, error trackers.</summary>
    Telemetry,

    /// <summary>Serializers, and writers of their formats.</summary>
    Serialization,
}
