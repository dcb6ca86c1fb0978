using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Sinks.Libraries;

/// <summary>Typed hubs: calls of the interface by which clients are called send their arguments.</summary>
public class HubClientTests
{
    private static readonly string[] Usings = ["Microsoft.AspNetCore.SignalR"];

    private const string Hub = """
        public interface IBaseClient { Task Left(string who); }
        public interface IChatClient : IBaseClient { Task Receive(string user, string text); Task Joined(Customer customer); Task Counted(int count); }
        public class ChatHub : Hub<IChatClient> { }
        public interface IPager { Task Receive(string user, string text); }

        """;

    [Theory]
    [InlineData("""await hub.Clients.All.Receive({|PII4002:customer.Email|}, "x");""")]
    [InlineData("""await hub.Clients.Group("a").Receive("x", {|PII4002:$"mail {customer.Email}"|});""")]
    [InlineData("""await hub.Clients.User("a").Joined({|PII4002:customer|});""")]
    [InlineData("""await hub.Clients.All.Left({|PII4002:customer.Email|});""")]
    [InlineData("""var all = hub.Clients.All; await all.Receive({|PII4002:customer.Email|}, "x");""")]
    [InlineData("""await hub.Clients.All.Receive(PiiMask.Email(customer.Email)!, customer.Tier);""")]
    [InlineData("""await hub.Clients.All.Counted(customer.Email.Length); await hub.Clients.All.Receive(id, customer.Tier);""")]
    [InlineData("""await pager.Receive(customer.Email, "x"); var text = hub.Clients.All.ToString();""")]
    public Task Calls_of_clients(string statements) => LibraryTest.VerifyTypes(Usings, Hub + $$"""
        public class Subject(IHubContext<ChatHub, IChatClient> hub, IPager pager)
        {
            public async Task Run(Customer customer, string id)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """);

    [Fact]
    public Task Calls_from_the_hub() => LibraryTest.VerifyTypes(Usings, """
        public interface IClient { Task Seen(string text); }

        public class Presence : Hub<IClient>
        {
            public Task Enter(Customer customer) => Clients.Others.Seen({|PII4002:customer.Email|});
            public Task Leave(Customer customer) => Clients.Caller.Seen(customer.Tier);
        }
        """);

    /// <summary>A hub of the same name that is not SignalR's.</summary>
    [Fact]
    public Task A_hub_of_another_kind() => LibraryTest.VerifyTypes(Usings, """
        namespace Own
        {
            public interface IClient { Task Seen(string text); }
            public class Hub<T> { public T Clients { get; set; } = default!; }
            public class Wheel : Hub<IClient> { public Task Turn(Customer customer) => Clients.Seen(customer.Email); }
        }
        """);
}
