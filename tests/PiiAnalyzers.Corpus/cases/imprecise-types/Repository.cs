// Area: imprecise-types
// Construct: generic classes constructed with a record in one place and with a plain type in another
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.GenericRepository;

public abstract class Store<T>(ILogger logger)
{
    private T? _last;

    public void Save(T item) => _last = item;

    public T? Last() => _last;

    public int Size() => _last is null ? 0 : 1;

    protected void Say(string text) => logger.LogDebug("{Text}", text);
}

public sealed class PersonStore(ILogger<PersonStore> logger) : Store<Person>(logger);

public sealed class NumberStore(ILogger<NumberStore> logger) : Store<int>(logger);

public class StoreReport(ILogger<StoreReport> logger, PersonStore persons, NumberStore numbers)
{
    public void Save(Person person, Order order)
    {
        persons.Save(person);
        numbers.Save(order.Number);
    }

    public void Show()
    {
        logger.LogInformation("{Last}", persons.Last()); // LEAK PII1002 Person.Name
        logger.LogInformation("{Last}", numbers.Last()); // CLEAN numbers only
        logger.LogInformation("{Size}", persons.Size()); // CLEAN a count
    }

    public void Typed<T>(T entity)
        where T : Person
    {
        logger.LogInformation("{Entity}", entity); // LEAK PII1002 Person.Name
        logger.LogInformation("{Entity}", entity.Id); // CLEAN identifier instead
    }

    public void Member<T>(T entity)
        where T : Customer
    {
        logger.LogInformation("{Entity}", entity.Email); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Entity}", entity.Tier); // CLEAN tier only
    }
}
