using PiiAnalyzers.CodeFixes.Removal;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.CodeFixes.Tests.Removal;

public class HoleTextTests
{
    [Theory]
    [InlineData("User {Email} logged in", "User logged in")]
    [InlineData("{Email} logged in", "logged in")]
    [InlineData("Sent to {Email}", "Sent to")]
    [InlineData("Sent to {Email}.", "Sent to.")]
    [InlineData("Hello {Email}, welcome", "Hello, welcome")]
    [InlineData("User '{Email}' logged in", "User logged in")]
    [InlineData("User \"{Email}\" logged in", "User logged in")]
    [InlineData("User ({Email}) logged in", "User logged in")]
    [InlineData("User {Id} ({Email})", "User {Id}")]
    [InlineData("User ({Id} {Email})", "User ({Id})")]
    [InlineData("User ({Email} {Id})", "User ({Id})")]
    [InlineData("User ({Email}, {Id})", "User ({Id})")]
    [InlineData("Login id={Id} email={Email}", "Login id={Id}")]
    [InlineData("Login email={Email} id={Id}", "Login id={Id}")]
    [InlineData("email={Email} id={Id}", "id={Id}")]
    [InlineData("Login email = {Email}, id = {Id}", "Login, id = {Id}")]
    [InlineData("Failed to send to: {Email}", "Failed to send to")]
    [InlineData("Failed to send to: {Email} again", "Failed to send to again")]
    [InlineData("Sent to {Id}, email: {Email}", "Sent to {Id}")]
    [InlineData("Sent to {Id}, email: {Email}, tier: {Tier}", "Sent to {Id}, tier: {Tier}")]
    [InlineData("{Id}, {Email}, {Tier}", "{Id}, {Tier}")]
    [InlineData("{Id} | {Email} | {Tier}", "{Id} | {Tier}")]
    [InlineData("{Email}, {Id}", "{Id}")]
    [InlineData("{Id}, {Email}", "{Id}")]
    [InlineData("{Id} - {Email}", "{Id}")]
    [InlineData("{Id}:{Email}", "{Id}")]
    [InlineData("{Id} {@Email:l,20} x", "{Id} x")]
    [InlineData("a\\nemail={Email} b", "a\\nemail b")]
    [InlineData("a {Email}\\nb", "a\\nb")]
    [InlineData("a\n  {Email}\n  b", "a\n  \n  b")]
    public void Template_reads_well_without_the_hole(string before, string after)
    {
        var template = MessageTemplate.Parse(before, TemplateLanguage.Serilog);
        var hole = template.Holes.Single(hole => template.NameOf(hole) == "Email");
        Assert.Equal(after, HoleText.Join(before[..hole.Start], before[(hole.Start + hole.Length)..]));
    }

    [Theory]
    [InlineData("{0} {1} {2}", new[] { 1 }, TemplateLanguage.Composite, "{0} {1}")]
    [InlineData("{2:d} {1} {0,3} {1} x", new[] { 1 }, TemplateLanguage.Composite, "{1:d} {0,3} x")]
    [InlineData("{0} {1} {2} x", new[] { 0, 1 }, TemplateLanguage.Serilog, "{0} x")]
    [InlineData("{0} {1} x", new[] { 0 }, TemplateLanguage.NLog, "{0} x")]
    [InlineData("{0} {1} x", new[] { 0 }, TemplateLanguage.MicrosoftLogging, "{1} x")]
    [InlineData("{A} {A} x", new[] { 1 }, TemplateLanguage.MicrosoftLogging, "{A} x")]
    [InlineData("{A} {B} {{x}}", new[] { 1 }, TemplateLanguage.MicrosoftLogging, "{A} {{x}}")]
    [InlineData("{A} {{x}}", new[] { 0 }, TemplateLanguage.Serilog, "{{x}}")]
    [InlineData("{A} {{x}}", new[] { 0 }, TemplateLanguage.MicrosoftLogging, null)]
    [InlineData("{A} x", new[] { 1 }, TemplateLanguage.MicrosoftLogging, null)]
    [InlineData("{A}", new[] { 0 }, TemplateLanguage.MicrosoftLogging, null)]
    [InlineData("{A}: {B}", new[] { 0, 1 }, TemplateLanguage.MicrosoftLogging, null)]
    [InlineData("", new[] { 0 }, TemplateLanguage.Composite, null)]
    internal void Holes_that_stay_take_the_same_arguments(string before, int[] positions, TemplateLanguage language, string? after)
        => Assert.Equal(after, TemplateText.Without(before, before, positions, language));
}
