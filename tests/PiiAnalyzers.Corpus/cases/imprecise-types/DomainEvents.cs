// Area: imprecise-types
// Construct: values typed by a base class or an interface, with derived types made in the compilation
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.DomainEvents;

public abstract record DomainEvent(DateTime At);

public sealed record CustomerRenamed(DateTime At, [PiiName] string NewName) : DomainEvent(At);

public abstract record SystemEvent(DateTime At);

public sealed record NodeStarted(DateTime At, string Node) : SystemEvent(At);

public interface IMessage
{
    int Version { get; }
}

public sealed record Invite(int Version, [PiiEmail] string To) : IMessage;

public interface ICommand
{
    int Version { get; }
}

public sealed record Restart(int Version, string Node) : ICommand;

public class Aggregate
{
    private readonly List<DomainEvent> _events = [];
    private readonly List<SystemEvent> _system = [];

    public IReadOnlyList<DomainEvent> Events => _events;

    public IReadOnlyList<SystemEvent> System => _system;

    public void Rename(Customer customer) => _events.Add(new CustomerRenamed(DateTime.UnixEpoch, customer.Name));

    public void Start(string node) => _system.Add(new NodeStarted(DateTime.UnixEpoch, node));
}

public class Outbox(ILogger<Outbox> logger)
{
    private readonly Queue<IMessage> _messages = new();
    private readonly Queue<ICommand> _commands = new();
    private readonly List<object> _items = [];
    private readonly List<object> _keys = [];

    public void Enqueue(Customer customer)
    {
        _messages.Enqueue(new Invite(1, customer.Email));
        _commands.Enqueue(new Restart(1, customer.Tier));
        _items.Add(new Contact(customer.Email, "mail"));
        _keys.Add(customer.Id);
    }

    public void Flush()
    {
        while (_messages.TryDequeue(out var message))
        {
            logger.LogInformation("{Message}", message); // LEAK PII1002 Invite.To
            logger.LogInformation("{Version}", message.Version); // CLEAN sibling member
        }

        while (_commands.TryDequeue(out var command))
        {
            logger.LogInformation("{Command}", command); // CLEAN no personal member
        }

        foreach (var item in _items)
        {
            logger.LogInformation("{Item}", item); // LEAK PII1002 Contact.Mail
        }

        foreach (var key in _keys)
        {
            logger.LogInformation("{Key}", key); // CLEAN identifiers only
        }
    }

    public void Publish(Customer customer)
    {
        var aggregate = new Aggregate();
        aggregate.Rename(customer);
        aggregate.Start("west");
        foreach (var item in aggregate.Events)
        {
            logger.LogInformation("{Event}", item); // LEAK PII1002 CustomerRenamed.NewName
            logger.LogInformation("{At}", item.At); // CLEAN sibling member
        }

        foreach (var item in aggregate.System)
        {
            logger.LogInformation("{Event}", item); // CLEAN no personal member
        }
    }

    public void Upcast(Customer customer, bool silent)
    {
        DomainEvent upcast = new CustomerRenamed(DateTime.UnixEpoch, customer.Name);
        logger.LogInformation("{Event}", upcast); // LEAK PII1002 CustomerRenamed.NewName
        SystemEvent other = new NodeStarted(DateTime.UnixEpoch, customer.Tier);
        logger.LogInformation("{Event}", other); // CLEAN no personal member
        object either = silent ? "silent" : new Contact(customer.Email, "mail");
        logger.LogInformation("{Event}", either); // LEAK PII1002 Contact.Mail
        object neither = silent ? "silent" : new NodeStarted(DateTime.UnixEpoch, "east");
        logger.LogInformation("{Event}", neither); // CLEAN no personal member
    }
}
