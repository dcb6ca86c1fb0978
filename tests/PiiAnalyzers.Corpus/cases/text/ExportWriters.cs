// Area: text
// Construct: StringWriter, and a StreamWriter over memory read back as text
// Libraries: Microsoft.Extensions.Logging
using System.IO;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Cases.ExportWriters;

public class ExportWriters(ILogger logger)
{
    public void Row(Customer customer)
    {
        using var row = new StringWriter();
        row.Write(customer.Id);
        row.Write(';');
        row.WriteLine(customer.Email);
        logger.LogInformation("Exported {Row}", row.ToString()); // LEAK PII1001 Customer.Email
    }

    public void PublicRow(Customer customer)
    {
        using var row = new StringWriter();
        row.Write(customer.Id);
        row.Write(';');
        row.WriteLine(customer.Tier);
        logger.LogInformation("Exported {Row}", row.ToString()); // CLEAN tier only
    }

    public void Passed(Customer customer)
    {
        using var writer = new StringWriter();
        Fill(writer, customer);
        logger.LogInformation("Exported {Row}", writer.GetStringBuilder().ToString()); // LEAK PII1001 Customer.Name
    }

    public void Streamed(Customer customer)
    {
        using var memory = new MemoryStream();
        using (var writer = new StreamWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(customer.Phone);
        }

        logger.LogInformation("Buffered {Text}", Encoding.UTF8.GetString(memory.ToArray())); // LEAK PII1001 Customer.Phone
        logger.LogInformation("Buffered {Bytes} bytes", memory.Length); // CLEAN a length
    }

    private static void Fill(TextWriter target, Customer customer) => target.WriteLine("name=" + customer.Name);
}
