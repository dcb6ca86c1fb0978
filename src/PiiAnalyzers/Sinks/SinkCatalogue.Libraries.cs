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

        DatabaseSinks.AdoNet,
        DatabaseSinks.SqlClient,
        DatabaseSinks.OldSqlClient,
        DatabaseSinks.Npgsql,
        DatabaseSinks.Sqlite,
        DatabaseSinks.MySql,
        DatabaseSinks.Dapper,
        DatabaseSinks.EntityFramework,
        DocumentSinks.Mongo,
        DocumentSinks.Cosmos,
        DocumentSinks.LiteDb,
        DocumentSinks.NHibernate,
        DocumentSinks.Elasticsearch,
        DocumentSinks.Nest,
        FileSinks.Library,
        CacheSinks.Microsoft,
        CacheSinks.RedisLibrary,
        CacheSinks.Web,
        CacheSinks.Tokens,
        UrlSinks.Net,
        UrlSinks.AspNetCore,
        TransmissionSinks.Net,
        TransmissionSinks.Processes,
        TransmissionSinks.AspNetCore,
        TransmissionSinks.SignalRClient,
        TransmissionSinks.Grpc,
        TransmissionSinks.MimeKit,
        MessagingSinks.RabbitMq,
        MessagingSinks.Kafka,
        MessagingSinks.ServiceBus,
        MessagingSinks.MassTransit,
        MessagingSinks.Sqs,
        MessagingSinks.Sns,
        ModelSinks.ExtensionsAI,
        ModelSinks.OpenAI,
        ModelSinks.SemanticKernel,
        ModelSinks.SemanticKernelCore,
        HashSinks.Library,
    ];
}
