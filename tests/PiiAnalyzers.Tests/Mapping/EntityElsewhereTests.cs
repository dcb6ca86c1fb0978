using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Mapping;

public class EntityElsewhereTests
{
    [Fact]
    public async Task Entities_of_another_assembly_are_reported_at_the_set()
    {
        var domain = CSharpCompilation.Create(
            "Domain",
            [CSharpSyntaxTree.ParseText("""
                using PiiAnalyzers;
                namespace Domain;
                public class Client
                {
                    public int Id { get; set; }
                    [PiiEmail] public string Email { get; set; } = "";
                    [PiiPhone, Encrypted] public string Phone { get; set; } = "";
                    public Address? Address { get; set; }
                }
                public class Address { public int Id { get; set; } [PiiPostalAddress] public string Street { get; set; } = ""; }
                public class Product { public int Id { get; set; } public string Name { get; set; } = ""; }
                public class Event { public int Id { get; set; } [PiiIpAddress] public string Origin { get; set; } = ""; }
                """, cancellationToken: TestContext.Current.CancellationToken)],
            LibraryReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(domain.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);

        await RuleTest.VerifyAlone(
            """
            using Domain;
            using Microsoft.EntityFrameworkCore;

            public class Context : DbContext
            {
                public DbSet<Client> {|PII3001:Clients|} => Set<Client>();
                public DbSet<Product> Products => Set<Product>();
            }

            public class {|PII3001:Events|} : DbContext
            {
                protected override void OnModelCreating(ModelBuilder builder) => builder.Entity<Event>();
            }
            """,
            LibraryReferences.All.Add(MetadataReference.CreateFromImage(image.ToArray())));
    }
}
