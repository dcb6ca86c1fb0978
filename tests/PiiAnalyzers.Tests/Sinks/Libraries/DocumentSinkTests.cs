using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Sinks.Libraries;

public class DocumentSinkTests
{
    [Theory]
    [InlineData("""await clients.InsertOneAsync({|PII3002:customer|});""")]
    [InlineData("""clients.InsertMany({|PII3002:customers|});""")]
    [InlineData("""clients.ReplaceOne(c => c.Id == customer.Id, {|PII3002:customer|});""")]
    [InlineData("""clients.UpdateOne(c => c.Id == 1, Builders<Customer>.Update.Set(c => c.Tier, {|PII3002:customer.Email|}));""")]
    [InlineData("""clients.UpdateOne(c => c.Id == 1, Builders<Customer>.Update.Set(c => c.Tier, customer.Tier));""")]
    [InlineData("""clients.DeleteOne(c => c.Email == customer.Email);""")]
    [InlineData("""var found = clients.Find(c => c.Email == customer.Email).FirstOrDefault();""")]
    [InlineData("""vault.InsertOne(new Sealed { Email = customer.Email });""")]
    public Task Mongo(string statements) => LibraryTest.VerifyTypes(["MongoDB.Driver"], $$"""
        public class Sealed
        {
            public int Id { get; set; }
            [PiiEmail, Encrypted] public string Email { get; set; } = "";
            [PiiPhone, MongoDB.Bson.Serialization.Attributes.BsonIgnore] public string? Phone { get; set; }
        }

        public class Subject(IMongoCollection<Customer> clients, IMongoCollection<Sealed> vault)
        {
            public async Task Run(Customer customer, List<Customer> customers)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """);

    [Theory]
    [InlineData("""documents.InsertOne({|PII3002:new BsonDocument("email", customer.Email)|});""")]
    [InlineData("""await documents.InsertOneAsync({|PII3002:new BsonDocument { { "email", customer.Email }, { "id", 1 } }|});""")]
    [InlineData("""var document = new BsonDocument(); document["email"] = customer.Email; await documents.InsertOneAsync({|PII3002:document|});""")]
    [InlineData("""var document = new BsonDocument(); document.Add("email", customer.Email); await documents.InsertManyAsync({|PII3002:new[] { document }|});""")]
    [InlineData("""var document = new BsonDocument { ["a"] = new BsonDocument { ["b"] = new BsonArray { customer.Email } } }; await documents.InsertOneAsync({|PII3002:document|});""")]
    [InlineData("""await documents.InsertOneAsync({|PII3002:customer.ToBsonDocument()|});""")]
    [InlineData("""await documents.InsertOneAsync({|PII3002:new BsonDocument("a", BsonValue.Create(customer.Email))|});""")]
    [InlineData("""await documents.UpdateOneAsync(new BsonDocument("_id", 1), {|PII3002:new BsonDocument("$set", new BsonDocument("email", customer.Email))|});""")]
    [InlineData("""await documents.InsertOneAsync(new BsonDocument { { "email", PiiMask.Email(customer.Email) }, { "tier", customer.Tier } });""")]
    [InlineData("""await documents.Find(new BsonDocument("email", customer.Email)).ToListAsync(); await documents.DeleteOneAsync(new BsonDocument("email", customer.Email));""")]
    [InlineData("""var document = new BsonDocument("tier", customer.Tier); var known = document.Contains(customer.Email); await documents.InsertOneAsync(document);""")]
    public Task Mongo_documents(string statements) => LibraryTest.Verify(["MongoDB.Bson", "MongoDB.Driver"], "IMongoCollection<BsonDocument> documents", statements);

    [Theory]
    [InlineData("""await container.CreateItemAsync({|PII3002:customer|});""")]
    [InlineData("""await container.UpsertItemAsync({|PII3002:new { id, customer.Email }|});""")]
    [InlineData("""await container.PatchItemAsync<Customer>(id, new PartitionKey(id), [PatchOperation.Set("/email", {|PII3002:customer.Email|})]);""")]
    [InlineData("""await container.UpsertItemAsync(new { id, customer.Tier });""")]
    [InlineData("""await container.ReadItemAsync<Customer>(id, new PartitionKey(id));""")]
    public Task Cosmos(string statements) => LibraryTest.Verify(["Microsoft.Azure.Cosmos"], "Container container", statements);

    [Theory]
    [InlineData("""clients.Insert({|PII3002:customer|});""")]
    [InlineData("""clients.Upsert({|PII3002:customers|});""")]
    [InlineData("""clients.InsertBulk({|PII3002:customers|});""")]
    [InlineData("""repository.Insert({|PII3002:customer|});""")]
    [InlineData("""var found = clients.FindOne(c => c.Email == customer.Email);""")]
    [InlineData("""repository.Insert(new { customer.Id, customer.Tier });""")]
    public Task LiteDb(string statements) => LibraryTest.Verify(["LiteDB"], "ILiteCollection<Customer> clients, LiteRepository repository", statements);

    [Theory]
    [InlineData("""session.Save({|PII3002:customer|});""")]
    [InlineData("""await session.SaveOrUpdateAsync({|PII3002:customer|});""")]
    [InlineData("""stateless.Insert({|PII3002:customer|});""")]
    [InlineData("""var found = session.Get<Customer>(customer.Id);""")]
    [InlineData("""session.Save(new { customer.Id });""")]
    public Task NHibernate(string statements) => LibraryTest.Verify(["global::NHibernate"], "ISession session, IStatelessSession stateless", statements);

    [Theory]
    [InlineData("""await client.IndexAsync({|PII3002:customer|});""")]
    [InlineData("""await client.IndexManyAsync({|PII3002:customers|});""")]
    [InlineData("""await client.IndexAsync(new IndexRequest<Customer>({|PII3002:customer|}));""")]
    [InlineData("""await client.IndexAsync(new { customer.Id, customer.Tier });""")]
    public Task Elasticsearch(string statements) => LibraryTest.Verify(["Elastic.Clients.Elasticsearch"], "ElasticsearchClient client", statements);

    [Theory]
    [InlineData("""await client.IndexDocumentAsync({|PII3002:customer|});""")]
    [InlineData("""client.IndexMany({|PII3002:customers|});""")]
    [InlineData("""client.IndexDocument(new { customer.Id, Email = PiiMask.Email(customer.Email) });""")]
    public Task OldElasticsearch(string statements) => LibraryTest.Verify(["Nest"], "IElasticClient client", statements);
}
