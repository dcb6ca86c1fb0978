using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Rules;

/// <summary>Log libraries beside those of <see cref="PersonalDataLoggedTests"/>, exceptions at loggers, and what Microsoft's redacting generator leaves in clear.</summary>
public class LogLibraryTests
{
    [Theory]
    [InlineData("log4net.ILog log", """log.Info({|PII1001:customer.Email|}); log.InfoFormat("{0} {1}", customer.Id, {|PII1001:customer.Email|}); log.Error({|PII1001:"x " + customer.Email|}, null);""")]
    [InlineData("log4net.ILog log", """log4net.ThreadContext.Properties["user"] = {|PII1001:customer.Email|}; using (log4net.LogicalThreadContext.Stacks["NDC"].Push({|PII1001:customer.Email|})) log.Info("x");""")]
    [InlineData("log4net.ILog log", """log.Info(customer); log.Info({|PII1002:person|}); log.InfoFormat("{0}", customer.Id); log.Info(PiiMask.Email(customer.Email)); log4net.ThreadContext.Properties["id"] = customer.Id;""")]
    [InlineData("Castle.Core.Logging.ILogger log", """log.Info({|PII1001:customer.Email|}); log.Debug({|PII1001:() => customer.Email|}); log.WarnFormat("{0}", {|PII1001:customer.Email|}); log.Error("x", new Exception());""")]
    [InlineData("Castle.Core.Logging.ILogger log", """log.Info(customer.Tier); log.Debug(() => customer.Tier); log.WarnFormat("{0}", customer.Email.Length);""")]
    [InlineData("Common.Logging.ILog log", """log.Info({|PII1001:customer.Email|}); log.InfoFormat("{0}", {|PII1001:customer.Email|}); log.Debug(m => m("{0}", {|PII1001:customer.Email|}));""")]
    [InlineData("Common.Logging.ILog log", """log.Info(customer.Id); log.InfoFormat("{0}", customer.Id); log.Debug(m => m("{0}", customer.Id)); log.ThreadVariablesContext.Set("user", customer.Id);""")]
    [InlineData("Microsoft.Build.Utilities.TaskLoggingHelper log", """log.LogMessage({|PII1001:customer.Email|}); log.LogError("{0}", {|PII1001:customer.Email|}); log.LogWarning("{0}", customer.Id);""")]
    [InlineData("ILogger<Subject> log", """var e = new InvalidOperationException({|PII1003:"no " + customer.Email|}); log.LogError({|PII1001:e|}, "failed");""")]
    [InlineData("Serilog.ILogger log", """try { throw new InvalidOperationException({|PII1003:"no " + customer.Email|}); } catch (InvalidOperationException e) { log.Error({|PII1001:e|}, "failed"); }""")]
    [InlineData("NLog.ILogger log", """try { throw new InvalidOperationException("no " + customer.Id); } catch (InvalidOperationException e) { log.Error(e, "failed"); }""")]
    [InlineData("ILogger<Subject> log", """try { Console.WriteLine(); } catch (Exception e) { log.LogError(e, "failed {Id}", customer.Id); }""")]
    public Task Log_library(string parameter, string statements)
        => RuleTest.VerifyTypes("public class Subject { public void Run(" + parameter + ", Customer customer, Person person) { " + statements + " } }");

    [Fact]
    public Task Event_source_is_a_log()
        => RuleTest.VerifyTypes("""
            [System.Diagnostics.Tracing.EventSource(Name = "Shop")]
            public class ShopEvents : System.Diagnostics.Tracing.EventSource
            {
                public static readonly ShopEvents Log = new();

                [System.Diagnostics.Tracing.Event(1)]
                public void Sent(string to, int id) => WriteEvent(1, to, id);
            }

            public class Subject
            {
                public void Run(Customer customer)
                {
                    ShopEvents.Log.Sent({|PII1001:customer.Email|}, 1);
                    ShopEvents.Log.Sent(customer.Tier, customer.Id);
                    ShopEvents.Log.Write("Sent", {|PII1002:new { customer.Email }|});
                }
            }
            """);

    [Fact]
    public Task Generator_redacts_what_is_annotated_at_the_property_and_nothing_else()
        => RuleTest.VerifyTypes("""
            [PiiEmail] public class Address { public override string ToString() => "x"; }

            public interface IHolder { [PiiName] string Name { get; } }

            public class Clean { public int Id { get; set; } [PiiEmail] public string Email { get; set; } = ""; [LogPropertyIgnore] [PiiName] public string Name { get; set; } = ""; public List<Customer> Customers { get; } = []; }

            public class ByType { public Address Mail { get; set; } = new(); }

            public class ByInterface : IHolder { public string Name { get; set; } = ""; }

            public class OfMany { public List<Person> Persons { get; } = []; }

            public static partial class Log
            {
                [LoggerMessage(1, LogLevel.Information, "x")] public static partial void Clean(ILogger logger, [LogProperties] Clean value);
                [LoggerMessage(2, LogLevel.Information, "x")] public static partial void ByType(ILogger logger, [LogProperties] ByType value);
                [LoggerMessage(3, LogLevel.Information, "x")] public static partial void ByInterface(ILogger logger, [LogProperties] ByInterface value);
                [LoggerMessage(4, LogLevel.Information, "x")] public static partial void OfMany(ILogger logger, [LogProperties] OfMany value);
                [LoggerMessage(5, LogLevel.Information, "x {mail}")] public static partial void Direct(ILogger logger, [PiiEmail] string mail);
                [LoggerMessage(6, LogLevel.Information, "x {mail}")] public static partial void Plain(ILogger logger, string mail);
                [LoggerMessage(7, LogLevel.Information, "x")] public static partial void Provided(ILogger logger, [TagProvider(typeof(Tags), nameof(Tags.Add))] Customer value);
            }

            public static class Tags
            {
                public static void Add(ITagCollector collector, Customer value)
                {
                    collector.Add("id", value.Id);
                    collector.Add("mail", {|PII1001:value.Email|});
                    collector.Add("phone", value.Phone, new(new Microsoft.Extensions.Compliance.Classification.DataClassification("a", "b")));
                }
            }

            public class Subject
            {
                public void Run(ILogger logger, Clean clean, ByType byType, ByInterface byInterface, OfMany many, Customer customer)
                {
                    Log.Clean(logger, clean);
                    Log.ByType(logger, {|PII1002:byType|});
                    Log.ByInterface(logger, {|PII1002:byInterface|});
                    Log.OfMany(logger, {|PII1002:many|});
                    Log.Direct(logger, customer.Email);
                    Log.Plain(logger, {|PII1001:customer.Email|});
                    Log.Provided(logger, customer);
                }
            }

            public static partial class Log
            {
                public static partial void Clean(ILogger logger, Clean value) { }
                public static partial void ByType(ILogger logger, ByType value) { }
                public static partial void ByInterface(ILogger logger, ByInterface value) { }
                public static partial void OfMany(ILogger logger, OfMany value) { }
                public static partial void Direct(ILogger logger, string mail) { }
                public static partial void Plain(ILogger logger, string mail) { }
                public static partial void Provided(ILogger logger, Customer value) { }
            }
            """);
}
