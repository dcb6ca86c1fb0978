using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Sinks.Libraries;

/// <summary>Valid and seldom ways to call what the catalogue knows: other overloads, extensions called as methods, views of buffers, results made by hand.</summary>
public class UnusualCallTests
{
    [Theory]
    [InlineData("""using var f = File.Create("a"); var m = Encoding.UTF8.GetBytes(customer.Email).AsMemory(); await f.WriteAsync({|PII3003:m|}); f.Write({|PII3003:m.Span|});""")]
    [InlineData("""using var f = File.Create("a"); await f.WriteAsync({|PII3003:Encoding.UTF8.GetBytes(customer.Email).AsMemory(0, 3)|}); f.Write({|PII3003:Encoding.UTF8.GetBytes(customer.Email).AsSpan(0, 3)|});""")]
    [InlineData("""using var f = File.Create("a"); await f.WriteAsync(Encoding.UTF8.GetBytes(customer.Tier).AsMemory());""")]
    [InlineData("""using var s = new ClientWebSocket(); await s.SendAsync({|PII4002:Encoding.UTF8.GetBytes(customer.Email).AsMemory()|}, WebSocketMessageType.Text, true, cancellation);""")]
    [InlineData("""using var w = new Utf8JsonWriter(Stream.Null); w.WriteString("a", {|PII2001:JsonEncodedText.Encode(customer.Email)|}); w.WriteString("b", JsonEncodedText.Encode(customer.Tier));""")]
    [InlineData("""using var w = System.Xml.XmlWriter.Create(TextWriter.Null); var b = Encoding.UTF8.GetBytes(customer.Email); w.WriteBase64({|PII2001:b|}, 0, b.Length); await w.WriteCommentAsync({|PII2001:customer.Email|});""")]
    public Task Buffers_and_writers(string statements) => LibraryTest.Verify(["System.Net.WebSockets", "System.Text.Json"], "", statements);

    [Theory]
    [InlineData("""_ = TypedResults.ValidationProblem({|PII1003:new Dictionary<string, string[]> { ["a"] = [customer.Email] }|}); _ = TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["a"] = [customer.Tier] });""")]
    [InlineData("""_ = new RedirectResult({|PII4001:"/x?m=" + customer.Email|}); _ = new RedirectResult("/x?m=" + customer.Id);""")]
    [InlineData("""_ = new RedirectToActionResult("a", "b", {|PII4001:new { m = customer.Email }|}); _ = new RedirectToRouteResult("a", {|PII4001:new { m = customer.Email }|}); _ = new RedirectToActionResult("a", "b", new { customer.Id });""")]
    [InlineData("""var query = System.Web.HttpUtility.ParseQueryString(""); query["m"] = customer.Email; using var client = new HttpClient(); await client.GetAsync({|PII4001:"x?" + query|});""")]
    [InlineData("""var query = System.Web.HttpUtility.ParseQueryString(""); query.Add("m", customer.Email); var address = new UriBuilder("http://x") { Query = {|PII4001:query.ToString()|} };""")]
    [InlineData("""var query = System.Web.HttpUtility.ParseQueryString("a"); query["id"] = id; using var client = new HttpClient(); await client.GetAsync("x?" + query);""")]
    [InlineData("""var values = new System.Collections.Specialized.NameValueCollection(); values["m"] = customer.Email; values.Add("n", customer.Email); Console.WriteLine(values);""")]
    [InlineData("""context.Response.Headers.TryAdd("a", {|PII4002:customer.Email|}); context.Response.Headers.TryAdd("a", customer.Tier); new Dictionary<string, string>().TryAdd("a", customer.Email);""")]
    [InlineData("""var token = new Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor { Claims = { ["a"] = {|PII3004:customer.Email|}, ["b"] = customer.Id } };""")]
    public Task Web(string statements) => LibraryTest.Verify(["System.Net.Http", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc"], "HttpContext context", statements);
}
