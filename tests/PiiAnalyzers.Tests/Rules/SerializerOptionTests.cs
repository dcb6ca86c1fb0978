using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Rules;

/// <summary>Converters, resolvers and maps that a serializer is given by its options: they keep out what they are for, and nothing else.</summary>
public class SerializerOptionTests
{
    private const string Types = """
        public class MaskConverter : System.Text.Json.Serialization.JsonConverter<Customer>
        {
            public static readonly MaskConverter Instance = new();
            public override Customer? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => null;
            public override void Write(Utf8JsonWriter writer, Customer value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Id);
        }

        public class TextConverter : System.Text.Json.Serialization.JsonConverter<string>
        {
            public override string? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => null;
            public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue("***");
        }

        public class Factory : JsonConverterFactory
        {
            public override bool CanConvert(Type type) => type == typeof(Customer);
            public override System.Text.Json.Serialization.JsonConverter? CreateConverter(Type type, JsonSerializerOptions options) => MaskConverter.Instance;
        }

        public class Converter : Newtonsoft.Json.JsonConverter<Customer>
        {
            public override Customer? ReadJson(Newtonsoft.Json.JsonReader reader, Type type, Customer? value, bool has, Newtonsoft.Json.JsonSerializer serializer) => null;
            public override void WriteJson(Newtonsoft.Json.JsonWriter writer, Customer? value, Newtonsoft.Json.JsonSerializer serializer) => writer.WriteValue(value!.Id);
        }

        public class Untyped : Newtonsoft.Json.JsonConverter
        {
            public override bool CanConvert(Type type) => typeof(Customer).IsAssignableFrom(type);
            public override object? ReadJson(Newtonsoft.Json.JsonReader reader, Type type, object? value, Newtonsoft.Json.JsonSerializer serializer) => null;
            public override void WriteJson(Newtonsoft.Json.JsonWriter writer, object? value, Newtonsoft.Json.JsonSerializer serializer) { }
        }

        public class Resolver : Newtonsoft.Json.Serialization.DefaultContractResolver
        {
            protected override IList<Newtonsoft.Json.Serialization.JsonProperty> CreateProperties(Type type, Newtonsoft.Json.MemberSerialization mode)
                => base.CreateProperties(type, mode).Where(property => property.PropertyName == "Id").ToList();
        }

        public class YamlConverter : YamlDotNet.Serialization.IYamlTypeConverter
        {
            public bool Accepts(Type type) => type == typeof(Customer);
            public object? ReadYaml(YamlDotNet.Core.IParser parser, Type type, YamlDotNet.Serialization.ObjectDeserializer read) => null;
            public void WriteYaml(YamlDotNet.Core.IEmitter emitter, object? value, Type type, YamlDotNet.Serialization.ObjectSerializer write) { }
        }

        public static class Json
        {
            public static readonly JsonSerializerOptions Masked = new() { Converters = { MaskConverter.Instance } };
            public static readonly JsonSerializerOptions Enums = new() { Converters = { new JsonStringEnumConverter() } };
            public static readonly JsonSerializerOptions Made = Make();

            public static string Of<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value, Masked);

            public static string Plain<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value, Enums);

            private static JsonSerializerOptions Make()
            {
                var options = new JsonSerializerOptions();
                options.Converters.Add(new MaskConverter());
                return options;
            }
        }

        public class Subject
        {
            private readonly JsonSerializerOptions _own;

            public Subject()
            {
                _own = new JsonSerializerOptions();
                _own.Converters.Add(new Factory());
            }

            public async Task Run(Customer customer, List<Customer> customers, Person person, TextWriter text)
            {
                await Task.Yield();
        """;

    [Theory]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Serialize(customer, Json.Masked); _ = Json.Of(customer); _ = Json.Of(new { Customer = customer }); _ = Json.Of(customers);""")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Serialize(customers, Json.Made); _ = System.Text.Json.JsonSerializer.Serialize(customer, _own);""")]
    [InlineData("""var o = new JsonSerializerOptions(); o.Converters.Add(new MaskConverter()); using var content = System.Net.Http.Json.JsonContent.Create(customer, options: o);""")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Serialize(customer.Email, new JsonSerializerOptions { Converters = { new TextConverter() } });""")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Serialize({|PII2002:customer|}, new JsonSerializerOptions { Converters = { new TextConverter() } });""")]
    [InlineData("""_ = Json.Plain({|PII2002:customer|}); _ = Json.Of({|PII2002:person|}); _ = System.Text.Json.JsonSerializer.Serialize({|PII2002:person|}, _own);""")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Serialize(customer, new JsonSerializerOptions { TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver { Modifiers = { static info => info.Properties.Clear() } } });""")]
    public Task SystemTextJson(string statements) => Verify(statements);

    [Theory]
    [InlineData("""_ = Newtonsoft.Json.JsonConvert.SerializeObject(customer, new Converter()); _ = Newtonsoft.Json.JsonConvert.SerializeObject(customers, Newtonsoft.Json.Formatting.Indented, new Untyped());""")]
    [InlineData("""_ = Newtonsoft.Json.JsonConvert.SerializeObject({|PII2002:person|}, new Converter());""")]
    [InlineData("""_ = Newtonsoft.Json.JsonConvert.SerializeObject(customer, new Newtonsoft.Json.JsonSerializerSettings { Converters = { new Converter() } });""")]
    [InlineData("""_ = Newtonsoft.Json.JsonConvert.SerializeObject(customer, new Newtonsoft.Json.JsonSerializerSettings { ContractResolver = new Resolver() });""")]
    [InlineData("""_ = Newtonsoft.Json.JsonConvert.SerializeObject({|PII2002:customer|}, new Newtonsoft.Json.JsonSerializerSettings { ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver() });""")]
    [InlineData("""_ = Newtonsoft.Json.JsonConvert.SerializeObject({|PII2002:customer|}, new Newtonsoft.Json.Converters.StringEnumConverter());""")]
    [InlineData("""var serializer = new Newtonsoft.Json.JsonSerializer(); serializer.Converters.Add(new Converter()); serializer.Serialize(text, customer);""")]
    [InlineData("""var serializer = Newtonsoft.Json.JsonSerializer.Create(new Newtonsoft.Json.JsonSerializerSettings { ContractResolver = new Resolver() }); serializer.Serialize(text, customer);""")]
    public Task Newtonsoft(string statements) => Verify(statements);

    [Theory]
    [InlineData("""_ = new YamlDotNet.Serialization.SerializerBuilder().WithTypeConverter(new YamlConverter()).Build().Serialize(customer);""")]
    [InlineData("""_ = new YamlDotNet.Serialization.SerializerBuilder().WithTypeConverter(new YamlConverter()).Build().Serialize({|PII2002:person|});""")]
    [InlineData("""_ = new YamlDotNet.Serialization.SerializerBuilder().WithAttributeOverride<Person>(p => p.Name, new YamlDotNet.Serialization.YamlIgnoreAttribute()).Build().Serialize(person);""")]
    [InlineData("""_ = new YamlDotNet.Serialization.SerializerBuilder().WithAttributeOverride<Customer>(c => c.Email, new YamlDotNet.Serialization.YamlIgnoreAttribute()).Build().Serialize({|PII2002:customer|});""")]
    [InlineData("""var overrides = new System.Xml.Serialization.XmlAttributeOverrides(); overrides.Add(typeof(Customer), "Email", new System.Xml.Serialization.XmlAttributes { XmlIgnore = true }); new System.Xml.Serialization.XmlSerializer(typeof(Customer), overrides).Serialize(text, customer);""")]
    [InlineData("""var serializer = new System.Xml.Serialization.XmlSerializer(typeof(Customer)); serializer.Serialize(text, {|PII2002:customer|});""")]
    public Task Others(string statements) => Verify(statements);

    [Theory]
    [InlineData("Map(m => m.Id); Map(m => m.Tier);", "RegisterClassMap<RowMap>()", false)]
    [InlineData("Map(m => m.Id); Map(m => m.Email);", "RegisterClassMap<RowMap>()", true)]
    [InlineData("Map(m => m.Id); Map(m => m.Email).Name(\"mail\").Convert(static a => PiiMask.Email(a.Value.Email)!);", "RegisterClassMap(new RowMap())", false)]
    [InlineData("AutoMap(CultureInfo.InvariantCulture); Map(m => m.Email).Ignore();", "RegisterClassMap(typeof(RowMap))", false)]
    [InlineData("AutoMap(CultureInfo.InvariantCulture); Map(m => m.Tier).Ignore(); Map(m => m.Email).Name(\"mail\");", "RegisterClassMap<RowMap>()", true)]
    [InlineData("Map(m => m.Id);", "AutoMap<Row>()", true)]
    public Task Class_map_of_CsvHelper(string map, string register, bool isReported)
    {
        string rows = isReported ? "{|PII2002:rows|}" : "rows", row = isReported ? "{|PII2002:row|}" : "row";
        return LibraryTest.VerifyTypes(["System.Globalization", "CsvHelper", "CsvHelper.Configuration"], $$"""
            public sealed class Row
            {
                public int Id { get; set; }
                [PiiEmail] public string Email { get; set; } = "";
                public string Tier { get; set; } = "";
            }

            public sealed class RowMap : ClassMap<Row>
            {
                public RowMap()
                {
                    {{map}}
                }
            }

            public class Subject
            {
                public void Run(List<Row> rows, Row row, TextWriter text)
                {
                    using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);
                    csv.Context.{{register}};
                    csv.WriteRecords({{rows}});
                    csv.WriteRecord({{row}});
                }
            }
            """);
    }

    private static Task Verify(string statements) => LibraryTest.VerifyTypes(["System.Text.Json", "System.Text.Json.Serialization"], Types + statements + "}\n}");
}
