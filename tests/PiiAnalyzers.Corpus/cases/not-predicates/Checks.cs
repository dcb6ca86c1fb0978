// Area: not-predicates
// Construct: comparisons, null tests, pattern tests and predicates about personal data
// Libraries: Microsoft.Extensions.Logging
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Cases.Checks;

public class Checks(ILogger<Checks> logger)
{
    public void Text(Customer customer, string expected)
    {
        logger.LogInformation("{Ok}", customer.Email == expected); // CLEAN a comparison
        logger.LogInformation("{Ok}", customer.Email ?? expected); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Ok}", string.IsNullOrWhiteSpace(customer.Phone)); // CLEAN a predicate
        logger.LogInformation("{Ok}", customer.Phone is null); // CLEAN a null test
        logger.LogInformation("{Ok}", customer.Phone is { } phone ? phone : "none"); // LEAK PII1001 Customer.Phone
        logger.LogInformation("{Ok}", customer.Email.EndsWith(".org", StringComparison.Ordinal)); // CLEAN a predicate
        logger.LogInformation("{Ok}", customer.Email.Replace(".org", "", StringComparison.Ordinal)); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Ok}", customer.Name.Contains(' ')); // CLEAN a predicate
        logger.LogInformation("{Ok}", Regex.IsMatch(customer.Phone ?? "", "^[0-9+]+$")); // CLEAN a predicate
        logger.LogInformation("{Ok}", Regex.Match(customer.Phone ?? "", "[0-9+]+").Value); // LEAK PII1001 Customer.Phone
        logger.LogInformation("{Ok}", string.Equals(customer.Name, expected, StringComparison.OrdinalIgnoreCase)); // CLEAN a comparison
        logger.LogInformation("{Ok}", customer.Name.Any(char.IsDigit)); // CLEAN a predicate
        logger.LogInformation("{Ok}", string.Concat(customer.Name.Where(char.IsLetter))); // LEAK PII1001 Customer.Name
    }

    public void Values(Customer customer, List<Customer> customers)
    {
        logger.LogInformation("{Adult}", customer.Born < new DateTime(2000, 1, 1)); // CLEAN a comparison
        logger.LogInformation("{Born}", customer.Born.Year); // LEAK PII1001 Customer.Born
        logger.LogInformation("{Rich}", customer.Salary is > 1000 and < 100000); // CLEAN a pattern test
        logger.LogInformation("{Known}", customers.Exists(one => one.Email == customer.Email)); // CLEAN a flag
        logger.LogInformation("{Known}", customers.Find(one => one.Id == customer.Id)?.Email); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Index}", customers.FindIndex(one => one.Email == customer.Email)); // CLEAN a position
        var valid = customer.Email.Contains('@') && customer.Name.Length > 0;
        logger.LogInformation("{Valid}", valid); // CLEAN a flag
        logger.LogInformation("{Mail}", valid ? customer.Email : ""); // LEAK PII1001 Customer.Email
    }
}
