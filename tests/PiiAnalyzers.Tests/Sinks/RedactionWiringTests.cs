using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Sinks;

public class RedactionWiringTests
{
    private static readonly string[] Usings =
        ["Microsoft.Extensions.Compliance.Classification", "Microsoft.Extensions.Compliance.Redaction", "Microsoft.Extensions.DependencyInjection"];

    [Theory]
    [InlineData("""services.AddLogging(logging => logging.{|PII1007:EnableRedaction|}());""")]
    [InlineData("""services.AddLogging(logging => logging.EnableRedaction()); services.AddRedaction();""")]
    [InlineData("""services.AddRedaction(redaction => redaction.{|PII1007:SetFallbackRedactor<NullRedactor>|}());""")]
    [InlineData("""services.AddRedaction(redaction => redaction.{|PII1007:SetRedactor<NullRedactor>|}(new DataClassification("Pii", "Email")));""")]
    [InlineData("""services.AddRedaction(redaction => redaction.SetRedactor<NullRedactor>(DataClassification.None));""")]
    [InlineData("""services.AddRedaction(redaction => redaction.SetFallbackRedactor<ErasingRedactor>());""")]
    public Task Wiring(string statements) => LibraryTest.VerifyTypes(Usings, $$"""
        public static class Startup
        {
            public static void Run(IServiceCollection services)
            {
                {{statements}}
            }
        }
        """);

    [Fact]
    public Task Overload_that_leaves_the_wiring_to_its_callers() => LibraryTest.VerifyTypes(Usings, """
        public class Contact
        {
            [PiiEmail] public string Mail { get; set; } = "";
        }

        public static class Setup
        {
            public static ILoggingBuilder EnableRedaction(this ILoggingBuilder logging, string name) => logging.EnableRedaction();
            public static ILoggingBuilder Enable(this ILoggingBuilder logging) => logging.{|PII1007:EnableRedaction|}();
        }
        """);

    [Fact]
    public Task Categories_that_the_generator_does_not_read() => LibraryTest.VerifyTypes(Usings, """
        public class Event
        {
            [{|PII1007:Pii(PiiCategory.Email)|}] public string Mail { get; set; } = "";
            [PiiPhone] public string Phone { get; set; } = "";
            [Pii] public string Other { get; set; } = "";
        }

        public static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "To {mail} {phone}")]
            public static partial void Sent(ILogger logger, [{|PII1007:Pii(PiiCategory.Email)|}] string mail, [PiiPhone] string phone);

            [LoggerMessage(2, LogLevel.Information, "Event")]
            public static partial void Raised(ILogger logger, [LogProperties] Event raised);

            public static partial void Sent(ILogger logger, string mail, string phone) { }
            public static partial void Raised(ILogger logger, Event raised) { }
        }
        """);

    [Fact]
    public Task Classified_parameter_without_the_generator() => RuleTest.VerifyAlone("""
        using Microsoft.Extensions.Logging;
        using PiiAnalyzers;

        public static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "To {mail} {id}")]
            public static partial void Sent(ILogger logger, [PiiEmail] string {|PII1007:mail|}, int id);

            public static partial void Sent(ILogger logger, string mail, int id) { }
        }
        """, TestReferences.All.Where(static reference => !reference.Display!.Contains("Microsoft.Extensions.Telemetry.Abstractions", StringComparison.Ordinal)));
}
