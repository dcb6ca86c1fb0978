// Area: not-names
// Construct: names, types, lengths, counts and hash codes of personal data are not personal data
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.Metadata;

public class Metadata(ILogger<Metadata> logger)
{
    public void Names(Customer customer, Person person)
    {
        logger.LogInformation("{Field} is missing", nameof(customer.Email)); // CLEAN nameof
        logger.LogInformation("{Field} is missing", customer.Email); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Type}", typeof(Person)); // CLEAN typeof
        logger.LogInformation("{Type}", person.GetType().FullName); // CLEAN GetType
        logger.LogInformation("{Type}", person); // LEAK PII1002 Person.Name
        logger.LogInformation($"{nameof(Customer)}.{nameof(Customer.Name)} changed"); // CLEAN nameof in text
        logger.LogInformation($"{nameof(Customer)}.{customer.Name} changed"); // LEAK PII1001 Customer.Name
    }

    public void Sizes(Customer customer, List<Person> persons)
    {
        logger.LogInformation("{Length}", customer.Email.Length); // CLEAN a length
        logger.LogInformation("{Length}", customer.Email[..3]); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Length}", customer.Phone?.Length ?? 0); // CLEAN a length
        logger.LogInformation("{Count}", persons.Count); // CLEAN a count
        logger.LogInformation("{Count}", persons.Count(person => person.Name.StartsWith('A'))); // CLEAN a count
        logger.LogInformation("{Hash}", customer.Email.GetHashCode(StringComparison.Ordinal)); // CLEAN a hash code
        logger.LogInformation("{Last}", persons[^1].Name); // LEAK PII1001 Person.Name
        var words = customer.Name.Split(' ').Length;
        logger.LogInformation("{Words}", words); // CLEAN a count
        var stars = new string('*', customer.Name.Length);
        logger.LogInformation("{Stars}", stars); // CLEAN as many stars
        var echo = new string(customer.Name.AsSpan());
        logger.LogInformation("{Echo}", echo); // LEAK PII1001 Customer.Name
    }
}
