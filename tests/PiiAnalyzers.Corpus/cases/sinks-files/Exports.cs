// Area: sinks-files
// Construct: files written whole, through writers and streams, and what they are named
// Libraries: System.IO
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace Cases.Exports;

public static class Exports
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("corpus").FullName;

    public static void Whole(Customer customer, List<Customer> customers)
    {
        File.WriteAllText(Path.Combine(Folder, "a.txt"), customer.Email); // LEAK PII3003 Customer.Email
        File.WriteAllText(Path.Combine(Folder, "a.txt"), customer.Tier); // CLEAN tier only
        File.AppendAllText(Path.Combine(Folder, "a.txt"), $"{customer.Id};{customer.Phone}\n"); // LEAK PII3003 Customer.Phone
        File.AppendAllText(Path.Combine(Folder, "a.txt"), $"{customer.Id};{customer.Phone?.Length}\n"); // CLEAN a length
        File.WriteAllLines(Path.Combine(Folder, "b.txt"), customers.Select(one => one.Name)); // LEAK PII3003 Customer.Name
        File.WriteAllLines(Path.Combine(Folder, "b.txt"), customers.Select(one => one.Tier)); // CLEAN tier only
        File.WriteAllBytes(Path.Combine(Folder, "c.bin"), Encoding.UTF8.GetBytes(customer.Name)); // LEAK PII3003 Customer.Name
        File.WriteAllText(Path.Combine(Folder, "a.txt"), PiiMask.Email(customer.Email)); // CLEAN masked
    }

    public static void Names(Customer customer)
    {
        Directory.CreateDirectory(Path.Combine(Folder, customer.Email)); // LEAK PII3003 Customer.Email
        Directory.CreateDirectory(Path.Combine(Folder, customer.Id.ToString())); // CLEAN identifier instead
        File.WriteAllText(Path.Combine(Folder, customer.Name + ".txt"), "x"); // LEAK PII3003 Customer.Name
        if (File.Exists(Path.Combine(Folder, customer.Name + ".txt"))) // CLEAN only looked for
        {
            File.Delete(Path.Combine(Folder, customer.Name + ".txt")); // CLEAN deleted
        }
    }

    public static void Writers(Customer customer)
    {
        using var writer = new StreamWriter(Path.Combine(Folder, "d.csv"));
        writer.WriteLine(customer.Email); // LEAK PII3003 Customer.Email
        writer.WriteLine("{0};{1}", customer.Id, customer.Phone); // LEAK PII3003 Customer.Phone
        writer.WriteLine("{0};{1}", customer.Id, customer.Tier); // CLEAN tier only
        using var memory = new StreamWriter(new MemoryStream());
        memory.WriteLine(customer.Email); // CLEAN memory, not a file
        using var text = new StringWriter();
        text.Write(customer.Email); // CLEAN memory, not a file
    }

    public static void Streams(Customer customer)
    {
        using var file = File.Create(Path.Combine(Folder, "e.bin"));
        file.Write(Encoding.UTF8.GetBytes(customer.Email)); // LEAK PII3003 Customer.Email
        using var aes = Aes.Create();
        using var crypto = new CryptoStream(file, aes.CreateEncryptor(), CryptoStreamMode.Write);
        crypto.Write(Encoding.UTF8.GetBytes(customer.Email)); // CLEAN encrypted
        using var writer = new StreamWriter(crypto);
        writer.Write(customer.Phone); // CLEAN encrypted
    }
}
