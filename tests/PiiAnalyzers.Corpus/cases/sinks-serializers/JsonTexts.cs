// Area: sinks-serializers
// Construct: values and objects serialized with System.Text.Json: which members are written, which attributes keep them out
// Libraries: System.Text.Json
using System.IO;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Cases.JsonTexts;

public class Ignored
{
    public int Id { get; set; }

    [JsonIgnore] [PiiEmail] public string Email { get; set; } = "";
}

public class IgnoredSometimes
{
    public int Id { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] [PiiEmail] public string? Email { get; set; }
}

public class IgnoredElsewhere
{
    public int Id { get; set; }

    [System.Xml.Serialization.XmlIgnore] [PiiName] public string Name { get; set; } = "";
}

public class Converted
{
    [JsonConverter(typeof(Stars))] [PiiPhone] public string Phone { get; set; } = "";
}

public sealed class Stars : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue("***");
}

public class WithField
{
    public int Id { get; set; }

    [PiiName] public string Name = "";
}

public class WithIncludedField
{
    [JsonInclude] [PiiName] public string Name = "";
}

public class Hidden
{
    public int Id { get; set; }

    [PiiName] internal string Name { get; set; } = "Zqxzqx";
}

public class Team
{
    public List<Customer> Members { get; set; } = [];
}

[JsonDerivedType(typeof(Member), "member")]
public class Account
{
    public int Id { get; set; }
}

public class Member : Account
{
    [PiiName] public string Name { get; set; } = "";
}

public class JsonTexts
{
    public string Value(Customer customer) => JsonSerializer.Serialize(customer.Email); // LEAK PII2001 Customer.Email

    public string Identifier(Customer customer) => JsonSerializer.Serialize(customer.Id); // CLEAN identifier instead

    public string Object(Customer customer) => JsonSerializer.Serialize(customer); // LEAK PII2002 Customer.Email

    public byte[] Bytes(Person person) => JsonSerializer.SerializeToUtf8Bytes(person); // LEAK PII2002 Person.Name

    public string Picked(Customer customer) => JsonSerializer.Serialize(new { customer.Id, customer.Tier }); // CLEAN another member

    public string PickedName(Customer customer) => JsonSerializer.Serialize(new { customer.Id, customer.Name }); // LEAK PII2002 Customer.Name

    public string PickedMasked(Customer customer) => JsonSerializer.Serialize(new { customer.Id, Name = PiiMask.Name(customer.Name) }); // CLEAN masked

    public string Nested(Team team) => JsonSerializer.Serialize(team); // LEAK PII2002 Customer.Email

    public string Counted(Team team) => JsonSerializer.Serialize(new { team.Members.Count }); // CLEAN a count

    public string Elements(List<Customer> customers) => JsonSerializer.Serialize(customers); // LEAK PII2002 Customer.Email

    public string Identifiers(List<Customer> customers) => JsonSerializer.Serialize(customers.Select(customer => customer.Id)); // CLEAN identifiers

    public string Values(List<Customer> customers) => JsonSerializer.Serialize(customers.ToDictionary(customer => customer.Id, customer => customer.Name)); // LEAK PII2002 Customer.Name

    public string Ignoring(Ignored value) => JsonSerializer.Serialize(value); // CLEAN ignored

    public string IgnoringSometimes(IgnoredSometimes value) => JsonSerializer.Serialize(value); // LEAK PII2002 IgnoredSometimes.Email

    public string IgnoringElsewhere(IgnoredElsewhere value) => JsonSerializer.Serialize(value); // LEAK PII2002 IgnoredElsewhere.Name

    public string Converting(Converted value) => JsonSerializer.Serialize(value); // CLEAN converted

    public string Field(WithField value) => JsonSerializer.Serialize(value); // CLEAN fields are not written

    public string IncludedField(WithIncludedField value) => JsonSerializer.Serialize(value); // LEAK PII2002 WithIncludedField.Name

    public string NotPublic(Hidden value) => JsonSerializer.Serialize(value); // CLEAN not public

    public string Derived(Member member) => JsonSerializer.Serialize<Account>(member); // LEAK PII2002 Member.Name

    public string Node(Customer customer)
    {
        var node = new JsonObject { ["id"] = customer.Id };
        node["mail"] = customer.Email; // LEAK PII2001 Customer.Email
        return node.ToJsonString();
    }

    public string NodeTier(Customer customer)
    {
        var node = new JsonObject { ["id"] = customer.Id };
        node["tier"] = customer.Tier; // CLEAN tier only
        return node.ToJsonString();
    }

    public MemoryStream Writer(Customer customer)
    {
        var stream = new MemoryStream();
        using var writer = new Utf8JsonWriter(stream);
        writer.WriteStartObject();
        writer.WriteString("phone", customer.Phone); // LEAK PII2001 Customer.Phone
        writer.WriteEndObject();
        writer.Flush();
        return stream;
    }

    public MemoryStream WriterLength(Customer customer)
    {
        var stream = new MemoryStream();
        using var writer = new Utf8JsonWriter(stream);
        writer.WriteStartObject();
        writer.WriteNumber("phone", customer.Phone?.Length ?? 0); // CLEAN a length
        writer.WriteEndObject();
        writer.Flush();
        return stream;
    }

    public string Helper(Customer customer) => Json(customer); // LEAK PII2002 Customer.Email

    public string HelperIdentifier(Customer customer) => Json(new { customer.Id }); // CLEAN identifier instead

    public Customer? Read(string text) => text.Length > 100 ? JsonSerializer.Deserialize<Customer>(text) : null;

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);
}
