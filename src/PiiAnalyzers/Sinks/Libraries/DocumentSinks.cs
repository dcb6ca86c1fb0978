using System.Collections.Immutable;

namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>Stores of whole objects: MongoDB, Cosmos DB, LiteDB, NHibernate, Elasticsearch. What they are given is read member by member.</summary>
internal static class DocumentSinks
{
    private const string MongoUpdates = "Builders, UpdateDefinition, UpdateDefinitionBuilder, IMongoCollection";
    private const string LiteCollections = "ILiteCollection, LiteCollection, LiteDatabase, ILiteDatabase";
    private const string LiteRepositories = "LiteRepository, ILiteRepository";
    private const string NHibernateSessions = "ISession, IStatelessSession, ISessionFactory, OpenSession, OpenStatelessSession";
    private const string ElasticClients = "ElasticsearchClient, ElasticClient, IElasticClient";

    public static readonly SinkLibrary Mongo = new(
        "MongoDB",
        SinkFamily.Database,
        ["MongoDB.Driver.IMongoCollection`1"],
        [
            .. Documents("MongoDB.Driver.IMongoCollection`1", "document", "InsertOne", "InsertOneAsync"),
            .. Documents("MongoDB.Driver.IMongoCollection`1", "documents", "InsertMany", "InsertManyAsync"),
            .. Documents("MongoDB.Driver.IMongoCollection`1", "replacement", "ReplaceOne", "ReplaceOneAsync", "FindOneAndReplace", "FindOneAndReplaceAsync"),
            .. Documents("MongoDB.Driver.IMongoCollectionExtensions", "replacement", "ReplaceOne", "ReplaceOneAsync", "FindOneAndReplace", "FindOneAndReplaceAsync"),
            new("MongoDB.Driver.InsertOneModel`1", SinkRow.Constructor, "document") { Effect = SinkEffect.Stores },
            new("MongoDB.Driver.ReplaceOneModel`1", SinkRow.Constructor, "replacement") { Effect = SinkEffect.Stores },
            new("MongoDB.Driver.UpdateDefinition`1", SinkRow.Conversion, "document, json") { Gate = MongoUpdates + ", BsonDocument" },
            .. Updates("MongoDB.Driver.UpdateDefinitionBuilder`1"),
            .. Updates("MongoDB.Driver.UpdateDefinitionExtensions"),
        ]);

    public static readonly SinkLibrary Cosmos = new(
        "Azure Cosmos DB",
        SinkFamily.Database,
        ["Microsoft.Azure.Cosmos.Container"],
        [
            .. Documents("Microsoft.Azure.Cosmos.Container", "item", "CreateItemAsync", "UpsertItemAsync", "ReplaceItemAsync"),
            .. Documents("Microsoft.Azure.Cosmos.TransactionalBatch", "item", "CreateItem", "UpsertItem", "ReplaceItem"),
            .. Witnessed("PatchOperation", Documents("Microsoft.Azure.Cosmos.PatchOperation", "value", "Add", "Set", "Replace")),
        ]);

    public static readonly SinkLibrary LiteDb = new(
        "LiteDB",
        SinkFamily.Database,
        ["LiteDB.ILiteCollection`1"],
        [
            .. Witnessed(LiteCollections, Documents("LiteDB.ILiteCollection`1", "entity, entities", "Insert", "Update", "Upsert")),
            .. Documents("LiteDB.ILiteCollection`1", "entities", "InsertBulk"),
            .. Witnessed(LiteRepositories, Documents("LiteDB.ILiteRepository", "entity, entities", "Insert", "Update", "Upsert")),
        ]);

    public static readonly SinkLibrary NHibernate = new(
        "NHibernate",
        SinkFamily.Database,
        ["NHibernate.ISession"],
        [
            .. Witnessed(NHibernateSessions, Documents("NHibernate.ISession", "obj", "Save", "SaveAsync", "SaveOrUpdate", "SaveOrUpdateAsync", "Update", "UpdateAsync", "Persist", "PersistAsync", "Merge", "MergeAsync")),
            .. Witnessed(NHibernateSessions, Documents("NHibernate.IStatelessSession", "entity", "Insert", "InsertAsync", "Update", "UpdateAsync")),
        ]);

    public static readonly SinkLibrary Elasticsearch = new(
        "Elasticsearch",
        SinkFamily.Database,
        ["Elastic.Clients.Elasticsearch.ElasticsearchClient"],
        [
            .. Witnessed(ElasticClients, Documents("Elastic.Clients.Elasticsearch.ElasticsearchClient", "document", "Index", "IndexAsync", "Create", "CreateAsync")),
            .. Witnessed(ElasticClients, Documents("Elastic.Clients.Elasticsearch.ElasticsearchClient", "document, partialDocument", "Update", "UpdateAsync")),
            .. Documents("Elastic.Clients.Elasticsearch.IndexManyExtensions", "objects", "IndexMany", "IndexManyAsync"),
            new("Elastic.Clients.Elasticsearch.IndexRequest`1", SinkRow.Constructor, "document") { Effect = SinkEffect.Stores },
            new("Elastic.Clients.Elasticsearch.IndexRequest`1", "Document", "value") { Effect = SinkEffect.Stores, Witness = "IndexRequest" },
        ]);

    public static readonly SinkLibrary Nest = new(
        "NEST",
        SinkFamily.Database,
        ["Nest.IElasticClient"],
        [
            .. Witnessed(ElasticClients, Documents("Nest.IElasticClient", "document", "Index", "IndexAsync", "Create", "CreateAsync")),
            .. Documents("Nest.IElasticClient", "document", "IndexDocument", "IndexDocumentAsync", "CreateDocument", "CreateDocumentAsync"),
            .. Documents("Nest.IndexManyExtensions", "objects", "IndexMany", "IndexManyAsync"),
        ]);

    private static ImmutableArray<SinkRow> Documents(string type, string parameters, params string[] members)
        => [.. members.Select(member => new SinkRow(type, member, parameters) { Effect = SinkEffect.Stores })];

    private static ImmutableArray<SinkRow> Witnessed(string witness, ImmutableArray<SinkRow> rows) => [.. rows.Select(row => row with { Witness = witness })];

    /// <summary>Updates of one member, named by an expression.</summary>
    private static ImmutableArray<SinkRow> Updates(string type)
        => [.. Witnessed(MongoUpdates, [.. Documents(type, "value", "Set", "SetOnInsert", "Push", "AddToSet"), .. Documents(type, "values", "PushEach", "AddToSetEach")]).Select(static row => row with { Condition = SinkCondition.TargetIsClear })];
}
