using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Rules;

public class TelemetryTests
{
    [Theory]
    [InlineData("""Activity.Current?.SetTag("user.email", {|PII1004:customer.Email|});""")]
    [InlineData("""Activity.Current?.AddTag("user.email", {|PII1004:customer.Email|})?.SetTag("user.phone", {|PII1004:customer.Phone|});""")]
    [InlineData("""Activity.Current?.SetTag({|PII1004:customer.Email|}, 1);""")]
    [InlineData("""Activity.Current?.SetBaggage("user", {|PII1004:customer.Email|});""")]
    [InlineData("""Activity.Current?.AddBaggage("user", {|PII1004:customer.Email|});""")]
    [InlineData("""using var source = new ActivitySource("x"); using var a = source.StartActivity({|PII1004:$"mail {customer.Email}"|}); if (a != null) a.DisplayName = {|PII1004:customer.Email|};""")]
    [InlineData("""Activity.Current?.SetStatus(ActivityStatusCode.Error, {|PII1004:$"{customer.Email} failed"|});""")]
    [InlineData("""Activity.Current?.AddEvent(new ActivityEvent({|PII1004:"mail " + customer.Email|}));""")]
    [InlineData("""Activity.Current?.AddEvent(new("mail", tags: new ActivityTagsCollection { { "to", {|PII1004:customer.Email|} } }));""")]
    [InlineData("""var tags = new ActivityTagsCollection(); tags["to"] = {|PII1004:customer.Email|};""")]
    [InlineData("""new System.Diagnostics.Metrics.Meter("m").CreateCounter<int>("c").Add(1, {|PII1004:new KeyValuePair<string, object?>("to", customer.Email)|});""")]
    [InlineData("""new System.Diagnostics.Metrics.Meter("m").CreateHistogram<double>("c").Record(1, {|PII1004:KeyValuePair.Create<string, object?>("to", customer.Email)|}, new("tier", customer.Tier));""")]
    [InlineData("""new System.Diagnostics.Metrics.Meter("m").CreateUpDownCounter<int>("c").Add(1, new TagList { { "to", {|PII1004:customer.Email|} } });""")]
    [InlineData("""var l = new DiagnosticListener("x"); l.Write("order", {|PII1004:new { customer.Email }|});""")]
    [InlineData("""OpenTelemetry.Baggage.SetBaggage("user", {|PII1004:customer.Email|});""")]
    [InlineData("""new Microsoft.ApplicationInsights.TelemetryClient().TrackEvent("x", {|PII1004:new Dictionary<string, string> { ["user"] = customer.Email }|});""")]
    [InlineData("""var t = new Microsoft.ApplicationInsights.DataContracts.EventTelemetry("x"); t.Properties["user"] = {|PII1004:customer.Email|}; t.Properties.Add("tier", customer.Tier);""")]
    [InlineData("""Sentry.SentrySdk.CaptureMessage({|PII1004:$"no mailbox for {customer.Email}"|}); Sentry.SentrySdk.ConfigureScope(s => s.SetTag("user", {|PII1004:customer.Email|}));""")]
    [InlineData("""Sentry.SentrySdk.ConfigureScope(s => s.User = new Sentry.SentryUser { Id = customer.Id.ToString(), Email = {|PII1004:customer.Email|} });""")]
    public Task Personal_data_in_telemetry_is_reported(string statements) => RuleTest.VerifyBody(statements);

    [Theory]
    [InlineData("""Activity.Current?.SetTag("user.id", customer.Id);""")]
    [InlineData("""Activity.Current?.SetTag("user.email", PiiMask.Email(customer.Email));""")]
    [InlineData("""Activity.Current?.SetTag("has.email", customer.Email != "");""")]
    [InlineData("""new System.Diagnostics.Metrics.Meter("m").CreateHistogram<int>("c").Record(customer.Email.Length, new KeyValuePair<string, object?>("tier", customer.Tier));""")]
    [InlineData("""new System.Diagnostics.Metrics.Meter("m").CreateCounter<int>("c").Add(1, new TagList { { "tier", customer.Tier } });""")]
    [InlineData("""var set = new HashSet<string>(); set.Add(customer.Email); Activity.Current?.SetTag("n", set.Count);""")]
    public Task Telemetry_without_personal_data_is_silent(string statements) => RuleTest.VerifyBody(statements);
}
