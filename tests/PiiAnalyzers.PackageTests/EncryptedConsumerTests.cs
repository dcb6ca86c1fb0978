using PiiAnalyzers.PackageTests.Infrastructure;

namespace PiiAnalyzers.PackageTests;

/// <summary>An application that knows the encryption of columns only as a package.</summary>
[Collection(BuildCollection.Name)]
public class EncryptedConsumerTests(PackedPackages packages)
{
    [Fact]
    public async Task Marked_columns_are_stored_as_ciphertext_and_the_rules_know_it()
    {
        var project = new Consumer(
            packages,
            "EncryptedApplication",
            """
            using System.Globalization;
            using Microsoft.AspNetCore.DataProtection;
            using Microsoft.EntityFrameworkCore;
            using PiiAnalyzers;
            using PiiAnalyzers.EntityFrameworkCore;

            using (var db = new ShopContext())
            {
                db.Database.EnsureDeleted();
                db.Database.EnsureCreated();
                db.Customers.Add(new Customer { Id = 7, Email = "jane.roe@example.com", Name = "Jane Roe", Phone = "+1 555 0100" });
                db.SaveChanges();
            }

            using (var db = new ShopContext())
            {
                var email = "JANE.ROE@example.com";
                Console.WriteLine(db.Customers.Single(customer => customer.Email == email));
                Console.WriteLine(db.Customers.OrderBy(customer => customer.Id).Single().Name.Length);
                foreach (var column in new[] { "Email", "Name", "Phone" })
                {
                    Console.WriteLine(Stored(db, $"SELECT \"{column}\" AS \"Value\" FROM \"Customers\"")[..5]);
                }

                try
                {
                    _ = db.Customers.OrderBy(customer => customer.Name).First(); // expect: PII3005
                }
                catch (InvalidOperationException)
                {
                    Console.WriteLine("no order");
                }
            }

            static string Stored(ShopContext db, string query) => db.Database.SqlQueryRaw<string>(query).AsEnumerable().Single();

            public partial class Customer
            {
                public int Id { get; set; }

                [PiiEmail, Encrypted(Searchable = true)]
                public required string Email { get; set; }

                [PiiName, Encrypted]
                public required string Name { get; set; }

                [PiiPhone]
                public required string Phone { get; set; } // expect: PII3001
            }

            public class ShopContext : DbContext
            {
                private static readonly IDataProtectionProvider Protection = new EphemeralDataProtectionProvider();

                public DbSet<Customer> Customers => Set<Customer>();

                protected override void OnConfiguring(DbContextOptionsBuilder options)
                    => options.UseSqlite("Data Source=shop.db").UsePiiEncryption(Protection, encryption => encryption.SearchKey = new byte[32]);
            }
            """,
            Consumer.Executable,
            $"""
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
            <PackageReference Include="PiiAnalyzers.EntityFrameworkCore" Version="{packages.Version}" />
            <PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite" Version="10.0.15" />
            """);

        (await project.BuildAsync()).Succeeded();
        project.ReportsWhatTheSourceExpects();
        Assert.Equal(
            """
            Customer { Id = 7, Email = j***@example.com, Name = J***, Phone = ***00 }
            8
            pii1:
            pii1:
            +1 55
            no order

            """.ReplaceLineEndings("\n"),
            await project.RunAsync());
    }
}
