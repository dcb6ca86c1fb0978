// Area: functions
// Construct: handlers that one type adds to the events of another
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.OthersEvents;

public class Importer
{
    public event Action<string>? Progress;

    public event Action<string, int>? Row;

    public event EventHandler? Done;

    public void Run(IEnumerable<Customer> customers)
    {
        foreach (var customer in customers)
        {
            Progress?.Invoke(customer.Name);
            OnRow(customer.Email, customer.Id);
        }

        Done?.Invoke(this, EventArgs.Empty);
    }

    protected virtual void OnRow(string mail, int id) => Row?.Invoke(mail, id);
}

public class Counter
{
    public event Action<string>? Progress;

    public void Run(IEnumerable<Customer> customers)
    {
        foreach (var customer in customers)
        {
            Progress?.Invoke(customer.Tier);
        }
    }
}

public class ImportJob(ILogger<ImportJob> logger)
{
    public void Import(List<Customer> customers)
    {
        var importer = new Importer();
        importer.Progress += text => logger.LogInformation("at {Text}", text); // LEAK PII1001 Customer.Name
        importer.Progress += text => logger.LogInformation("at {Text}", text.Length); // CLEAN a length
        importer.Row += (mail, _) => logger.LogInformation("row {Mail}", mail); // LEAK PII1001 Customer.Email
        importer.Row += (_, id) => logger.LogInformation("row {Id}", id); // CLEAN identifier only
        importer.Row += (mail, _) => logger.LogInformation("row {Mail}", PiiMask.Email(mail)); // CLEAN masked
        importer.Done += (_, _) => logger.LogInformation("{Count} done", customers.Count); // CLEAN a count
        importer.Run(customers);

        var counter = new Counter();
        counter.Progress += text => logger.LogInformation("at {Text}", text); // CLEAN raised with the tier
        counter.Run(customers);
    }
}
