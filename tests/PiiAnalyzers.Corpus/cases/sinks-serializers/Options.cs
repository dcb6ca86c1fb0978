// Area: sinks-serializers
// Construct: converters and resolvers that options hold
// Libraries: System.Text.Json, Newtonsoft.Json
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cases.SerializerOptionsGiven;

public sealed class Account
{
    public int Id { get; set; }

    [PiiEmail] public string Mail { get; set; } = "";
}

public sealed class AccountConverter : JsonConverter<Account>
{
    public override Account? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => null;

    public override void Write(Utf8JsonWriter writer, Account value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Id);
}

public static class Answers
{
    private static readonly JsonSerializerOptions Masked = new() { Converters = { new AccountConverter() } };
    private static readonly JsonSerializerOptions Named = new() { Converters = { new JsonStringEnumConverter() } };

    public static string Converted(Account account) => JsonSerializer.Serialize(account, Masked); // CLEAN the converter writes the identifier

    public static string Listed(Account account) => JsonSerializer.Serialize(new[] { account }, Masked); // CLEAN the converter writes the identifier

    public static string Plain(Account account) => JsonSerializer.Serialize(account, Named); // LEAK PII2002 Account.Mail

    public static string Settings(Account account)
        => Newtonsoft.Json.JsonConvert.SerializeObject(account, new Newtonsoft.Json.JsonSerializerSettings { ContractResolver = new IdentifiersOnly() }); // CLEAN the resolver leaves identifiers

    public static string Enums(Account account)
        => Newtonsoft.Json.JsonConvert.SerializeObject(account, new Newtonsoft.Json.Converters.StringEnumConverter()); // LEAK PII2002 Account.Mail
}

public sealed class IdentifiersOnly : Newtonsoft.Json.Serialization.DefaultContractResolver
{
    protected override IList<Newtonsoft.Json.Serialization.JsonProperty> CreateProperties(Type type, Newtonsoft.Json.MemberSerialization memberSerialization)
        => [.. base.CreateProperties(type, memberSerialization).Where(property => property.PropertyName == "Id")];
}
