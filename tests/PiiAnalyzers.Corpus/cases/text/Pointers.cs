// Area: text
// Construct: pointers to texts and buffers, chunks of a builder
// Libraries: none
using System.Text;

namespace Cases.Pointers;

public static unsafe class Copies
{
    public static void Texts(Customer customer)
    {
        fixed (char* start = customer.Email)
        {
            Console.WriteLine(new string(start)); // LEAK PII1005 Customer.Email
            Console.WriteLine(customer.Email.Length); // CLEAN a length
            var rest = start + 1;
            Console.WriteLine(new string(rest)); // LEAK PII1005 Customer.Email
        }

        fixed (char* start = customer.Tier)
        {
            Console.WriteLine(new string(start)); // CLEAN tier only
        }
    }

    public static void Bytes(Customer customer)
    {
        var bytes = Encoding.UTF8.GetBytes(customer.Name);
        fixed (byte* start = bytes)
        {
            Console.WriteLine(Encoding.UTF8.GetString(start, bytes.Length)); // LEAK PII1005 Customer.Name
        }
    }

    public static void Chunks(Customer customer)
    {
        var letter = new StringBuilder("Dear ").Append(customer.Name);
        foreach (var chunk in letter.GetChunks())
        {
            Console.Write(chunk.ToString()); // LEAK PII1005 Customer.Name
            Console.Write(chunk.Length); // CLEAN a length
        }
    }
}
