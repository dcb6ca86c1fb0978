using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Rules;

public class SerializationTests
{
    [Theory]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Serialize({|PII2001:customer.Email|});""")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Serialize({|PII2002:customer|});""")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Serialize({|PII2002:customers|});""")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Serialize<object>({|PII2002:customer|});""")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes({|PII2002:customer|}, typeof(Customer));""")]
    [InlineData("""await System.Text.Json.JsonSerializer.SerializeAsync(System.IO.Stream.Null, {|PII2002:customer|});""")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Serialize({|PII2002:new { customer.Email }|});""")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Serialize({|PII2002:new { Customer = customer }|});""")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Serialize({|PII2002:person|});""")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Serialize({|PII2002:safe|});""")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Serialize({|PII2002:new Dictionary<string, Customer> { ["a"] = customer }|});""")]
    [InlineData("""_ = System.Net.Http.Json.JsonContent.Create({|PII2002:customer|});""")]
    [InlineData("""var o = new System.Text.Json.Nodes.JsonObject { ["email"] = {|PII2001:customer.Email|} };""")]
    [InlineData("""var o = new System.Text.Json.Nodes.JsonObject(); o.Add("email", {|PII2001:customer.Email|});""")]
    [InlineData("""using var w = new System.Text.Json.Utf8JsonWriter(System.IO.Stream.Null); w.WriteString("email", {|PII2001:customer.Email|}); w.WriteNumber("s", {|PII2001:customer.Salary|});""")]
    [InlineData("""_ = Newtonsoft.Json.JsonConvert.SerializeObject({|PII2002:customer|});""")]
    [InlineData("""_ = Newtonsoft.Json.Linq.JObject.FromObject({|PII2002:customer|});""")]
    [InlineData("""_ = new Newtonsoft.Json.Linq.JObject { ["email"] = {|PII2001:customer.Email|} };""")]
    [InlineData("""new Newtonsoft.Json.JsonSerializer().Serialize(System.IO.TextWriter.Null, {|PII2002:customer|});""")]
    [InlineData("""_ = new Newtonsoft.Json.Linq.JProperty("email", {|PII2001:customer.Email|});""")]
    [InlineData("""var json = System.Text.Json.JsonSerializer.Serialize({|PII2002:customer|}); logger.LogInformation("{J}", {|PII1001:json|});""")]
    public Task Personal_data_at_a_serializer_is_reported(string statements) => RuleTest.VerifyBody(statements);

    [Theory]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Serialize(customer.Id);""")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Serialize(new { customer.Id, customer.Tier });""")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Serialize(PiiMask.Email(customer.Email));""")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Deserialize<Customer>("{}");""")]
    [InlineData("""var json = System.Text.Json.JsonSerializer.Serialize(new { customer.Id }); logger.LogInformation("{J}", json);""")]
    [InlineData("""_ = Newtonsoft.Json.JsonConvert.SerializeObject(customer.Tier);""")]
    [InlineData("""_ = new System.Text.Json.Nodes.JsonObject { ["id"] = customer.Id };""")]
    public Task Serializing_nothing_personal_is_silent(string statements) => RuleTest.VerifyBody(statements);

    [Theory]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore] [PiiEmail] public string E { get; set; } = \"\";", false, true)]
    [InlineData("[Newtonsoft.Json.JsonIgnore] [PiiEmail] public string E { get; set; } = \"\";", true, false)]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Always)] [PiiEmail] public string E { get; set; } = \"\";", false, true)]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] [PiiEmail] public string E { get; set; } = \"\";", true, true)]
    [InlineData("[System.Runtime.Serialization.IgnoreDataMember] [PiiEmail] public string E { get; set; } = \"\";", true, false)]
    [InlineData("[System.Text.Json.Serialization.JsonConverter(typeof(Mask))] [PiiEmail] public string E { get; set; } = \"\";", false, true)]
    [InlineData("[PiiEmail] public string E = \"\";", false, true)]
    [InlineData("[System.Text.Json.Serialization.JsonInclude] [PiiEmail] public string E = \"\";", true, true)]
    [InlineData("[PiiEmail] internal string E { get; set; } = \"\";", false, false)]
    [InlineData("[System.Text.Json.Serialization.JsonInclude] [PiiEmail] internal string E { get; set; } = \"\";", true, false)]
    [InlineData("[Newtonsoft.Json.JsonProperty] [PiiEmail] private string E { get; set; } = \"\";", false, true)]
    [InlineData("[PiiEmail] public string E { get; private set; } = \"\";", true, true)]
    [InlineData("[PiiEmail] public string E { set { } }", false, false)]
    [InlineData("[PiiEmail] public string this[int i] => \"\";", false, false)]
    [InlineData("[PiiEmail] public string E { get; set; } = \"\"; public bool ShouldSerializeE() => false;", true, false)]
    public Task Members_that_are_written_depend_on_the_serializer(string member, bool systemText, bool newtonsoft)
        => RuleTest.VerifyTypes($$"""
            public class Mask : System.Text.Json.Serialization.JsonConverter<string>
            {
                public override string? Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => null;
                public override void Write(System.Text.Json.Utf8JsonWriter writer, string value, System.Text.Json.JsonSerializerOptions options) => writer.WriteStringValue("***");
            }

            public class Dto
            {
                {{member}}
            }

            public class Subject
            {
                public void Run(Dto dto)
                {
                    _ = System.Text.Json.JsonSerializer.Serialize({{Marked(systemText)}});
                    _ = Newtonsoft.Json.JsonConvert.SerializeObject({{Marked(newtonsoft)}});
                }
            }
            """);

    [Theory]
    [InlineData("[System.Runtime.Serialization.DataContract] public class Dto { [PiiEmail] public string E { get; set; } = \"\"; }", true, false)]
    [InlineData("[System.Runtime.Serialization.DataContract] public class Dto { [System.Runtime.Serialization.DataMember] [PiiEmail] public string E { get; set; } = \"\"; }", true, true)]
    [InlineData("[Newtonsoft.Json.JsonObject(Newtonsoft.Json.MemberSerialization.OptIn)] public class Dto { [PiiEmail] public string E { get; set; } = \"\"; }", true, false)]
    [InlineData("[Newtonsoft.Json.JsonObject] public class Dto { [PiiEmail] public string E { get; set; } = \"\"; }", true, true)]
    [InlineData("public class Base { [PiiEmail] public string E { get; set; } = \"\"; } public class Dto : Base { }", true, true)]
    [InlineData("[System.Text.Json.Serialization.JsonDerivedType(typeof(Derived))] public class Dto { } public class Derived : Dto { [PiiEmail] public string E { get; set; } = \"\"; }", true, false)]
    public Task Types_that_opt_in(string types, bool systemText, bool newtonsoft)
        => RuleTest.VerifyTypes(types + $$"""

            public class Subject
            {
                public void Run(Dto dto)
                {
                    _ = System.Text.Json.JsonSerializer.Serialize({{Marked(systemText)}});
                    _ = Newtonsoft.Json.JsonConvert.SerializeObject({{Marked(newtonsoft)}});
                }
            }
            """);

    [Theory]
    [InlineData("new System.Xml.Serialization.XmlSerializer(typeof(Dto)).Serialize(System.IO.Stream.Null, DTO);", "[System.Xml.Serialization.XmlIgnore]", "[System.Runtime.Serialization.IgnoreDataMember]")]
    [InlineData("new System.Runtime.Serialization.DataContractSerializer(typeof(Dto)).WriteObject(System.IO.Stream.Null, DTO);", "[System.Runtime.Serialization.IgnoreDataMember]", "[System.Xml.Serialization.XmlIgnore]")]
    [InlineData("new System.Runtime.Serialization.Json.DataContractJsonSerializer(typeof(Dto)).WriteObject(System.IO.Stream.Null, DTO);", "[System.Runtime.Serialization.IgnoreDataMember]", "[System.Text.Json.Serialization.JsonIgnore]")]
    [InlineData("_ = MessagePack.MessagePackSerializer.Serialize(DTO);", "[MessagePack.IgnoreMember]", "[ProtoBuf.ProtoIgnore]")]
    [InlineData("_ = new YamlDotNet.Serialization.SerializerBuilder().Build().Serialize(DTO);", "[YamlDotNet.Serialization.YamlIgnore]", "[System.Text.Json.Serialization.JsonIgnore]")]
    [InlineData("csv.WriteRecords(new[] { DTO });", "[CsvHelper.Configuration.Attributes.Ignore]", "[System.Text.Json.Serialization.JsonIgnore]")]
    [InlineData("csv.WriteRecord(DTO);", "[CsvHelper.Configuration.Attributes.Ignore]", "[System.Xml.Serialization.XmlIgnore]")]
    public async Task Attribute_counts_for_its_own_serializer(string call, string own, string other)
    {
        var isWrapped = call.Contains("new[] {", StringComparison.Ordinal);
        foreach (var (attribute, written) in new[] { ("", true), (own, false), (other, true) })
        {
            var marked = isWrapped
                ? call.Replace("new[] { DTO }", written ? "{|PII2002:new[] { dto }|}" : "new[] { dto }", StringComparison.Ordinal)
                : call.Replace("DTO", Marked(written), StringComparison.Ordinal);
            await RuleTest.VerifyTypes($$"""
                public class Dto { public int Id { get; set; } {{attribute}} [PiiEmail] public string E { get; set; } = ""; }

                public class Subject { public void Run(Dto dto, CsvHelper.CsvWriter csv) { {{marked}} } }
                """);
        }
    }

    [Theory]
    [InlineData("[ProtoBuf.ProtoContract] public class Dto { [ProtoBuf.ProtoMember(1)] [PiiEmail] public string E { get; set; } = \"\"; }", "ProtoBuf.Serializer.Serialize(System.IO.Stream.Null, DTO);", true)]
    [InlineData("[ProtoBuf.ProtoContract] public class Dto { [PiiEmail] public string E { get; set; } = \"\"; }", "ProtoBuf.Serializer.Serialize(System.IO.Stream.Null, DTO);", false)]
    [InlineData("[ProtoBuf.ProtoContract(ImplicitFields = ProtoBuf.ImplicitFields.AllPublic)] public class Dto { [PiiEmail] public string E { get; set; } = \"\"; }", "ProtoBuf.Serializer.Serialize(System.IO.Stream.Null, DTO);", true)]
    [InlineData("[MessagePack.MessagePackObject] public class Dto { [MessagePack.Key(0)] [PiiEmail] public string E { get; set; } = \"\"; }", "_ = MessagePack.MessagePackSerializer.Serialize(DTO);", true)]
    [InlineData("[MessagePack.MessagePackObject(true)] public class Dto { [PiiEmail] public string E { get; set; } = \"\"; }", "_ = MessagePack.MessagePackSerializer.Serialize(DTO);", true)]
    [InlineData("public class Dto { [PiiEmail] public string E { get; private set; } = \"\"; }", "new System.Xml.Serialization.XmlSerializer(typeof(Dto)).Serialize(System.IO.Stream.Null, DTO);", false)]
    [InlineData("public class Dto { [PiiEmail] public string E = \"\"; }", "new System.Xml.Serialization.XmlSerializer(typeof(Dto)).Serialize(System.IO.Stream.Null, DTO);", true)]
    [InlineData("public class Dto { [PiiEmail] public string E { get; set; } = \"\"; public bool ShouldSerializeE() { return false; } }", "new System.Xml.Serialization.XmlSerializer(typeof(Dto)).Serialize(System.IO.Stream.Null, DTO);", false)]
    [InlineData("[System.Xml.Serialization.XmlInclude(typeof(Derived))] public class Dto { } public class Derived : Dto { [PiiEmail] public string E { get; set; } = \"\"; }", "new System.Xml.Serialization.XmlSerializer(typeof(Dto)).Serialize(System.IO.Stream.Null, DTO);", true)]
    [InlineData("public class Dto { }", "using var w = new System.IO.BinaryWriter(System.IO.Stream.Null); w.Write({|PII2001:new Customer().Email|}); w.Write(1);", false)]
    [InlineData("public class Dto { }", "System.Xml.XmlWriter w = System.Xml.XmlWriter.Create(System.IO.Stream.Null); w.WriteElementString(\"mail\", {|PII2001:new Customer().Email|}); w.WriteElementString(\"mail\", \"x\");", false)]
    public Task Contracts_and_writers(string types, string call, bool written)
        => RuleTest.VerifyTypes(types + " public class Subject { public void Run(Dto dto) { " + call.Replace("DTO", Marked(written), StringComparison.Ordinal) + " } }");

    [Fact]
    public Task Serialization_callback_is_a_serializer()
        => RuleTest.VerifyTypes("""
            public class Dto : System.Runtime.Serialization.ISerializable
            {
                [PiiEmail] public string E { get; set; } = "";

                public void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context) => info.AddValue("e", {|PII2001:E|});
            }
            """);

    [Fact]
    public Task Fields_are_written_where_they_are_asked_for()
        => RuleTest.VerifyTypes("""
            public class Dto { [PiiEmail] public string E = ""; }

            public class Subject
            {
                private static readonly System.Text.Json.JsonSerializerOptions Options = new() { IncludeFields = true };

                public void Run(Dto dto) => _ = System.Text.Json.JsonSerializer.Serialize({|PII2002:dto|}, Options);
            }
            """);

    [Fact]
    public Task Serialized_text_that_is_logged_is_reported_twice()
        => RuleTest.VerifyBody("""logger.LogInformation("{J}", {|PII1001:Newtonsoft.Json.JsonConvert.SerializeObject({|PII2002:customer|})|});""");

    [Fact]
    public Task Marked_serializer_is_one()
        => RuleTest.VerifyTypes("""
            public class Dto { [Newtonsoft.Json.JsonIgnore] [PiiEmail] public string E { get; set; } = ""; }

            public class Subject
            {
                public void Run(Customer customer, Dto dto)
                {
                    Write({|PII2002:customer|});
                    Write({|PII2001:customer.Email|});
                    Write(dto);
                    Write(customer.Id);
                }

                private static void Write([PiiSink(PiiSinkKind.Serialization)] object value) { }
            }
            """);

    [Fact]
    public Task Helper_that_serializes_passes_on_what_its_callers_give()
        => RuleTest.VerifyTypes("""
            public class Subject(ILogger<Subject> logger)
            {
                public void Run(Customer customer)
                {
                    logger.LogInformation("{J}", {|PII1001:Json({|PII2002:customer|})|});
                    logger.LogInformation("{J}", Json(new { customer.Id }));
                }

                private static string Json<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value);
            }
            """);

    private static string Marked(bool written) => written ? "{|PII2002:dto|}" : "dto";
}
