using System.Collections;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;

namespace PiiAnalyzers.Corpus.Tests.Execution;

/// <summary>What cases store in and send to, noting what it is given: commands, caches, sessions, responses, clients, sockets.</summary>
internal static partial class Receivers
{
    public static object? Of(Type type, Action<string> note) => type switch
    {
        _ when type == typeof(DbCommand) || type == typeof(IDbCommand) => new Command(note),
        _ when type == typeof(IDistributedCache) => new Cache(note),
        _ when type == typeof(IMemoryCache) => new Memory(note),
        _ when type == typeof(ISession) => new Session(note),
        _ when type == typeof(HttpContext) => Context(note),
        _ when type == typeof(HttpClient) => new HttpClient(new Handler(note)),
        _ when type == typeof(WebSocket) => new Socket(note),
        _ when type == typeof(IClientProxy) => new Clients(note),
        _ when IsTypedHub(type) => Answering(type, note),
        _ => null,
    };

    private static DefaultHttpContext Context(Action<string> note)
    {
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature());
        features.Set<IHttpResponseFeature>(new HttpResponseFeature { Headers = new Headers(note) });
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        return new DefaultHttpContext(features);
    }

    private sealed class Handler(Action<string> note) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var body = new StreamReader(request.Content?.ReadAsStream(cancellationToken) ?? Stream.Null);
            note(Uri.UnescapeDataString(request.RequestUri + " " + body.ReadToEnd()));
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("x") });
        }
    }

    private sealed class Headers(Action<string> note) : IHeaderDictionary
    {
        private readonly HeaderDictionary _inner = [];

        public StringValues this[string key]
        {
            get => _inner[key];
            set
            {
                note(key + " " + Uri.UnescapeDataString(value.Count > 0 ? value[^1] ?? "" : ""));
                _inner[key] = value;
            }
        }

        public long? ContentLength { get; set; }

        public ICollection<string> Keys => _inner.Keys;

        public ICollection<StringValues> Values => _inner.Values;

        public int Count => _inner.Count;

        public bool IsReadOnly => false;

        public void Add(string key, StringValues value) => this[key] = value;

        public void Add(KeyValuePair<string, StringValues> item) => this[item.Key] = item.Value;

        public void Clear() => _inner.Clear();

        public bool Contains(KeyValuePair<string, StringValues> item) => _inner.Contains(item);

        public bool ContainsKey(string key) => _inner.ContainsKey(key);

        public void CopyTo(KeyValuePair<string, StringValues>[] array, int arrayIndex) => _inner.CopyTo(array, arrayIndex);

        public IEnumerator<KeyValuePair<string, StringValues>> GetEnumerator() => _inner.GetEnumerator();

        public bool Remove(string key) => _inner.Remove(key);

        public bool Remove(KeyValuePair<string, StringValues> item) => _inner.Remove(item);

        public bool TryGetValue(string key, out StringValues value) => _inner.TryGetValue(key, out value);

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Cache(Action<string> note) : IDistributedCache
    {
        public byte[]? Get(string key) => null;

        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => Task.FromResult<byte[]?>(null);

        public void Refresh(string key)
        {
        }

        public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

        public void Remove(string key)
        {
        }

        public Task RemoveAsync(string key, CancellationToken token = default) => Task.CompletedTask;

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => note(key + " " + Encoding.UTF8.GetString(value));

        public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
        {
            Set(key, value, options);
            return Task.CompletedTask;
        }
    }

    private sealed class Memory(Action<string> note) : IMemoryCache
    {
        private readonly MemoryCache _inner = new(new MemoryCacheOptions());

        public ICacheEntry CreateEntry(object key)
        {
            note(key.ToString()!);
            return _inner.CreateEntry(Guid.NewGuid());
        }

        public void Dispose() => _inner.Dispose();

        public void Remove(object key) => _inner.Remove(key);

        public bool TryGetValue(object key, out object? value)
        {
            value = null;
            return false;
        }
    }

    private sealed class Session(Action<string> note) : ISession
    {
        public bool IsAvailable => true;

        public string Id => "session";

        public IEnumerable<string> Keys => [];

        public void Clear()
        {
        }

        public Task CommitAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task LoadAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public void Remove(string key)
        {
        }

        public void Set(string key, byte[] value) => note(key + " " + Encoding.UTF8.GetString(value));

        public bool TryGetValue(string key, [NotNullWhen(true)] out byte[]? value)
        {
            value = null;
            return false;
        }
    }

    private sealed class Clients(Action<string> note) : IClientProxy
    {
        public Task SendCoreAsync(string method, object?[] args, CancellationToken cancellationToken = default)
        {
            note(JsonSerializer.Serialize(args));
            return Task.CompletedTask;
        }
    }

    private sealed class Socket(Action<string> note) : WebSocket
    {
        public override WebSocketCloseStatus? CloseStatus => null;

        public override string? CloseStatusDescription => null;

        public override WebSocketState State => WebSocketState.Open;

        public override string? SubProtocol => null;

        public override void Abort()
        {
        }

        public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

        public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Dispose()
        {
        }

        public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
        {
            note(Encoding.UTF8.GetString(buffer));
            return Task.CompletedTask;
        }
    }
}
