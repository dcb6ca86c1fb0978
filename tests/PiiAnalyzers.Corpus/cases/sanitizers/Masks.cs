// Area: sanitizers
// Construct: masks before, inside and after text; on one branch only; a value kept beside its mask
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.Masks;

public class Masks(ILogger<Masks> logger)
{
    public void Direct(Customer customer)
    {
        logger.LogInformation("{Mail}", PiiMask.Email(customer.Email)); // CLEAN masked
        logger.LogInformation("{Mail}", PiiMask.Email(customer.Email) + customer.Name); // LEAK PII1001 Customer.Name
        logger.LogInformation($"for {PiiMask.Name(customer.Name)}"); // CLEAN masked in text
        logger.LogInformation($"for {PiiMask.Name(customer.Name)} {customer.Phone}"); // LEAK PII1001 Customer.Phone
        logger.LogInformation("{Born}", PiiMask.DateOfBirth(customer.Born)); // CLEAN masked
        logger.LogInformation("{Pay}", PiiMask.All(customer.Salary)); // CLEAN masked
        logger.LogInformation("{Text}", PiiMask.All($"{customer.Name} {customer.Email}")); // CLEAN whole text masked
    }

    public void Branches(Customer customer, bool debug)
    {
        var one = debug ? customer.Email : PiiMask.Email(customer.Email);
        logger.LogInformation("{Mail}", one); // LEAK PII1001 Customer.Email

        var both = debug ? PiiMask.All(customer.Email) : PiiMask.Email(customer.Email);
        logger.LogInformation("{Mail}", both); // CLEAN masked on both ways

        var late = customer.Email;
        if (!debug)
        {
            late = PiiMask.Email(late);
        }

        logger.LogInformation("{Mail}", late); // LEAK PII1001 Customer.Email
        late = PiiMask.Email(late);
        logger.LogInformation("{Mail}", late); // CLEAN masked at last
    }

    public void Beside(Customer customer, List<Customer> customers)
    {
        var masked = PiiMask.Phone(customer.Phone);
        var clear = customer.Phone;
        logger.LogInformation("{Masked}", masked); // CLEAN masked
        logger.LogInformation("{Clear}", clear); // LEAK PII1001 Customer.Phone

        var mails = customers.Select(one => PiiMask.Email(one.Email));
        logger.LogInformation("{Mails}", string.Join(",", mails)); // CLEAN each masked

        var mixed = customers.Select(one => PiiMask.Email(one.Email) + "/" + one.Name);
        logger.LogInformation("{Mixed}", string.Join(",", mixed)); // LEAK PII1001 Customer.Name

        var safe = customers.ConvertAll(one => new { one.Id, Mail = PiiMask.Email(one.Email) });
        logger.LogInformation("{Safe}", safe); // CLEAN each masked

        string? Hide(string? text) => PiiMask.All(text);
        logger.LogInformation("{Hidden}", Hide(customer.Name)); // CLEAN masked in a function
    }
}
