// Area: sinks-console
// Construct: the console's writers in variables, as defaults, passed on, kept by an object, given out by a method
// Libraries: System.Console
using System.IO;

namespace Cases.ConsoleWriters;

public static class Report
{
    public static void Chosen(Customer customer, bool failed)
    {
        var writer = failed ? Console.Error : Console.Out;
        writer.WriteLine(customer.Email); // LEAK PII1005 Customer.Email
        writer.WriteLine(customer.Id); // CLEAN identifier instead
    }

    public static void Default(Customer customer)
    {
        Print(customer.Name); // LEAK PII1005 Customer.Name
        Print(customer.Tier); // CLEAN tier only
        Print(customer.Name, new StringWriter()); // CLEAN memory, not the console
    }

    public static void Passed(Customer customer)
    {
        Row(Console.Out, customer.Phone!); // LEAK PII1005 Customer.Phone
        Row(Console.Out, PiiMask.Phone(customer.Phone)!); // CLEAN masked
        Row(new StringWriter(), customer.Phone!); // CLEAN memory, not the console
        Whole(Console.Out, customer);
        new Listing(Console.Out).Add(customer);
    }

    public static void Made(Customer customer)
    {
        Open().WriteLine(customer.Email); // LEAK PII1005 Customer.Email
        Open().WriteLine(customer.Tier); // CLEAN tier only
    }

    private static TextWriter Open() => Console.Out;

    private static void Row(TextWriter writer, string text) => writer.WriteLine(text);

    private static void Whole(TextWriter writer, Customer customer)
    {
        writer.WriteLine(customer.Name); // LEAK PII1005 Customer.Name
        writer.WriteLine(customer.Name.Length); // CLEAN a length
    }

    private static void Print(string text, TextWriter? writer = null)
    {
        writer ??= Console.Out;
        writer.WriteLine(text);
    }
}

public sealed class Listing(TextWriter writer)
{
    public void Add(Customer customer)
    {
        writer.WriteLine($"{customer.Id}: {customer.Email}"); // LEAK PII1005 Customer.Email
        writer.WriteLine($"{customer.Id}: {customer.Tier}"); // CLEAN tier only
    }
}
