// Area: sinks-files
// Construct: writers that a method is given; streams that are copied
// Libraries: System.IO
using System.IO;
using System.Text;

namespace Cases.WriterTargets;

public static class Rows
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("corpus").FullName;

    public static void Passed(Customer customer)
    {
        using var file = File.CreateText(Path.Combine(Folder, "a.csv"));
        Line(file, customer.Email); // LEAK PII3003 Customer.Email
        Line(new StringWriter(), customer.Email); // CLEAN memory, not a file
        Whole(file, customer);
    }

    public static void Copied(Customer customer)
    {
        using var held = new MemoryStream(Encoding.UTF8.GetBytes(customer.Name));
        using var file = File.Create(Path.Combine(Folder, "c.bin"));
        held.CopyTo(file); // LEAK PII3003 Customer.Name
    }

    private static void Line(TextWriter to, string text) => to.WriteLine(text);

    private static void Whole(TextWriter to, Customer customer) => to.WriteLine(customer.Phone); // LEAK PII3003 Customer.Phone
}
