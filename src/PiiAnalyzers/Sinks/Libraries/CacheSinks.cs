using System.Collections.Immutable;

namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>
/// Caches, sessions, cookies and tokens: keys as well as values. What is cached in the process stays in it, but its key is listed by
/// diagnostics of the cache.
/// </summary>
internal static class CacheSinks
{
    private const string Distributed = "IDistributedCache";
    private const string Memory = "IMemoryCache, MemoryCache";
    private const string Hybrid = "HybridCache";
    private const string Redis = "IDatabase, IDatabaseAsync, ISubscriber, IConnectionMultiplexer, ConnectionMultiplexer, GetDatabase, GetSubscriber";
    private const string Dictionary = "System.Collections.Generic.IDictionary`2";
    private const string Claims = "Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor.Claims, System.IdentityModel.Tokens.Jwt.JwtPayload.*";
    private const string TempData = "Microsoft.AspNetCore.Mvc.ViewFeatures.ITempDataDictionary.*, Microsoft.AspNetCore.Mvc.ViewFeatures.TempDataDictionary.*, Microsoft.AspNetCore.Mvc.Controller.TempData, Microsoft.AspNetCore.Mvc.RazorPages.PageModel.TempData, Microsoft.AspNetCore.Mvc.Rendering.ViewContext.TempData";

    public static readonly SinkLibrary Microsoft = new(
        "Microsoft.Extensions.Caching",
        SinkFamily.Cache,
        ["Microsoft.Extensions.Caching.Distributed.IDistributedCache"],
        [
            new("Microsoft.Extensions.Caching.Distributed.IDistributedCache", "Set", "key, value") { Witness = Distributed },
            new("Microsoft.Extensions.Caching.Distributed.IDistributedCache", "SetAsync", "key, value") { Witness = Distributed },
            new("Microsoft.Extensions.Caching.Distributed.DistributedCacheExtensions", "Set", "key, value") { Witness = Distributed },
            new("Microsoft.Extensions.Caching.Distributed.DistributedCacheExtensions", "SetAsync", "key, value") { Witness = Distributed },
            new("Microsoft.Extensions.Caching.Distributed.DistributedCacheExtensions", "SetString", "key, value"),
            new("Microsoft.Extensions.Caching.Distributed.DistributedCacheExtensions", "SetStringAsync", "key, value"),
            new("Microsoft.Extensions.Caching.Memory.IMemoryCache", "CreateEntry", "key") { Witness = Memory },
            new("Microsoft.Extensions.Caching.Memory.CacheExtensions", "Set", "key") { Witness = Memory },
            new("Microsoft.Extensions.Caching.Memory.CacheExtensions", "GetOrCreate", "key"),
            new("Microsoft.Extensions.Caching.Memory.CacheExtensions", "GetOrCreateAsync", "key"),
            new("Microsoft.Extensions.Caching.Hybrid.HybridCache", "SetAsync", "key, value, tags") { Effect = SinkEffect.Stores, Witness = Hybrid },
            new("Microsoft.Extensions.Caching.Hybrid.HybridCache", "GetOrCreateAsync", "key, factory, tags") { Effect = SinkEffect.Stores },
        ]);

    public static readonly SinkLibrary RedisLibrary = new(
        "StackExchange.Redis",
        SinkFamily.Cache,
        ["StackExchange.Redis.IDatabase"],
        [
            .. RedisRows("StringSet", "key, value*"),
            .. RedisRows("KeyRename", "newKey"),
            .. RedisRows("StringGetSet", "key, value"),
            .. RedisRows("StringAppend", "key, value"),
            .. RedisRows("StringSetRange", "key, value"),
            .. RedisRows("StringIncrement", "key"),
            .. RedisRows("StringDecrement", "key"),
            .. RedisRows("HashIncrement", "key, hashField"),
            .. RedisRows("HashDecrement", "key, hashField"),
            .. RedisRows("HashFieldSetAndSetExpiry", "key, field, value"),
            .. RedisRows("HyperLogLogAdd", "key, value*"),
            .. RedisRows("GeoAdd", "key, member"),
            .. RedisRows("KeyCopy", "destinationKey"),
            .. RedisRows("KeyRestore", "key"),
            .. RedisRows("ListInsertAfter", "key, value"),
            .. RedisRows("ListInsertBefore", "key, value"),
            .. RedisRows("ListSetByIndex", "key, value"),
            .. RedisRows("LockTake", "key, value"),
            .. RedisRows("SortedSetIncrement", "key, member"),
            .. RedisRows("SortedSetDecrement", "key, member"),
            .. RedisRows("SortedSetUpdate", "key, member"),
            .. RedisRows("HashSet", "key, hashField, value", Redis),
            .. RedisRows("ListLeftPush", "key, value*"),
            .. RedisRows("ListRightPush", "key, value*"),
            .. RedisRows("SetAdd", "key, value*"),
            .. RedisRows("SortedSetAdd", "key, member, values"),
            .. RedisRows("StreamAdd", "key, streamField, streamValue"),
            .. RedisRows("Publish", "message", Redis),
            new("StackExchange.Redis.ISubscriber", "Publish", "message") { Witness = Redis },
            new("StackExchange.Redis.ISubscriber", "PublishAsync", "message") { Witness = Redis },
            new("StackExchange.Redis.HashEntry", SinkRow.Constructor, "name, value"),
            new("StackExchange.Redis.NameValueEntry", SinkRow.Constructor, "name, value"),
            new("StackExchange.Redis.SortedSetEntry", SinkRow.Constructor, "element"),
            new("StackExchange.Redis.GeoEntry", SinkRow.Constructor, "member"),
        ]);

    public static readonly SinkLibrary Web = new(
        "ASP.NET Core state",
        SinkFamily.Cache,
        ["Microsoft.AspNetCore.Http.ISession"],
        [
            new("Microsoft.AspNetCore.Http.ISession", "Set", "key, value") { Witness = "ISession, Session" },
            new("Microsoft.AspNetCore.Http.SessionExtensions", "SetString", "key, value"),
            new("Microsoft.AspNetCore.Http.SessionExtensions", "SetInt32", "key, value"),
            new("Microsoft.AspNetCore.Http.IResponseCookies", "Append", "key, value, keyValuePairs") { Effect = SinkEffect.PrintsElements, Witness = "Cookies, IResponseCookies" },
            new(Dictionary, "Add", "key, value") { Receivers = TempData },
            new(Dictionary, SinkRow.Indexer, "key, value") { Receivers = TempData },
            new("Microsoft.AspNetCore.Mvc.ViewFeatures.TempDataDictionary", "Add", "key, value") { Witness = "TempDataDictionary" },
        ]);

    public static readonly SinkLibrary Tokens = new(
        "Microsoft.IdentityModel",
        SinkFamily.Cache,
        ["System.IdentityModel.Tokens.Jwt.JwtSecurityToken"],
        [
            new("System.IdentityModel.Tokens.Jwt.JwtSecurityToken", SinkRow.Constructor, "claims") { Effect = SinkEffect.Stores },
            new("System.IdentityModel.Tokens.Jwt.JwtPayload", SinkRow.Constructor, "claims") { Effect = SinkEffect.Stores },
            new("System.IdentityModel.Tokens.Jwt.JwtPayload", "AddClaim", "claim") { Effect = SinkEffect.Stores, Witness = "JwtPayload, Payload" },
            new("Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor", "Subject", "value") { Effect = SinkEffect.Stores, Witness = "SecurityTokenDescriptor" },
            new(Dictionary, "Add", "value") { Effect = SinkEffect.Stores, Receivers = Claims },
            new(Dictionary, SinkRow.Indexer, "value") { Effect = SinkEffect.Stores, Receivers = Claims },
            new("Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor", "AdditionalHeaderClaims", "value") { Effect = SinkEffect.Stores },
            new("Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor", "Claims", "value") { Effect = SinkEffect.Stores, Witness = "SecurityTokenDescriptor" },
        ]);

    /// <summary>The member of the synchronous interface and of the asynchronous one.</summary>
    private static ImmutableArray<SinkRow> RedisRows(string member, string parameters, string? witness = null) =>
    [
        new("StackExchange.Redis.IDatabase", member, parameters) { Effect = SinkEffect.PrintsElements, Witness = witness },
        new("StackExchange.Redis.IDatabaseAsync", member + "Async", parameters) { Effect = SinkEffect.PrintsElements, Witness = witness },
    ];
}
