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
    [InlineData("""logger.LogInformation("{J}", {|PII1001:Newtonsoft.Json.JsonConvert.SerializeObject({|PII2002:customer|})|});""")]
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
