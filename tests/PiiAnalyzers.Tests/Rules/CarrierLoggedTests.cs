using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Rules;

public class CarrierLoggedTests
{
    [Theory]
    [InlineData("""logger.LogInformation("{P}", {|PII1002:person|});""")]
    [InlineData("""logger.LogInformation({|PII1002:$"{person}"|});""")]
    [InlineData("""logger.LogInformation({|PII1002:"p " + person|});""")]
    [InlineData("""logger.LogInformation("{P}", {|PII1002:person.ToString()|});""")]
    [InlineData("""object o = person; logger.LogInformation("{P}", {|PII1002:o|});""")]
    [InlineData("""logger.LogInformation("{P}", {|PII1002:persons|});""")]
    [InlineData("""logger.LogInformation("{P}", {|PII1002:persons.Where(p => p.Id > 1).ToList()|});""")]
    [InlineData("""logger.LogInformation("{P}", {|PII1002:string.Join(",", persons)|});""")]
    [InlineData("""logger.LogInformation("{P}", {|PII1002:customers.Select(c => c.Email)|});""")]
    [InlineData("""logger.LogInformation("{X}", {|PII1002:new { customer.Email }|});""")]
    [InlineData("""logger.LogInformation("{X}", {|PII1002:(customer.Email, 1)|});""")]
    [InlineData("""logger.LogInformation("{X}", {|PII1002:(1, person)|});""")]
    [InlineData("""logger.LogInformation("{@X}", {|PII1002:customer|});""")]
    [InlineData("""logger.LogInformation("{@X}", {|PII1002:safe|});""")]
    [InlineData("""logger.LogInformation("{@X}", {|PII1002:customers|});""")]
    [InlineData("""logger.LogInformation("{@X}", {|PII1002:new { Inner = customer }|});""")]
    [InlineData("""serilog.Information("{@X}", {|PII1002:customer|});""")]
    [InlineData("""serilog.Information("{X}", {|PII1002:person|});""")]
    [InlineData("""serilog.Information("{$X}", {|PII1002:person|});""")]
    [InlineData("""serilog.ForContext("C", {|PII1002:customer|}, destructureObjects: true);""")]
    [InlineData("""nlog.Info("{@X}", {|PII1002:customer|});""")]
    [InlineData("""using (logger.BeginScope({|PII1002:new Dictionary<string, object> { ["Email"] = customer.Email }|})) { }""")]
    [InlineData("""using (logger.BeginScope({|PII1002:("Email", customer.Email)|})) { }""")]
    [InlineData("""var list = new List<string>(); list.Add(customer.Email); logger.LogInformation("{X}", {|PII1002:list|});""")]
    [InlineData("""var emails = new[] { customer.Email }; logger.LogInformation("{X}", {|PII1002:(object)emails|});""")]
    public Task Object_that_prints_is_reported(string statements) => RuleTest.VerifyBody(statements);

    [Theory]
    [InlineData("""logger.LogInformation("{P}", customer);""")]
    [InlineData("""logger.LogInformation("{P}", customers);""")]
    [InlineData("""logger.LogInformation("{P}", safe);""")]
    [InlineData("""logger.LogInformation("{P}", person.Id);""")]
    [InlineData("""logger.LogInformation("{P}", persons.Count);""")]
    [InlineData("""logger.LogInformation("{P}", persons.Select(p => p.Id));""")]
    [InlineData("""logger.LogInformation("{P}", new { customer.Id, Mail = PiiMask.Email(customer.Email) });""")]
    [InlineData("""logger.LogInformation("{@P}", new { customer.Id });""")]
    [InlineData("""logger.LogInformation("{X}", (customer.Id, customer.Tier));""")]
    [InlineData("""serilog.Information("{X}", customer);""")]
    [InlineData("""serilog.ForContext("C", customer, destructureObjects: false);""")]
    [InlineData("""logger.LogInformation("{X}", typeof(Person));""")]
    [InlineData("""logger.LogInformation("{X}", person.GetType().Name);""")]
    [InlineData("""using (logger.BeginScope(new Dictionary<string, object> { ["Id"] = customer.Id })) { }""")]
    public Task Object_that_shows_nothing_personal_is_silent(string statements) => RuleTest.VerifyBody(statements);

    [Fact]
    public Task LoggerMessage_call_sites_are_sinks() => RuleTest.VerifyTypes("""
        public static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "{Mail}")]
            public static partial void Registered(ILogger logger, string mail, int id);
            public static partial void Registered(ILogger logger, string mail, int id) { }

            private static readonly Action<ILogger, string, Exception?> s_sent = LoggerMessage.Define<string>(LogLevel.Information, 2, "{Mail}");

            public static void Run(ILogger logger, Customer customer, Person person)
            {
                Registered(logger, {|PII1001:customer.Email|}, customer.Id);
                Registered(logger, PiiMask.Email(customer.Email), customer.Id);
                s_sent(logger, {|PII1001:customer.Email|}, null);
                s_sent(logger, "fixed", null);
            }
        }
        """);
}
