// Area: expressions
// Construct: dynamic members and members that reflection reads
// Libraries: System.Console
using System.Dynamic;

namespace Cases.ByName;

public static class Names
{
    public static void Dynamic(Customer customer)
    {
        dynamic any = customer;
        Console.WriteLine((string)any.Email); // LEAK PII1005 Customer.Email
        Console.WriteLine((string)any.Tier); // CLEAN tier only

        dynamic bag = new ExpandoObject();
        bag.Mail = customer.Email;
        bag.Number = customer.Id;
        Console.WriteLine((string)bag.Mail); // LEAK PII1005 Customer.Email
        Console.WriteLine((int)bag.Number); // CLEAN identifier only
    }

    public static void Reflected(Customer customer)
    {
        Console.WriteLine(typeof(Customer).GetProperty(nameof(Customer.Email))!.GetValue(customer)); // LEAK PII1005 Customer.Email
        Console.WriteLine(typeof(Customer).GetProperty(nameof(Customer.Tier))!.GetValue(customer)); // CLEAN tier only
        foreach (var property in typeof(Customer).GetProperties())
        {
            Console.WriteLine(property.Name); // CLEAN names of members
            Console.WriteLine(property.GetValue(customer)); // LEAK PII1005 Customer.Name
        }
    }
}
