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
    /// <summary>Database commands, document and search stores.</summary>
    Database,

    /// <summary>Files, their names, and archives.</summary>
    File,

    /// <summary>Caches, sessions, cookies, tokens.</summary>
    Cache,

    /// <summary>Request URIs, query strings, route values, redirects.</summary>
    Url,

    /// <summary>Message buses, language models, mail subjects, headers, sockets, other processes.</summary>
    Transmission,

    /// <summary>Hash functions without a key: what comes out still tells who it is about.</summary>
    UnkeyedHash,
}
