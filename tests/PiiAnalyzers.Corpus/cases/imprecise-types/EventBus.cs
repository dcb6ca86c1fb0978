// Area: imprecise-types
// Construct: an in-process bus with handlers by type; object fields; generic caches; interfaces with one printing implementation
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.EventBus;

public interface IShape
{
    int Sides { get; }
}

public sealed record NamedShape(int Sides, [PiiName] string Owner) : IShape;

public sealed class DrawnShape([PiiName] string owner) : IShape
{
    public int Sides => owner.Length;
}

public interface ISlot;

public sealed record FreeSlot(int Hour) : ISlot;

public sealed record BookedSlot(int Hour, [PiiPhone] string Phone) : ISlot;

public sealed class Cache<TKey, TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _items = [];

    public void Put(TKey key, TValue value) => _items[key] = value;

    public TValue? Get(TKey key) => _items.GetValueOrDefault(key);

    public IEnumerable<TKey> Keys() => _items.Keys;
}

public class Planner(ILogger<Planner> logger)
{
    private readonly Cache<int, Contact> _contacts = new();
    private readonly Cache<string, int> _visits = new();
    private object? _current;
    private object? _number;

    public void Take(Customer customer)
    {
        _contacts.Put(customer.Id, new Contact(customer.Email, "mail"));
        _visits.Put(customer.Email, customer.Id);
        _current = new BookedSlot(9, customer.Phone ?? "");
        _number = customer.Id;
    }

    public void Show(int id)
    {
        logger.LogInformation("{Contact}", _contacts.Get(id)); // LEAK PII1002 Contact.Mail
        logger.LogInformation("{Ids}", string.Join(",", _contacts.Keys())); // CLEAN identifiers only
        logger.LogInformation("{Mails}", string.Join(",", _visits.Keys())); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Visits}", _visits.Get("nobody")); // CLEAN identifiers only
        logger.LogInformation("{Current}", _current); // LEAK PII1002 BookedSlot.Phone
        logger.LogInformation("{Number}", _number); // CLEAN identifier instead
    }

    public void Shapes(Customer customer)
    {
        IShape named = new NamedShape(3, customer.Name);
        logger.LogInformation("{Shape}", named); // LEAK PII1002 NamedShape.Owner
        logger.LogInformation("{Sides}", named.Sides); // CLEAN sibling member
        IShape drawn = new DrawnShape(customer.Name);
        logger.LogInformation("{Shape}", drawn); // CLEAN prints the type's name
        logger.LogInformation("{Sides}", drawn.Sides); // CLEAN a length
    }

    public void Slots(Customer customer)
    {
        var slots = new List<ISlot> { new FreeSlot(8), new BookedSlot(9, customer.Phone ?? "") };
        foreach (var slot in slots)
        {
            logger.LogInformation("{Slot}", slot); // LEAK PII1002 BookedSlot.Phone
        }

        foreach (var free in slots.OfType<FreeSlot>())
        {
            logger.LogInformation("{Slot}", free); // CLEAN the other implementation
        }

        foreach (var slot in slots)
        {
            var text = slot switch
            {
                BookedSlot booked => "booked at " + booked.Hour,
                FreeSlot free => free.ToString(),
                _ => "unknown",
            };
            logger.LogInformation("{Slot}", text); // CLEAN hour only
        }
    }
}
