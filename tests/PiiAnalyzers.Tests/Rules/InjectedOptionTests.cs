using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Rules;

/// <summary>Options out of the service container: what the program puts into them where it sets its services up.</summary>
public class InjectedOptionTests
{
    [Theory]
    [InlineData("services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Converters.Add(new MaskConverter()));", false)]
    [InlineData("services.Configure<JsonOptions>(o => { o.SerializerOptions.Converters.Add(new MaskConverter()); });", false)]
    [InlineData("services.AddSingleton(new JsonSerializerOptions { Converters = { new MaskConverter() } });", false)]
    [InlineData("services.ConfigureHttpJsonOptions(o => o.SerializerOptions.WriteIndented = true);", true)]
    [InlineData("services.AddSingleton(new MaskConverter());", true)]
    [InlineData("", true)]
    public Task Converters_of_the_host(string setup, bool isReported)
    {
        var customer = isReported ? "{|PII2002:customer|}" : "customer";
        return LibraryTest.VerifyTypes(
            ["System.Text.Json", "System.Text.Json.Serialization", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Http.Json", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Options"],
            $$"""
            public class MaskConverter : System.Text.Json.Serialization.JsonConverter<Customer>
            {
                public override Customer? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => null;
                public override void Write(Utf8JsonWriter writer, Customer value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Id);
            }

            public static class Setup
            {
                public static void Run(IServiceCollection services) { {{setup}} }
            }

            public class Subject(IOptions<JsonOptions> options, JsonSerializerOptions injected)
            {
                private static readonly JsonSerializerOptions Own = new() { WriteIndented = true };
                private readonly JsonSerializerOptions _kept = options.Value.SerializerOptions;

                public async Task Run(Customer customer, Person person, HttpResponse response)
                {
                    JsonSerializer.Serialize({{customer}}, options.Value.SerializerOptions);
                    JsonSerializer.Serialize({{customer}}, injected);
                    JsonSerializer.Serialize({{customer}}, _kept);
                    await response.WriteAsJsonAsync({{customer}});

                    // Another type, and options of one's own.
                    JsonSerializer.Serialize({|PII2002:person|}, injected);
                    JsonSerializer.Serialize({|PII2002:customer|}, Own);
                    JsonSerializer.Serialize({|PII2002:customer|});
                    await response.WriteAsJsonAsync({|PII2002:customer|}, Own);
                }
            }
            """);
    }
}
