// Area: sinks-urls
// Construct: request URIs however they are built; redirects
// Libraries: System.Net.Http, Microsoft.AspNetCore.Http
using System.Net.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Cases.Requests;

public class Requests(HttpClient http)
{
    private const string Api = "https://api.example/";

    public async Task Texts(Customer customer)
    {
        await http.GetAsync(Api + "?mail=" + customer.Email); // LEAK PII4001 Customer.Email
        await http.GetAsync(Api + "?id=" + customer.Id); // CLEAN identifier instead
        await http.DeleteAsync($"{Api}customers/{Uri.EscapeDataString(customer.Name)}"); // LEAK PII4001 Customer.Name
        await http.DeleteAsync($"{Api}customers/{customer.Id}"); // CLEAN identifier instead
        await http.GetStringAsync(string.Format("{0}phones/{1}", Api, customer.Phone)); // LEAK PII4001 Customer.Phone
        await http.GetStringAsync(string.Format("{0}tiers/{1}", Api, customer.Tier)); // CLEAN tier only
        await http.PostAsync(Api + "search", null); // CLEAN nothing personal
    }

    public async Task Uris(Customer customer)
    {
        await http.GetAsync(new Uri(Api + customer.Email)); // LEAK PII4001 Customer.Email
        await http.GetAsync(new Uri(Api + customer.Tier)); // CLEAN tier only
        await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, Api + "?mail=" + customer.Email)); // LEAK PII4001 Customer.Email
        await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, Api + "?id=" + customer.Id)); // CLEAN identifier instead
        await http.GetAsync(new UriBuilder(Api) { Query = "mail=" + customer.Email }.Uri); // LEAK PII4001 Customer.Email
        await http.GetAsync(new UriBuilder(Api) { Query = "id=" + customer.Id }.Uri); // CLEAN identifier instead
    }

    public async Task Queries(Customer customer)
    {
        await http.GetAsync(QueryHelpers.AddQueryString(Api, "mail", customer.Email)); // LEAK PII4001 Customer.Email
        await http.GetAsync(QueryHelpers.AddQueryString(Api, "tier", customer.Tier)); // CLEAN tier only
        await http.GetAsync(Api + QueryString.Create("name", customer.Name)); // LEAK PII4001 Customer.Name
        await http.GetAsync(Api + QueryString.Create("id", customer.Id.ToString())); // CLEAN identifier instead
        await http.GetAsync(Api + new QueryBuilder { { "phone", customer.Phone ?? "" } }); // LEAK PII4001 Customer.Phone
        await http.GetAsync(Api + new QueryBuilder { { "tier", customer.Tier } }); // CLEAN tier only
        await http.GetAsync(QueryHelpers.AddQueryString(Api, "mail", PiiMask.Email(customer.Email)!)); // CLEAN masked
    }

    public async Task Helpers(Customer customer)
    {
        await Lookup(customer.Email); // LEAK PII4001 Customer.Email
        await Lookup(customer.Tier); // CLEAN tier only
    }

    public static void Redirects(HttpContext context, Customer customer)
    {
        context.Response.Redirect("/welcome?mail=" + customer.Email); // LEAK PII4001 Customer.Email
        context.Response.Redirect("/welcome?id=" + customer.Id); // CLEAN identifier instead
    }

    private Task<HttpResponseMessage> Lookup(string key) => http.GetAsync(Api + "lookup/" + key);
}
