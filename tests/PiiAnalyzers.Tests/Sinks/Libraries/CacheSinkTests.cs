using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Sinks.Libraries;

public class CacheSinkTests
{
    [Theory]
    [InlineData("""cache.SetString("mail:1", {|PII3004:customer.Email|});""")]
    [InlineData("""await cache.SetStringAsync({|PII3004:"user:" + customer.Email|}, "x", cancellation);""")]
    [InlineData("""await cache.SetAsync({|PII3004:customer.Email|}, Encoding.UTF8.GetBytes("x"));""")]
    [InlineData("""cache.Set("x", {|PII3004:Encoding.UTF8.GetBytes(customer.Email)|}, new DistributedCacheEntryOptions());""")]
    [InlineData("""memory.Set({|PII3004:customer.Email|}, customer);""")]
    [InlineData("""memory.GetOrCreate({|PII3004:$"user:{customer.Email}"|}, entry => customer);""")]
    [InlineData("""using var entry = memory.CreateEntry({|PII3004:customer.Email|});""")]
    [InlineData("""await hybrid.SetAsync("x", {|PII3004:customer|});""")]
    [InlineData("""await hybrid.GetOrCreateAsync({|PII3004:customer.Email|}, _ => ValueTask.FromResult(1));""")]
    [InlineData("""await cache.SetStringAsync("mail:1", PiiMask.Email(customer.Email)!);""")]
    [InlineData("""await cache.SetStringAsync("user:" + customer.Id, customer.Tier);""")]
    [InlineData("""await cache.SetAsync("x", protector.Protect(Encoding.UTF8.GetBytes(customer.Email)));""")]
    [InlineData("""memory.Set(customer.Id, customer);""")]
    [InlineData("""var found = memory.Get(customer.Email);""")]
    [InlineData("""var text = await cache.GetStringAsync(customer.Email); await cache.RemoveAsync(customer.Email);""")]
    [InlineData("""await hybrid.SetAsync("x", customer.Id);""")]
    public Task Microsoft(string statements) => LibraryTest.Verify(
        ["Microsoft.Extensions.Caching.Distributed", "Microsoft.Extensions.Caching.Hybrid", "Microsoft.Extensions.Caching.Memory", "Microsoft.AspNetCore.DataProtection"],
        "IDistributedCache cache, IMemoryCache memory, HybridCache hybrid, IDataProtector protector",
        statements);

    [Theory]
    [InlineData("""db.StringSet("k", {|PII3004:customer.Email|});""")]
    [InlineData("""await db.StringSetAsync({|PII3004:"user:" + customer.Email|}, 1);""")]
    [InlineData("""db.HashSet("k", "mail", {|PII3004:customer.Email|});""")]
    [InlineData("""db.HashSet("k", [new HashEntry("mail", {|PII3004:customer.Email|})]);""")]
    [InlineData("""await db.ListLeftPushAsync("k", {|PII3004:customer.Email|});""")]
    [InlineData("""db.SetAdd("k", {|PII3004:customer.Email|});""")]
    [InlineData("""redis.GetSubscriber().Publish(RedisChannel.Literal("c"), {|PII3004:customer.Email|});""")]
    [InlineData("""await redis.GetDatabase().StringSetAsync("k", {|PII3004:customer.Email|});""")]
    [InlineData("""db.StringSet("k", customer.Id); db.StringSet("k", PiiMask.Email(customer.Email));""")]
    [InlineData("""var set = new HashSet<string> { customer.Email }; set.Add(customer.Email);""")]
    [InlineData("""var text = db.StringGet(customer.Email);""")]
    public Task Redis(string statements) => LibraryTest.Verify(["StackExchange.Redis"], "IDatabase db, IConnectionMultiplexer redis", statements);

    [Fact]
    public Task Temporary_data_of_a_property_and_of_any_variable() => LibraryTest.VerifyTypes(["Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Mvc.RazorPages", "Microsoft.AspNetCore.Mvc.ViewFeatures"], """
        public class EditModel : PageModel
        {
            [TempData] public string? Notice { get; set; }

            [ViewData] public string? Title { get; set; }

            public void OnPost(Customer customer, ITempDataDictionary given)
            {
                Notice = {|PII3004:$"Saved {customer.Email}"|};
                Notice = $"Saved {customer.Id}";
                Notice = PiiMask.Email(customer.Email);
                Title = customer.Email;
                given["mail"] = {|PII3004:customer.Email|};
                given.Add("tier", customer.Tier);
                var data = TempData;
                data["mail"] = {|PII3004:customer.Email|};
            }
        }
        """);

    [Theory]
    [InlineData("""HttpContext.Session.SetString("mail", {|PII3004:customer.Email|});""")]
    [InlineData("""HttpContext.Session.Set("mail", {|PII3004:Encoding.UTF8.GetBytes(customer.Email)|});""")]
    [InlineData("""TempData["mail"] = {|PII3004:customer.Email|};""")]
    [InlineData("""TempData.Add("mail", {|PII3004:customer.Email|});""")]
    [InlineData("""Response.Cookies.Append("mail", {|PII3004:customer.Email|});""")]
    [InlineData("""Response.Cookies.Append("mail", {|PII3004:customer.Email|}, new CookieOptions { HttpOnly = true });""")]
    [InlineData("""var cookies = Response.Cookies; cookies.Append("mail", {|PII3004:customer.Email|});""")]
    [InlineData("""Response.Cookies.Append("mail", protector.Protect(customer.Email));""")]
    [InlineData("""HttpContext.Session.SetString("tier", customer.Tier); HttpContext.Session.SetInt32("id", customer.Id);""")]
    [InlineData("""TempData["id"] = customer.Id; ViewData["mail"] = customer.Email; HttpContext.Items["mail"] = customer.Email;""")]
    [InlineData("""var text = new StringBuilder(); text.Append(customer.Email);""")]
    public Task Web(string statements) => LibraryTest.VerifyTypes(["Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.DataProtection"], $$"""
        public class HomeController(IDataProtector protector) : Controller
        {
            public void Run(Customer customer)
            {
                {{statements}}
            }
        }
        """);

    [Theory]
    [InlineData("""var token = new JwtSecurityToken("issuer", "audience", {|PII3004:new[] { new Claim(ClaimTypes.Email, customer.Email) }|});""")]
    [InlineData("""var claims = new List<Claim> { new("sub", "1"), new("email", customer.Email) }; var token = new JwtSecurityToken(claims: {|PII3004:claims|});""")]
    [InlineData("""var descriptor = new SecurityTokenDescriptor { Subject = {|PII3004:new ClaimsIdentity([new Claim("email", customer.Email)])|} };""")]
    [InlineData("""var descriptor = new SecurityTokenDescriptor { Claims = {|PII3004:new Dictionary<string, object> { ["email"] = customer.Email }|} };""")]
    [InlineData("""var token = new JwtSecurityToken(claims: [new Claim("sub", customer.Id.ToString())]);""")]
    [InlineData("""var identity = new ClaimsIdentity([new Claim("email", customer.Email)], "cookie");""")]
    public Task Tokens(string statements) => LibraryTest.Verify(["System.IdentityModel.Tokens.Jwt", "System.Security.Claims", "Microsoft.IdentityModel.Tokens"], "", statements);
}
