using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Configuration;

/// <summary>PII5008: a bound that was reached is said where that is asked for, with findings and without.</summary>
public class BoundTests
{
    private const string Asked = "pii_analyzers.report_bounds = true\n";

    private const string Shows = """
        public interface IShow { void Show(string text); }
        public class First : IShow { public void Show(string text) { } }
        public class Second : IShow { public void Show(string text) { } }
        public class Third(ILogger logger) : IShow { public void Show(string text) => logger.LogInformation("{T}", text); }
        """;

    [Theory]
    [InlineData("public void {|PII5008:Greet|}(IShow show, Customer customer) => show.Show(customer.Email);")]
    [InlineData("public string Greeting { {|PII5008:set|} => Show.Show(Customer.Email); } public IShow Show = null!; public Customer Customer = null!;")]
    [InlineData("public {|PII5008:Subject|}(IShow show, Customer customer) => show.Show(customer.Email);")]
    [InlineData("public void {|PII5008:Greet|}(IShow show, Customer customer) { Action later = () => show.Show(customer.Email); later(); }")]
    [InlineData("public void {|PII5008:Outer|}(IShow show, Customer customer) => Inner(show, customer.Email); private static void Inner(IShow show, string text) => show.Show(text);")]
    public Task Too_many_implementations_are_said(string members) => Verify(Asked + "pii_analyzers.max_dispatch_targets = 2", members);

    [Theory]
    [InlineData("public void Greet(IShow show, Customer customer) => show.Show({|PII1001:customer.Email|});", "pii_analyzers.max_dispatch_targets = 4")]
    [InlineData("public void Greet(IShow show, Customer customer) => show.Show(customer.Tier);", "pii_analyzers.max_dispatch_targets = 4")]
    public Task Enough_is_silent(string members, string keys) => Verify(Asked + keys, members);

    [Fact]
    public Task Nothing_is_said_unless_asked_for() => Verify("pii_analyzers.max_dispatch_targets = 2", "public void Greet(IShow show, Customer customer) => show.Show(customer.Email);");

    /// <summary>Said where the personal data is: the methods behind it say nothing of their own.</summary>
    [Fact]
    public Task Calls_too_deep_are_said()
        => Verify(
            Asked + "pii_analyzers.max_call_depth = 3",
            """
            public void {|PII5008:Run|}(ILogger logger, Customer customer) => A(logger, customer.Email);
            private void A(ILogger logger, string text) => B(logger, text);
            private void B(ILogger logger, string text) => C(logger, text);
            private void C(ILogger logger, string text) => D(logger, text);
            private void D(ILogger logger, string text) => E(logger, text);
            private void E(ILogger logger, string text) => logger.LogInformation("{T}", text);
            """);

    private static Task Verify(string keys, string members) => RuleTest.VerifyConfigured(Shows + "public class Subject { " + members + " }", keys);
}
