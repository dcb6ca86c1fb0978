// Area: carriers
// Construct: what prints: records, tuples, anonymous types, own ToString; a class prints its type's name
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.Printing;

public class Verbose
{
    [PiiEmail] public string Mail { get; set; } = "";

    public string Kind { get; set; } = "";

    public override string ToString() => $"{Kind}:{Mail}";
}

public class Terse
{
    [PiiEmail] public string Mail { get; set; } = "";

    public string Kind { get; set; } = "";

    public override string ToString() => $"{Kind}:{PiiMask.Email(Mail)}";
}

public class Indirect
{
    [PiiName] public string Name { get; set; } = "";

    public override string ToString() => Describe();

    private string Describe() => "I am " + Name;
}

public record Wrapped(Customer Who, int Count);

public record Holding(Person Who, int Count);

public record HiddenField(int Count)
{
    [PiiName] internal string Name { get; init; } = "";
}

public class Printer(ILogger<Printer> logger)
{
    public void Records(Person person, Contact contact, Customer customer)
    {
        logger.LogInformation("{Person}", person); // LEAK PII1002 Person.Name
        logger.LogInformation("{Customer}", customer); // CLEAN prints the type's name
        logger.LogInformation("Hello " + person); // LEAK PII1002 Person.Name
        logger.LogInformation("Hello " + customer); // CLEAN prints the type's name
        logger.LogInformation($"Hello {contact}"); // LEAK PII1002 Contact.Mail
        logger.LogInformation($"Hello {contact.Channel}"); // CLEAN sibling member
        logger.LogInformation("{Text}", person.ToString()); // LEAK PII1002 Person.Name
        logger.LogInformation("{Text}", customer.ToString()); // CLEAN prints the type's name
    }

    public void Own(Verbose verbose, Terse terse, Indirect indirect)
    {
        logger.LogInformation("{Value}", verbose); // LEAK PII1002 Verbose.Mail
        logger.LogInformation("{Value}", terse); // CLEAN own ToString masks
        logger.LogInformation("{Value}", indirect); // LEAK PII1002 Indirect.Name
    }

    public void Nested(Person person, Customer customer)
    {
        logger.LogInformation("{Value}", new Holding(person, 1)); // LEAK PII1002 Person.Name
        logger.LogInformation("{Value}", new Wrapped(customer, 1)); // CLEAN inner class prints its name
        logger.LogInformation("{Value}", new HiddenField(1) { Name = person.Name }); // CLEAN internal member is not printed
    }

    public void MadeHere(Customer customer)
    {
        logger.LogInformation("{Value}", new { customer.Id, customer.Email }); // LEAK PII1002 Customer.Email
        logger.LogInformation("{Value}", new { customer.Id, Mail = customer.Email.Length }); // CLEAN a length
        logger.LogInformation("{Value}", (customer.Id, customer.Phone)); // LEAK PII1002 Customer.Phone
        logger.LogInformation("{Value}", (customer.Id, customer.Tier)); // CLEAN tier only
        logger.LogInformation("{Value}", Tuple.Create(customer.Id, customer.Name)); // LEAK PII1002 Customer.Name
        logger.LogInformation("{Value}", KeyValuePair.Create(customer.Id, customer)); // CLEAN inner class prints its name
    }
}
