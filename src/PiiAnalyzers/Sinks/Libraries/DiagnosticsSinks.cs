namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>
/// Debug output, trace sources and their listeners, the Windows event log. Overloads with an interpolated string handler name their
/// parameters as those with text do.
/// </summary>
internal static class DiagnosticsSinks
{
    private const string Debug = "System.Diagnostics.Debug";
    private const string Trace = "System.Diagnostics.Trace";
    private const string Source = "System.Diagnostics.TraceSource";
    private const string Listener = "System.Diagnostics.TraceListener";
    private const string EventLog = "System.Diagnostics.EventLog";
    private const string Output = "message, value, category";
    private const string Formatted = "message, format, args";

    public static readonly SinkLibrary Library = new(
        "System.Diagnostics",
        SinkFamily.DiagnosticOutput,
        [Debug, Trace, Source, EventLog],
        [
            new(Debug, "Write", Output),
            new(Debug, "WriteLine", Output + ", format, args") { Template = "format" },
            new(Debug, "WriteIf", Output),
            new(Debug, "WriteLineIf", Output),
            new(Debug, "Print", Formatted) { Template = "format" },
            new(Debug, "Assert", "message, detailMessage*, args") { Template = "detailMessageFormat" },
            new(Debug, "Fail", "message, detailMessage"),
            new("System.Diagnostics.Debugger", "Log", "category, message"),

            // Written to the event log and the standard error stream.
            new("System.Environment", "FailFast", "message, exception"),

            new(Trace, "Write", Output),
            new(Trace, "WriteLine", Output),
            new(Trace, "WriteIf", Output),
            new(Trace, "WriteLineIf", Output),
            new(Trace, "Assert", "message, detailMessage"),
            new(Trace, "Fail", "message, detailMessage"),
            new(Trace, "TraceInformation", Formatted) { Template = "format" },
            new(Trace, "TraceWarning", Formatted) { Template = "format" },
            new(Trace, "TraceError", Formatted) { Template = "format" },
            new("System.Diagnostics.CorrelationManager", "StartLogicalOperation", "operationId"),

            new(Source, "TraceEvent", Formatted) { Template = "format" },
            new(Source, "TraceInformation", Formatted) { Template = "format" },
            new(Source, "TraceData", "data"),
            new(Source, "TraceTransfer", "message"),

            new(Listener, "Write", "message, o, category"),
            new(Listener, "WriteLine", "message, o, category"),
            new(Listener, "Fail", "message, detailMessage"),
            new(Listener, "TraceEvent", Formatted) { Template = "format" },
            new(Listener, "TraceData", "data"),
            new(Listener, "TraceTransfer", "message"),

            new(EventLog, "WriteEntry", "message, rawData"),
            new(EventLog, "WriteEvent", "data, values"),
        ]);
}
