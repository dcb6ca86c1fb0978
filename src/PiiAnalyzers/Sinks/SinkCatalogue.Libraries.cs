using System.Collections.Immutable;
using PiiAnalyzers.Sinks.Libraries;

namespace PiiAnalyzers.Sinks;

internal sealed partial class SinkCatalogue
{
    /// <summary>Every library the product knows. A new library is one file of rows and one entry here.</summary>
    public static readonly ImmutableArray<SinkLibrary> Libraries =
    [
        MicrosoftLoggingSinks.Library,
        MicrosoftLoggingSinks.Tags,
        SerilogSinks.Library,
        NLogSinks.Library,
        ConsoleSinks.Library,
        DiagnosticsSinks.Library,
        Log4NetSinks.Library,
        CastleLoggingSinks.Library,
        CommonLoggingSinks.Library,
        BuildLoggingSinks.Library,
        EventSourceSinks.Library,
        ExceptionSinks.Library,
        ProblemDetailsSinks.Library,
        TelemetrySinks.Library,
        OpenTelemetrySinks.Library,
        ApplicationInsightsSinks.Library,
        ErrorTrackerSinks.Sentry,
        ErrorTrackerSinks.Exceptionless,
        ErrorTrackerSinks.Raygun,
        ErrorTrackerSinks.Rollbar,
        ErrorTrackerSinks.Bugsnag,
        SystemTextJsonSinks.Library,
        SystemTextJsonSinks.Responses,
        NewtonsoftJsonSinks.Library,
        XmlSinks.Library,
        XmlSinks.DataContracts,
        XmlSinks.Writers,
        BinaryFormatSinks.MessagePack,
        BinaryFormatSinks.Protobuf,
        TextFormatSinks.Yaml,
        TextFormatSinks.Csv,
    ];
}
