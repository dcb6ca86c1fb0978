// Area: exceptions
// Construct: aggregated and wrapped failures, failures kept in variables and results, parameter names
// Libraries: Serilog
using Serilog;

namespace Cases.ImportErrors;

public sealed class RowException : Exception
{
    public RowException(int row, string cell)
        : base("row " + row + " has a bad cell: " + cell)
    {
        Row = row;
    }

    public int Row { get; }
}

public readonly record struct Outcome(bool Ok, string? Error, int Row);

public class ImportErrors(ILogger log)
{
    public void Kept(Customer customer)
    {
        Exception? last = null;
        if (customer.Id > 0)
        {
            last = new FormatException("cannot parse " + customer.Phone); // LEAK PII1003 Customer.Phone
        }

        log.Error("{Error}", last?.Message); // LEAK PII1001 Customer.Phone
        log.Error("{Error}", last is FormatException); // CLEAN a type test
        last = new FormatException("cannot parse row " + customer.Id);
        log.Error("{Error}", last.Message); // CLEAN overwritten
    }

    public void Chained(Customer customer)
    {
        var failure = new RowException(customer.Id, customer.Email); // LEAK PII1003 Customer.Email
        log.Error("{Error}", failure.Message); // LEAK PII1001 Customer.Email
        log.Error("{Row}", failure.Row); // CLEAN sibling member

        var harmless = new RowException(customer.Id, customer.Tier);
        log.Error("{Error}", harmless.Message); // CLEAN tier only
    }

    public void Arguments(Customer customer)
    {
        var named = new ArgumentException("bad value", nameof(customer.Email));
        log.Error("{Error}", named.Message); // CLEAN nameof
        log.Error("{Error}", named.ParamName); // CLEAN nameof

        var shown = new ArgumentOutOfRangeException("salary", customer.Salary, "too high"); // LEAK PII1003 Customer.Salary
        log.Error("{Error}", shown.Message); // LEAK PII1001 Customer.Salary
        log.Error("{Error}", shown.ActualValue); // LEAK PII1001 Customer.Salary
        log.Error("{Error}", shown.ParamName); // CLEAN a constant
    }

    public void Results(Customer customer)
    {
        var outcome = Import(customer);
        log.Warning("{Error}", outcome.Error); // LEAK PII1001 Customer.Name
        log.Warning("{Row}", outcome.Row); // CLEAN identifier instead
        log.Warning("{Ok}", outcome.Ok); // CLEAN a flag
    }

    public void Several(List<Customer> customers)
    {
        var failures = new List<Exception>();
        foreach (var customer in customers)
        {
            failures.Add(new FormatException("bad name " + customer.Name)); // LEAK PII1003 Customer.Name
        }

        log.Error("{Errors}", string.Join(";", failures.Select(failure => failure.Message))); // LEAK PII1001 Customer.Name
        log.Error("{Errors}", failures.Count); // CLEAN a count
        log.Error("{Errors}", string.Join(";", failures.Select(failure => failure.GetType().Name))); // CLEAN names of types
    }

    private static Outcome Import(Customer customer)
        => customer.Name.Length > 2 ? new Outcome(false, "unknown name " + customer.Name, customer.Id) : new Outcome(true, null, customer.Id);
}
