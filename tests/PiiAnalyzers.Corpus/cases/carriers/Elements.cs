// Area: carriers
// Construct: collections whose elements a logger prints; implicit ToString of elements
// Libraries: Microsoft.Extensions.Logging, Serilog
using Microsoft.Extensions.Logging;

namespace Cases.Elements;

public class Elements(ILogger<Elements> logger, Serilog.ILogger serilog)
{
    public void Microsoft(List<Person> persons, Customer[] customers)
    {
        logger.LogInformation("{Persons}", persons); // LEAK PII1002 Person.Name
        logger.LogInformation("{Customers}", (object)customers); // CLEAN elements print their type's name
        logger.LogInformation("{Names}", persons.Select(person => person.Name)); // LEAK PII1002 Person.Name
        logger.LogInformation("{Ids}", persons.Select(person => person.Id)); // CLEAN identifiers only
        logger.LogInformation(string.Join(";", persons)); // LEAK PII1002 Person.Name
        logger.LogInformation(string.Join(";", customers.AsEnumerable())); // CLEAN elements print their type's name
        logger.LogInformation(persons.ToString()); // CLEAN a list prints its type's name
        logger.LogInformation($"{persons.Count} of {customers.Length}"); // CLEAN counts
    }

    public void Structured(List<Person> persons, Customer customer)
    {
        serilog.Information("{Persons}", persons); // LEAK PII1002 Person.Name
        serilog.Information("{Persons}", persons.Count); // CLEAN a count
        serilog.Information("{Map}", new Dictionary<string, string> { ["mail"] = customer.Email }); // LEAK PII1002 Customer.Email
        serilog.Information("{Map}", new Dictionary<string, string> { ["tier"] = customer.Tier }); // CLEAN tier only
        serilog.Information("{Customer}", customer); // CLEAN prints the type's name
    }

    public void Written(List<Person> persons, Person person)
    {
        Console.WriteLine(person); // LEAK PII1005 Person.Name
        Console.WriteLine(persons); // CLEAN a list prints its type's name
        Console.WriteLine(string.Concat(persons)); // LEAK PII1005 Person.Name
    }
}
