using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Sinks.Libraries;

/// <summary>Objects of JSON that are filled by index: what was put in is in the text that they give back.</summary>
public class DocumentTextTests
{
    [Theory]
    [InlineData("""var node = new JsonObject(); node["a"] = {|PII2001:customer.Email|}; Console.WriteLine({|PII1005:node.ToJsonString()|});""")]
    [InlineData("""var node = new JsonObject { ["a"] = new JsonObject() }; node["a"]!["b"] = {|PII2001:customer.Email|}; Console.WriteLine({|PII1005:node.ToString()|});""")]
    [InlineData("""JsonNode node = customer.Email; Console.WriteLine({|PII1005:node.ToJsonString()|});""")]
    [InlineData("""JToken token = customer.Email; Console.WriteLine({|PII1005:token.ToString()|});""")]
    [InlineData("""var o = new JObject { ["a"] = {|PII2001:customer.Email|} }; Console.WriteLine({|PII1005:o.ToString()|});""")]
    [InlineData("""var node = new JsonObject { ["a"] = customer.Tier, ["b"] = customer.Id }; Console.WriteLine(node.ToJsonString());""")]
    [InlineData("""var node = new JsonObject(); node["a"] = {|PII2001:customer.Email|}; Console.WriteLine(node.Count);""")]
    [InlineData("""var node = new JsonObject(); node["a"] = PiiMask.Email(customer.Email); Console.WriteLine(node.ToJsonString());""")]
    [InlineData("""JToken token = customer.Id; Console.WriteLine(token.ToString());""")]
    public Task Filled_by_index(string statements) => LibraryTest.Verify(["System.Text.Json.Nodes", "Newtonsoft.Json.Linq"], "", statements);

    [Theory]
    [InlineData("""throw new global::Grpc.Core.RpcException(new global::Grpc.Core.Status(global::Grpc.Core.StatusCode.NotFound, {|PII1003:"no " + customer.Email|}));""")]
    [InlineData("""throw new global::Grpc.Core.RpcException(new global::Grpc.Core.Status(global::Grpc.Core.StatusCode.NotFound, "no " + customer.Id));""")]
    [InlineData("""_ = HealthCheckResult.Degraded({|PII1003:"stuck at " + customer.Email|}); _ = HealthCheckResult.Degraded("stuck at " + customer.Id);""")]
    [InlineData("""_ = HealthCheckResult.Unhealthy("x", data: {|PII1003:new Dictionary<string, object> { ["a"] = customer.Email }|}); _ = HealthCheckResult.Healthy("x", new Dictionary<string, object> { ["a"] = customer.Id });""")]
    [InlineData("""var mail = new System.Net.Mail.MailMessage(); mail.Headers.Add("a", {|PII4002:customer.Email|}); mail.Headers["b"] = {|PII4002:customer.Email|}; mail.Headers.Add("c", customer.Tier);""")]
    [InlineData("""var headers = new global::Grpc.Core.Metadata(); headers.Add({|PII4002:new global::Grpc.Core.Metadata.Entry("a", customer.Email)|}); headers.Add(new global::Grpc.Core.Metadata.Entry("a", customer.Tier));""")]
    public Task Answers_and_headers(string statements) => LibraryTest.Verify(["Microsoft.Extensions.Diagnostics.HealthChecks"], "", statements);
}

/// <summary>System.Text.Json writes an object by the type that it is told.</summary>
public class DeclaredTypeTests
{
    [Theory]
    [InlineData("""JsonSerializer.Serialize<IShown>(shown);""")]
    [InlineData("""IShown seen = shown; JsonSerializer.Serialize(seen);""")]
    [InlineData("""JsonSerializer.Serialize<Base>(derived);""")]
    [InlineData("""JsonSerializer.Serialize<Base>(new Derived { Name = derived.Name });""")]
    [InlineData("""JsonSerializer.Serialize<Base>({|PII2002:new Derived { Note = derived.Name }|});""")]
    [InlineData("""JsonSerializer.Serialize<INamed>({|PII2002:shown|});""")]
    [InlineData("""JsonSerializer.Serialize<Listing>({|PII2002:new Listed()|});""")]
    [InlineData("""JsonSerializer.Serialize<object>({|PII2002:derived|}); JsonSerializer.Serialize({|PII2002:derived|}); JsonSerializer.Serialize({|PII2002:derived|}, derived.GetType());""")]
    [InlineData("""JsonSerializer.Serialize<IEnumerable<Derived>>({|PII2002:new List<Derived> { derived }|});""")]
    [InlineData("""Newtonsoft.Json.JsonConvert.SerializeObject({|PII2002:(Base)derived|});""")]
    public Task Members_of_the_declared_type(string statements) => LibraryTest.VerifyTypes(["System.Text.Json", "System.Text.Json.Serialization"], $$"""
        public interface IShown { int Id { get; } }
        public interface INamed : IShown { string Name { get; } }
        public class Own : INamed { public int Id { get; set; } [PiiName] public string Name { get; set; } = ""; }
        public class Base { public int Id { get; set; } public string? Note { get; set; } }
        public class Derived : Base { [PiiName] public string Name { get; set; } = ""; }
        [JsonDerivedType(typeof(Listed), "listed")] public class Listing { public int Id { get; set; } }
        public class Listed : Listing { [PiiName] public string Name { get; set; } = ""; }

        public class Subject
        {
            public void Run(Own shown, Derived derived)
            {
                {{statements}}
            }
        }
        """);
}
