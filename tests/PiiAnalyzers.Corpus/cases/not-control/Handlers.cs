// Area: not-control
// Construct: what a catch or finally block sees of a try block that was left in the middle
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.Handlers;

public class Delivery(ILogger<Delivery> logger)
{
    public void Reset(Customer customer)
    {
        var current = "";
        try
        {
            current = customer.Email;
            Send(customer);
            current = "";
        }
        catch (InvalidOperationException)
        {
            logger.LogWarning("failed at {Current}", current); // LEAK PII1001 Customer.Email
        }
    }

    public void Stages(Customer customer)
    {
        var stage = "start";
        try
        {
            stage = "sending";
            Send(customer);
            stage = customer.Email;
        }
        catch (InvalidOperationException)
        {
            logger.LogWarning("failed at {Stage}", stage); // CLEAN the last assignment is not reached
        }
    }

    public void Overwritten(Customer customer)
    {
        var current = customer.Name;
        try
        {
            current = "";
            Send(customer);
        }
        catch (InvalidOperationException)
        {
            logger.LogWarning("failed at {Current}", current); // CLEAN nothing throws before it is overwritten
        }
    }

    public async Task Loaded(Customer customer)
    {
        string? loaded = null;
        try
        {
            loaded = await FailAsync(customer);
        }
        catch (InvalidOperationException)
        {
            logger.LogWarning("loaded {Loaded}", loaded); // CLEAN what throws is not assigned
        }
    }

    public async Task LoadedAndSent(Customer customer)
    {
        string? loaded = null;
        try
        {
            loaded = await LoadAsync(customer);
            Send(customer);
        }
        catch (InvalidOperationException)
        {
            logger.LogWarning("loaded {Loaded}", loaded); // LEAK PII1001 Customer.Phone
        }
    }

    public void Members(Customer customer)
    {
        var note = new Note();
        try
        {
            note.Text = customer.Name;
            Send(customer);
            note.Text = "";
        }
        catch (InvalidOperationException)
        {
            logger.LogWarning("note {Text}", note.Text); // LEAK PII1001 Customer.Name
        }
    }

    public void Cleared(Customer customer)
    {
        var note = new Note { Text = customer.Name };
        try
        {
            note.Text = "";
            Send(customer);
        }
        catch (InvalidOperationException)
        {
            logger.LogWarning("sending to tier {Tier}", customer.Tier); // CLEAN tier only
        }
    }

    private static void Send(Customer customer) => throw new InvalidOperationException("tier " + customer.Tier);

    private static async Task<string?> LoadAsync(Customer customer)
    {
        await Task.Yield();
        return customer.Phone;
    }

    private static async Task<string?> FailAsync(Customer customer)
    {
        await Task.Yield();
        Send(customer);
        return customer.Phone;
    }
}

public class Note
{
    public string Text { get; set; } = "";
}
