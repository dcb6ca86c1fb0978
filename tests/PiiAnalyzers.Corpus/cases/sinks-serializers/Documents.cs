// Area: sinks-serializers
// Construct: objects of JSON that are filled by index, and what is made of them
// Libraries: Newtonsoft.Json, Microsoft.Extensions.Logging
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace Cases.Documents;

public interface ILabelled
{
    int Id { get; }
}

public class Labelled : ILabelled
{
    public int Id { get; set; }

    [PiiName] public string Holder { get; set; } = "";
}

public class Bodies(ILogger<Bodies> logger)
{
    public void Nodes(Customer customer)
    {
        var body = new JsonObject();
        body["id"] = customer.Id;
        logger.LogDebug("body {Body}", body.ToJsonString()); // CLEAN no personal value in it yet
        body["mail"] = customer.Email; // LEAK PII2001 Customer.Email
        logger.LogDebug("body {Body}", body.ToJsonString()); // LEAK PII1001 Customer.Email
        logger.LogDebug("body has {Count}", body.Count); // CLEAN a count
    }

    public void Nested(Customer customer)
    {
        var body = new JsonObject { ["contact"] = new JsonObject() };
        body["contact"]!["phone"] = customer.Phone; // LEAK PII2001 Customer.Phone
        logger.LogDebug("body {Body}", body.ToString()); // LEAK PII1001 Customer.Phone
    }

    public void Values(Customer customer)
    {
        JsonNode name = customer.Name;
        logger.LogDebug("node {Node}", name.ToString()); // LEAK PII1001 Customer.Name
        JsonNode tier = customer.Tier;
        logger.LogDebug("node {Node}", tier.ToString()); // CLEAN tier only
        JToken token = customer.Email;
        logger.LogDebug("token {Token}", token.ToString()); // LEAK PII1001 Customer.Email
    }

    public void Newtonsoft(Customer customer)
    {
        var body = new JObject { ["tier"] = customer.Tier };
        logger.LogDebug("body {Body}", body.ToString()); // CLEAN tier only
        body["name"] = customer.Name; // LEAK PII2001 Customer.Name
        logger.LogDebug("body {Body}", body.ToString()); // LEAK PII1001 Customer.Name
    }

    public static JsonObject Kept(Customer customer)
    {
        var body = new JsonObject();
        body["name"] = customer.Name; // LEAK PII2001 Customer.Name
        return body;
    }

    public static JsonObject KeptTier(Customer customer)
    {
        var body = new JsonObject();
        body["tier"] = customer.Tier; // CLEAN tier only
        return body;
    }

    public static string Declared(Labelled labelled) => JsonSerializer.Serialize<ILabelled>(labelled); // CLEAN the interface has the id alone

    public static string Whole(Labelled labelled) => JsonSerializer.Serialize(labelled); // LEAK PII2002 Labelled.Holder
}
