using PiiAnalyzers.Generation.Json;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation.Json;

/// <summary>Masked JSON for diagnostics output, beside the functional serialization of the same types.</summary>
public sealed class RedactedJsonTests
{
    private const string Domain = """
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.Json.Serialization.Metadata;
        using PiiAnalyzers;
        public partial record Address([property: PiiPostalAddress] string Street, string City);
        public partial record Customer(int Id, [property: PiiEmail] string Email, [property: PiiDateOfBirth] DateTime Born, Address? Home)
        {
            public List<Address> Past { get; init; } = [new("2 Secret Street", "Ulm")];
            public Dictionary<string, Address> ByName { get; init; } = new() { ["x"] = new("3 Secret Street", "Jena") };
            [JsonIgnore] public string Hidden => "hidden";
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Note => null;
            public double Ratio => 0.5; public bool Flag => true; public Guid Key => Guid.Empty; public DayOfWeek Day => DayOfWeek.Monday; public DateOnly Date => new(2020, 1, 2); public decimal? Price => 3.50m; public double NaN => double.NaN; public TimeSpan Span => TimeSpan.FromSeconds(1);
        }
        public partial struct Point { [PiiGeoLocation] public double X { get; set; } }
        public record Order(int Number, Customer Buyer, Point Place, List<Customer> All);
        public static class Sample { public static Customer One() => new(7, "jane.secret@example.com", new DateTime(1985, 2, 3), new("1 Secret Street", "Bonn")); }
        """;

    private const string Masked = """
        {"Id":7,"Email":"j***@example.com","Born":"1985-**-**","Home":{"Street":"***","City":"Bonn"},"Past":[{"Street":"***","City":"Ulm"}],"ByName":{"x":{"Street":"***","City":"Jena"}},"Note":null,"Ratio":0.5,"Flag":true,"Key":"00000000-0000-0000-0000-000000000000","Day":"Monday","Date":"2020-01-02","Price":3.50,"NaN":"NaN","Span":"00:00:01"}
        """;

    [Fact]
    public void Modifier_masks_the_type_wherever_it_is()
        => Check("RedactedJson", """
            var options = new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(RedactedJsonTypes.Redact) };
            return JsonSerializer.Serialize(Sample.One(), options) + "\n" + JsonSerializer.Serialize(new Order(1, Sample.One() with { Home = null, Past = [], ByName = [] }, new Point { X = 52.52 }, []), options);
            """, Masked + """

            {"Number":1,"Buyer":{"Id":7,"Email":"j***@example.com","Born":"1985-**-**","Home":null,"Past":[],"ByName":[],"Note":null,"Ratio":0.5,"Flag":true,"Key":"00000000-0000-0000-0000-000000000000","Day":"Monday","Date":"2020-01-02","Price":3.50,"NaN":"NaN","Span":"00:00:01"},"Place":{"X":"52.5*"},"All":[]}
            """);

    [Fact]
    public void Converters_mask_the_type_wherever_it_is()
        => Check(null, """
            var options = new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            options.AddRedactedConverters();
            return JsonSerializer.Serialize(Sample.One(), options);
            """, Masked);

    [Fact]
    public void Naming_policy_applies()
        => Check(null, """
            var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
            options.AddRedactedConverters();
            var modified = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RedactedJsonTypes.Redact } } };
            var address = new Address("1 Secret Street", "Bonn");
            return JsonSerializer.Serialize(address, options) + JsonSerializer.Serialize(address, modified);
            """, """{"street":"***","city":"Bonn"}{"street":"***","city":"Bonn"}""");

    [Fact]
    public void Functional_serialization_is_untouched()
    {
        var run = Run("""
            var text = JsonSerializer.Serialize(new Address("1 Secret Street", "Bonn"));
            return text + JsonSerializer.Deserialize<Address>(text)!.Street;
            """);

        Assert.Equal("""{"Street":"1 Secret Street","City":"Bonn"}1 Secret Street""", run.Print());
    }

    [Fact]
    public void Masked_output_is_not_read_back()
        => Check(null, """
            var options = new JsonSerializerOptions();
            options.AddRedactedConverters();
            try { JsonSerializer.Deserialize<Address>("{}", options); return "read"; } catch (NotSupportedException) { return "refused"; }
            """, "refused");

    [Fact]
    public void Type_of_another_assembly_that_is_redactable_writes_nothing_rather_than_all()
        => Check(null, """
            var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(RedactedJsonTypes.Redact) };
            return JsonSerializer.Serialize(new Foreign(), options);
            """, "{}");

    private static void Check(string? golden, string body, string expected)
    {
        var run = Run(body);
        Assert.Null(run.Failure);
        if (golden is not null)
        {
            GoldenFile.Matches(golden, string.Concat(run.AllFiles.Where(static file => file.HintName == JsonEmitter.FileName).Select(static file => file.SourceText))
                .Replace("\"" + typeof(PiiAnalyzers.Generation.RedactionGenerator).Assembly.GetName().Version + "\"", "\"{version}\"", StringComparison.Ordinal));
        }

        var text = run.Print();
        Assert.DoesNotContain("secret", text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(expected.ReplaceLineEndings("\n"), text);
    }

    private static GeneratorRun Run(string body) => GeneratorRunner.Run([Domain, """
        using System;
        using System.Text.Json;
        using System.Text.Json.Serialization.Metadata;
        using PiiAnalyzers;
        public class Foreign : IRedactable { public string Email => "secret"; public System.Collections.Generic.IReadOnlyList<System.Collections.Generic.KeyValuePair<string, object?>> ToRedacted() => []; }
        public static class Probe
        {
            public static string Print()
            {
        """ + "\n" + body + "\n}}"]);
}
