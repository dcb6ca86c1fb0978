// Area: sinks-console
// Construct: Console and its writers, with values, text, formats and buffers
// Libraries: System.Console
using System.IO;

namespace Cases.ConsoleOutput;

public static class ConsoleOutput
{
    public static void Show(Customer customer, Person person)
    {
        Console.WriteLine(customer.Email); // LEAK PII1005 Customer.Email
        Console.WriteLine(customer.Id); // CLEAN identifier instead
        Console.Write($"{customer.Name}, "); // LEAK PII1005 Customer.Name
        Console.Write($"{customer.Tier}, "); // CLEAN tier only
        Console.WriteLine("{0} earns {1}", customer.Id, customer.Salary); // LEAK PII1005 Customer.Salary
        Console.WriteLine("{0} is {1}", customer.Id, customer.Tier); // CLEAN tier only
        Console.WriteLine(person); // LEAK PII1005 Person.Name
        Console.WriteLine(customer); // CLEAN prints the type's name
        Console.WriteLine(customer.Phone?.ToCharArray()); // LEAK PII1005 Customer.Phone
        Console.WriteLine(customer.Phone is null); // CLEAN a null test
        Console.Title = customer.Name; // LEAK PII1005 Customer.Name
        Console.Title = "customer " + customer.Id; // CLEAN identifier instead
    }

    public static async Task Writers(Customer customer, TextWriter report)
    {
        Console.Out.WriteLine(customer.Email); // LEAK PII1005 Customer.Email
        Console.Out.WriteLine(customer.Tier); // CLEAN tier only
        Console.Error.Write(customer.Phone); // LEAK PII1005 Customer.Phone
        Console.Error.Write(customer.Phone?.Length); // CLEAN a length
        await Console.Error.WriteLineAsync(customer.Name); // LEAK PII1005 Customer.Name
        await Console.Error.WriteLineAsync(customer.Tier); // CLEAN tier only
        await report.WriteLineAsync(customer.Name); // CLEAN another writer
        report.Write(customer.Email); // CLEAN another writer
        var output = Console.Out;
        output.WriteLine(customer.Email); // LEAK PII1005 Customer.Email
        output.WriteLine(customer.Id); // CLEAN identifier instead
    }
}
