using System.Collections.Immutable;
using PiiAnalyzers.Sinks.Libraries;

namespace PiiAnalyzers.Sinks;

internal sealed partial class SinkCatalogue
{
    /// <summary>Every library the product knows. A new library is one file of rows and one entry here.</summary>
    public static readonly ImmutableArray<SinkLibrary> Libraries =
    [
        MicrosoftLoggingSinks.Library,
        SerilogSinks.Library,
        NLogSinks.Library,
        ConsoleSinks.Library,
        DiagnosticsSinks.Library,
        ExceptionSinks.Library,
        ProblemDetailsSinks.Library,
        TelemetrySinks.Library,
        SystemTextJsonSinks.Library,
        SystemTextJsonSinks.Responses,
        NewtonsoftJsonSinks.Library,
    ];
}
