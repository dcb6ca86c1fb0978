// Area: storage
// Construct: dictionaries in fields, read by other methods: values, keys, counts
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.FieldDictionaries;

public class Directory(ILogger<Directory> logger)
{
    private readonly Dictionary<string, int> _ids = [];
    private readonly Dictionary<int, string> _mails = [];

    public void Run(Customer customer)
    {
        _ids[customer.Email] = customer.Id;
        _mails[customer.Id] = customer.Email;
        Show(customer.Id);
    }

    private void Show(int id)
    {
        logger.LogInformation("{Id}", _ids.Values.First()); // CLEAN identifiers
        logger.LogInformation("{Id}", _ids[_ids.Keys.First()]); // CLEAN an identifier, found by an address
        logger.LogInformation("{Mail}", _ids.Keys.First()); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Mail}", _mails[id]); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Count}", _mails.Count); // CLEAN a count
    }
}
