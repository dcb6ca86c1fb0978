// Area: sinks-files
// Construct: tables in memory whose cells are written as XML, documents saved through a writer
// Libraries: System.Data
using System.Data;
using System.IO;
using System.Xml;
using System.Xml.Linq;

namespace Cases.Tables;

public static class TableExport
{
    private static readonly string Target = Path.GetTempFileName();

    public static string Rows(Customer customer)
    {
        var table = Made();
        table.Rows.Add(customer.Email);
        table.WriteXml(Target); // LEAK PII3003 Customer.Email
        return File.ReadAllText(Target);
    }

    public static string Harmless(Customer customer)
    {
        var table = Made();
        table.Rows.Add(customer.Tier);
        table.WriteXml(Target); // CLEAN tier only
        return File.ReadAllText(Target);
    }

    public static string Cells(Customer customer)
    {
        var table = Made();
        var row = table.NewRow();
        row["Value"] = customer.Phone ?? "none";
        table.Rows.Add(row);
        table.WriteXml(Target); // LEAK PII3003 Customer.Phone
        return File.ReadAllText(Target);
    }

    public static void Shown(Customer customer)
    {
        var table = Made();
        var row = table.NewRow();
        row["Value"] = customer.Phone ?? "none";
        table.Rows.Add(row);
        Console.WriteLine(table.Rows.Count); // CLEAN a count
        Console.WriteLine(table); // CLEAN the table's name
        Console.WriteLine(row["Value"]); // LEAK PII1005 Customer.Phone
    }

    public static string Saved(Customer customer)
    {
        var document = new XElement("customer", customer.Name);
        using (var writer = XmlWriter.Create(Target))
        {
            document.Save(writer); // LEAK PII3003 Customer.Name
        }

        return File.ReadAllText(Target);
    }

    public static string SavedTier(Customer customer)
    {
        var document = new XElement("tier", customer.Tier);
        using (var writer = XmlWriter.Create(Target))
        {
            document.Save(writer); // CLEAN tier only
        }

        return File.ReadAllText(Target);
    }

    private static DataTable Made()
    {
        var table = new DataTable("customers");
        table.Columns.Add("Value", typeof(string));
        return table;
    }
}
