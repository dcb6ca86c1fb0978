// Area: source-calls
// Construct: objects that are filled by what they are passed to: mappers, callbacks that configure, setters and indexers with code
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.FilledObjects;

public class Letter
{
    public string To { get; set; } = "";

    public string Kind { get; set; } = "";

    public List<string> Lines { get; } = [];
}

public class Registry
{
    private readonly Dictionary<string, string> _all = [];

    public int Count => _all.Count;

    public string this[string key]
    {
        get => _all[key];
        set => _all[key] = value;
    }
}

public class Renamed
{
    private string _kept = "";

    public string Name
    {
        get => "";
        set => _kept = value;
    }

    public string Describe() => "named " + _kept;
}

public class Mapper(ILogger<Mapper> logger)
{
    public void Mapped(Customer customer)
    {
        var letter = new Letter();
        Map(customer, letter);
        logger.LogInformation("{To}", letter.To); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Kind}", letter.Kind); // CLEAN tier only
        logger.LogInformation("{Line}", letter.Lines[0]); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Lines}", letter.Lines.Count); // CLEAN a count

        letter.To = "desk";
        logger.LogInformation("{To}", letter.To); // CLEAN overwritten

        var outer = new Letter();
        Forward(customer, outer);
        logger.LogInformation("{To}", outer.To); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Kind}", outer.Kind); // CLEAN tier only
    }

    public void Configured(Customer customer)
    {
        var letter = Build(draft => { draft.To = customer.Email; draft.Kind = "welcome"; });
        logger.LogInformation("{To}", letter.To); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Kind}", letter.Kind); // CLEAN a constant

        var made = Make<Letter>(draft => draft.To = customer.Phone ?? "");
        logger.LogInformation("{To}", made.To); // LEAK PII1001 Customer.Phone
        logger.LogInformation("{Kind}", made.Kind); // CLEAN nothing was put there
    }

    public void Accessors(Customer customer)
    {
        var registry = new Registry();
        registry["mail"] = customer.Email;
        logger.LogInformation("{Mail}", registry["mail"]); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Count}", registry.Count); // CLEAN a count

        var tiers = new Registry { ["tier"] = customer.Tier };
        logger.LogInformation("{Tier}", tiers["tier"]); // CLEAN tier only

        var renamed = new Renamed { Name = customer.Name };
        logger.LogInformation("{Text}", renamed.Describe()); // LEAK PII1001 Customer.Name

        var plain = new Renamed { Name = customer.Tier };
        logger.LogInformation("{Text}", plain.Describe()); // CLEAN tier only
    }

    private static void Map(Customer customer, Letter letter)
    {
        letter.To = customer.Email;
        letter.Kind = customer.Tier;
        letter.Lines.Add("Dear " + customer.Name);
    }

    private static void Forward(Customer customer, Letter letter) => Map(customer, letter);

    private static Letter Build(Action<Letter> configure)
    {
        var letter = new Letter();
        configure(letter);
        return letter;
    }

    private static T Make<T>(Action<T> configure)
        where T : new()
    {
        var made = new T();
        configure(made);
        return made;
    }
}
