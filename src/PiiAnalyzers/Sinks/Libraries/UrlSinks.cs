using System.Collections.Immutable;

namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>
/// Request URIs and what builds them. A value is reported where it enters an address through one of these, and not again where the address
/// is used. Making a <see cref="Uri"/> sends nothing: its use does.
/// </summary>
internal static class UrlSinks
{
    private const string Clients = "HttpClient, IHttpClientFactory, CreateClient";
    private const string Mvc = "Microsoft.AspNetCore.Mvc.";
    private const string Controller = "Microsoft.AspNetCore.Mvc.ControllerBase";
    private const string Page = "Microsoft.AspNetCore.Mvc.RazorPages.PageModel";
    private const string Helpers = "Microsoft.AspNetCore.Mvc.UrlHelperExtensions";

    public static readonly SinkLibrary Net = new(
        "System.Net.Http",
        SinkFamily.Url,
        ["System.Net.Http.HttpClient"],
        [
            .. Requests("System.Net.Http.HttpClient", "GetAsync", "GetStringAsync", "GetStreamAsync", "GetByteArrayAsync", "PostAsync", "PutAsync", "PatchAsync", "DeleteAsync"),
            new("System.Net.Http.HttpClient", "BaseAddress", "value"),
            .. Requests("System.Net.Http.Json.HttpClientJsonExtensions", "GetFromJsonAsync", "GetFromJsonAsAsyncEnumerable", "DeleteFromJsonAsync", "PostAsJsonAsync", "PutAsJsonAsync", "PatchAsJsonAsync"),
            new("System.Net.Http.HttpRequestMessage", SinkRow.Constructor, "requestUri"),
            new("System.Net.Http.HttpRequestMessage", "RequestUri", "value"),
            new("System.UriBuilder", "Query", "value") { Witness = "UriBuilder" },
            new("System.UriBuilder", "Path", "value") { Witness = "UriBuilder" },
            new("System.UriBuilder", "Fragment", "value") { Witness = "UriBuilder" },
            new("System.UriBuilder", "UserName", "value") { Witness = "UriBuilder" },
            new("System.UriBuilder", SinkRow.Constructor, "pathValue, path, extraValue"),
            new("System.Net.WebRequest", "Create", "requestUri*") { Witness = "WebRequest" },
            new("System.Net.WebRequest", "CreateHttp", "requestUri*") { Witness = "WebRequest" },
            .. new[] { "DownloadString", "DownloadData", "DownloadFile", "UploadString", "UploadData", "UploadFile", "UploadValues", "OpenRead", "OpenWrite" }
                .SelectMany(static name => new[] { name, name + "Async", name + "TaskAsync" })
                .Select(static member => new SinkRow("System.Net.WebClient", member, "address") { Witness = "WebClient" }),
        ]);

    public static readonly SinkLibrary AspNetCore = new(
        "ASP.NET Core routing",
        SinkFamily.Url,
        ["Microsoft.AspNetCore.Http.QueryString"],
        [
            new("Microsoft.AspNetCore.WebUtilities.QueryHelpers", "AddQueryString", "name, value, queryString") { Effect = SinkEffect.PrintsElements },
            new("Microsoft.AspNetCore.Http.QueryString", "Create", "name, value, parameters") { Effect = SinkEffect.PrintsElements, Witness = "QueryString" },
            new("Microsoft.AspNetCore.Http.QueryString", "Add", "name, value") { Witness = "QueryString" },
            new("Microsoft.AspNetCore.Http.QueryString", SinkRow.Constructor, "value"),
            new("Microsoft.AspNetCore.Http.QueryString", "FromUriComponent", "uriComponent"),
            new("Microsoft.AspNetCore.Http.Extensions.QueryBuilder", "Add", "key, value*") { Effect = SinkEffect.PrintsElements, Witness = "QueryBuilder" },
            new("Microsoft.AspNetCore.Http.Extensions.QueryBuilder", SinkRow.Constructor, "parameters") { Effect = SinkEffect.PrintsElements },
            new("Microsoft.AspNetCore.Http.HttpResponse", "Redirect", "location"),

            .. Controllers(Controller),
            .. Controllers(Page),
            new(Controller, "Created", "uri") { Witness = "Controller, ControllerBase" },
            new(Controller, "Accepted", "uri") { Witness = "Controller, ControllerBase" },
            Values(Controller, "CreatedAtAction", "routeValues"),
            Values(Controller, "CreatedAtRoute", "routeValues"),
            Values(Controller, "AcceptedAtAction", "routeValues"),
            Values(Controller, "AcceptedAtRoute", "routeValues"),
            new(Mvc + "RedirectResult", SinkRow.Constructor, "url"),
            new(Mvc + "RedirectResult", "Url", "value") { Witness = "RedirectResult" },
            new(Mvc + "LocalRedirectResult", SinkRow.Constructor, "localUrl"),
            new(Mvc + "LocalRedirectResult", "Url", "value") { Witness = "LocalRedirectResult" },
            Values(Mvc + "RedirectToActionResult", SinkRow.Constructor, "routeValues, fragment"),
            Values(Mvc + "RedirectToRouteResult", SinkRow.Constructor, "routeValues, fragment"),
            Values(Mvc + "RedirectToPageResult", SinkRow.Constructor, "routeValues, fragment"),
            .. Results("Microsoft.AspNetCore.Http.Results"),
            .. Results("Microsoft.AspNetCore.Http.TypedResults"),

            Values(Helpers, "Action", "values, fragment") with { Witness = "Url, IUrlHelper" },
            Values(Helpers, "ActionLink", "values, fragment"),
            Values(Helpers, "RouteUrl", "values, fragment"),
            Values(Helpers, "Page", "values, fragment") with { Witness = "Url, IUrlHelper" },
            Values(Helpers, "PageLink", "values, fragment"),
            Values("Microsoft.AspNetCore.Mvc.IUrlHelper", "Link", "values") with { Witness = "Url, IUrlHelper" },
            new("Microsoft.AspNetCore.Mvc.IUrlHelper", "Content", "contentPath") { Witness = "Url, IUrlHelper" },
            Values("Microsoft.AspNetCore.Mvc.Routing.UrlActionContext", "Values", "value") with { Witness = "UrlActionContext" },
            Values("Microsoft.AspNetCore.Mvc.Routing.UrlRouteContext", "Values", "value") with { Witness = "UrlRouteContext" },

            .. Links("LinkGenerator", "GetPathByAddress", "GetUriByAddress"),
            .. Links("LinkGeneratorEndpointNameAddressExtensions", "GetPathByName", "GetUriByName"),
            .. Links("LinkGeneratorRouteValuesAddressExtensions", "GetPathByRouteValues", "GetUriByRouteValues"),
            .. Links("ControllerLinkGeneratorExtensions", "GetPathByAction", "GetUriByAction"),
            .. Links("PageLinkGeneratorExtensions", "GetPathByPage", "GetUriByPage"),

            new("Microsoft.AspNetCore.Components.NavigationManager", "NavigateTo", "uri"),
            new("Microsoft.AspNetCore.Components.NavigationManagerExtensions", "GetUriWithQueryParameter", "name, value"),
            new("Microsoft.AspNetCore.Components.NavigationManagerExtensions", "GetUriWithQueryParameters", "parameters") { Effect = SinkEffect.PrintsElements },
        ]);

    private static ImmutableArray<SinkRow> Requests(string type, params string[] members)
        => [.. members.Select(member => new SinkRow(type, member, "requestUri") { Witness = Clients })];

    private static ImmutableArray<SinkRow> Controllers(string type) =>
    [
        .. new[] { "Redirect", "RedirectPermanent", "RedirectPreserveMethod", "RedirectPermanentPreserveMethod" }.Select(member => new SinkRow(type, member, "url")),
        .. new[] { "LocalRedirect", "LocalRedirectPermanent", "LocalRedirectPreserveMethod", "LocalRedirectPermanentPreserveMethod" }.Select(member => new SinkRow(type, member, "localUrl")),
        .. new[] { "RedirectToAction", "RedirectToRoute", "RedirectToPage" }
            .SelectMany(static name => new[] { name, name + "Permanent", name + "PreserveMethod", name + "PermanentPreserveMethod" })
            .Select(member => Values(type, member, "routeValues, fragment")),
    ];

    private static ImmutableArray<SinkRow> Results(string type) =>
    [
        new(type, "Redirect", "url"),
        new(type, "LocalRedirect", "localUrl"),
        Values(type, "RedirectToRoute", "routeValues, fragment"),
        new(type, "Created", "uri") { Witness = "Results, TypedResults" },
        new(type, "Accepted", "uri") { Witness = "Results, TypedResults" },
        Values(type, "CreatedAtRoute", "routeValues"),
        Values(type, "AcceptedAtRoute", "routeValues"),
    ];

    private static ImmutableArray<SinkRow> Links(string type, params string[] members)
        => [.. members.Select(member => Values("Microsoft.AspNetCore.Routing." + type, member, "values"))];

    /// <summary>Route values: an object whose members become parts of the address.</summary>
    private static SinkRow Values(string type, string member, string parameters) => new(type, member, parameters) { Effect = SinkEffect.Stores };
}
