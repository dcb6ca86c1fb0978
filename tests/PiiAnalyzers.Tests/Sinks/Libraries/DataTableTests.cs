using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Sinks.Libraries;

/// <summary>Tables in memory: what is put into their cells is stored by bulk copies and adapters, and written as XML.</summary>
public class DataTableTests
{
    private static readonly string[] Usings = ["System.Data", "System.Data.Common", "Microsoft.Data.SqlClient"];

    [Theory]
    [InlineData("""table.Rows.Add(customer.Id, customer.Email); copy.WriteToServer({|PII3002:table|});""")]
    [InlineData("""var row = table.NewRow(); row["Email"] = customer.Email; table.Rows.Add(row); await copy.WriteToServerAsync({|PII3002:table|});""")]
    [InlineData("""var row = table.NewRow(); row.ItemArray = [customer.Id, customer.Email]; table.Rows.Add(row); copy.WriteToServer({|PII3002:new[] { row }|});""")]
    [InlineData("""var row = table.NewRow(); row.SetField("Email", customer.Email); table.Rows.Add(row); adapter.Update({|PII3002:table|});""")]
    [InlineData("""table.LoadDataRow([customer.Id, customer.Email], true); adapter.Update({|PII3002:table|});""")]
    [InlineData("""set.Tables["a"]!.Rows.Add(customer.Email); adapter.Update({|PII3002:set|});""")]
    [InlineData("""table.Rows.Add(customer.Email); {|PII3003:table|}.WriteXml("a.xml");""")]
    [InlineData("""table.Rows.Add(customer.Id, customer.Tier); copy.WriteToServer(table); adapter.Update(table); table.WriteXml("a.xml");""")]
    [InlineData("""var row = table.NewRow(); row["Email"] = PiiMask.Email(customer.Email); row["Id"] = customer.Email.Length; table.Rows.Add(row); copy.WriteToServer(table);""")]
    [InlineData("""table.Rows.Add(customer.Email); Console.WriteLine(table); Console.WriteLine(table.Rows.Count); Console.WriteLine(table.TableName);""")]
    [InlineData("""var found = table.Select("Email = '" + customer.Email + "'"); Console.WriteLine(found.Length); Console.WriteLine(found[0]["Tier"]);""")]
    [InlineData("""var row = table.NewRow(); row["Email"] = customer.Email; Console.WriteLine({|PII1005:row["Email"]|});""")]
    public Task Cells(string statements) => LibraryTest.Verify(Usings, "DataTable table, DataSet set, SqlBulkCopy copy, DbDataAdapter adapter", statements);

    [Fact]
    public Task A_table_that_another_method_fills() => LibraryTest.VerifyTypes(Usings, """
        public class Export(SqlBulkCopy copy)
        {
            public void Run(List<Customer> customers) => copy.WriteToServer({|PII3002:Filled(customers)|});
            public void Count(List<Customer> customers) => copy.WriteToServer(Counted(customers));

            private static DataTable Filled(List<Customer> customers)
            {
                var table = new DataTable();
                foreach (var customer in customers) table.Rows.Add(customer.Id, customer.Email);
                return table;
            }

            private static DataTable Counted(List<Customer> customers)
            {
                var table = new DataTable();
                foreach (var customer in customers) table.Rows.Add(customer.Id, customer.Email.Length);
                return table;
            }
        }
        """);
}
