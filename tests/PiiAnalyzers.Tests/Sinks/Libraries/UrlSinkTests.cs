using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Sinks.Libraries;

public class UrlSinkTests
{
    [Theory]
    [InlineData("""await http.GetAsync({|PII4001:"https://x/?mail=" + customer.Email|});""")]
    [InlineData("""await http.GetAsync({|PII4001:new Uri($"https://x/{customer.Email}")|});""")]
    [InlineData("""await http.PostAsync({|PII4001:$"users/{Uri.EscapeDataString(customer.Email)}"|}, null);""")]
    [InlineData("""var user = await http.GetFromJsonAsync<Customer>({|PII4001:$"users/{customer.Email}"|});""")]
    [InlineData("""using var request = new HttpRequestMessage(HttpMethod.Get, {|PII4001:"x?mail=" + customer.Email|}); await http.SendAsync(request);""")]
    [InlineData("""using var request = new HttpRequestMessage { RequestUri = {|PII4001:new Uri("https://x/" + customer.Email)|} };""")]
    [InlineData("""var builder = new UriBuilder("https://x"); builder.Query = {|PII4001:"mail=" + customer.Email|}; await http.GetAsync(builder.Uri);""")]
    [InlineData("""var builder = new UriBuilder("https://x") { Path = {|PII4001:customer.Email|} }; var uri = builder.ToString(); await http.DeleteAsync(uri);""")]
    [InlineData("""var url = QueryHelpers.AddQueryString("https://x", "mail", {|PII4001:customer.Email|}); await http.GetStringAsync(url);""")]
    [InlineData("""var url = QueryHelpers.AddQueryString("https://x", {|PII4001:new Dictionary<string, string?> { ["mail"] = customer.Email }|});""")]
    [InlineData("""var query = QueryString.Create("mail", {|PII4001:customer.Email|}); await http.GetAsync("https://x" + query);""")]
    [InlineData("""var query = new QueryString("?a=b").Add("mail", {|PII4001:customer.Email|});""")]
    [InlineData("""var url = QueryHelpers.AddQueryString("https://x", "mail", {|PII4001:customer.Email|}); logger.LogInformation("{Url}", {|PII1001:url|});""")]
    [InlineData("""await http.GetAsync(Build({|PII4001:customer.Email|})); string Build(string mail) => QueryHelpers.AddQueryString("https://x", "mail", mail);""")]
    [InlineData("""await http.GetAsync("https://x/" + customer.Id);""")]
    [InlineData("""var uri = new Uri("mailto:" + customer.Email);""")]
    [InlineData("""await http.GetAsync($"https://x/{PiiMask.Email(customer.Email)}");""")]
    [InlineData("""var url = QueryHelpers.AddQueryString("https://x", "id", id);""")]
    [InlineData("""await repository.GetAsync(customer.Email);""")]
    public Task Requests(string statements) => LibraryTest.VerifyTypes(
        ["System.Net.Http", "System.Net.Http.Json", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.WebUtilities"], $$"""
        public interface IRepository { Task<Customer> GetAsync(string key); }

        public class Subject(HttpClient http, ILogger<Subject> logger, IRepository repository)
        {
            public async Task Run(Customer customer, string id)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """);

    [Theory]
    [InlineData("""return Redirect({|PII4001:"/welcome?mail=" + customer.Email|});""")]
    [InlineData("""return RedirectToAction("Index", {|PII4001:new { mail = customer.Email }|});""")]
    [InlineData("""return RedirectToAction("Index", new RouteValueDictionary { ["id"] = customer.Id });""")]
    [InlineData("""return CreatedAtAction("Get", {|PII4001:new { customer.Email }|}, 1);""")]
    [InlineData("""return CreatedAtAction("Get", new { customer.Id }, 1);""")]
    [InlineData("""var link = Url.Action("Confirm", {|PII4001:new { mail = customer.Email }|}); return Redirect(link!);""")]
    [InlineData("""var link = Url.Action("Confirm", new { customer.Id }); return Redirect(link!);""")]
    [InlineData("""var link = links.GetUriByName(HttpContext, "confirm", {|PII4001:new { customer.Email }|}); return Ok(link);""")]
    [InlineData("""Response.Redirect({|PII4001:"/x/" + customer.Email|}); return Ok();""")]
    [InlineData("""Action show = () => { }; show(); return Ok(customer.Tier);""")]
    public Task Routing(string statements) => LibraryTest.VerifyTypes(["Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Routing"], $$"""
        public class HomeController(LinkGenerator links) : Controller
        {
            public IActionResult Run(Customer customer)
            {
                {{statements}}
            }
        }
        """);

    [Theory]
    [InlineData("""return Results.Redirect({|PII4001:$"/x?mail={customer.Email}"|});""")]
    [InlineData("""return TypedResults.Created({|PII4001:"/customers/" + customer.Email|}, 1);""")]
    [InlineData("""return Results.Created($"/customers/{customer.Id}", customer);""")]
    [InlineData("""navigation.NavigateTo({|PII4001:"/x?mail=" + customer.Email|}); return Results.Ok();""")]
    [InlineData("""navigation.NavigateTo(navigation.GetUriWithQueryParameter("mail", {|PII4001:customer.Email|})); return Results.Ok();""")]
    public Task Endpoints(string statements) => LibraryTest.VerifyTypes(["Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Components"], $$"""
        public class Subject(NavigationManager navigation)
        {
            public IResult Run(Customer customer)
            {
                {{statements}}
            }
        }
        """);
}
