using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Mapping;

public class EntityTests
{
    private static readonly string[] Usings = ["System.ComponentModel.DataAnnotations.Schema", "Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Metadata.Builders", "Microsoft.EntityFrameworkCore.Storage.ValueConversion"];

    [Fact]
    public Task Mapped_properties_of_a_set() => Verify("""
        public abstract class Entity
        {
            public int Id { get; set; }
            [PiiName] public string {|PII3001:CreatedBy|} { get; set; } = "";
        }

        public class Client : Entity
        {
            [PiiEmail] public string {|PII3001:Email|} { get; set; } = "";
            [PiiPhone] public string? {|PII3001:Phone|} { get; private set; }
            [PiiDateOfBirth] public DateOnly {|PII3001:Born|} { get; init; }
            [PiiSalary] public decimal? {|PII3001:Salary|} { get; set; }
            [PiiOther] public string[] {|PII3001:Aliases|} { get; set; } = [];
            [PiiEmail, PiiDisclosure("the carrier's labels are printed from it, decision 4")] public string Label { get; set; } = "";
            [PiiEmail, Encrypted] public string Backup { get; set; } = "";
            [PiiEmail, NotMapped] public string Transient { get; set; } = "";
            [PiiEmail] public string Computed => Email.Trim();
            [PiiEmail] public string Once { get; } = "";
            [PiiEmail] internal string Hidden { get; set; } = "";
            public string Tier { get; set; } = "";
        }

        public class NotStored
        {
            [PiiEmail] public string Email { get; set; } = "";
        }

        public class Context : DbContext
        {
            public DbSet<Client> Clients => Set<Client>();
        }
        """);

    [Fact]
    public Task What_is_owned_complex_or_navigated_to() => Verify("""
        public class Order
        {
            public int Id { get; set; }
            public Address ShipTo { get; set; } = new();
            public Contact Contact { get; set; } = new();
            public List<Line> Lines { get; } = [];
            public Buyer? Buyer { get; set; }
        }

        public class Address { [PiiPostalAddress] public string {|PII3001:Street|} { get; set; } = ""; }

        [Owned] public class Contact { [PiiPhone] public string {|PII3001:Phone|} { get; set; } = ""; }

        public class Line { public int Id { get; set; } [PiiOther] public string {|PII3001:Engraving|} { get; set; } = ""; }

        public class Buyer { public int Id { get; set; } [PiiName] public string {|PII3001:Name|} { get; set; } = ""; }

        public class Context : DbContext
        {
            public DbSet<Order> Orders => Set<Order>();

            protected override void OnModelCreating(ModelBuilder builder)
            {
                builder.Entity<Order>().OwnsOne(order => order.ShipTo);
                builder.Entity<Order>().ComplexProperty(order => order.Contact);
            }
        }
        """);

    [Fact]
    public Task Entities_configured_in_code() => Verify("""
        public class A { public int Id { get; set; } [PiiEmail] public string {|PII3001:Mail|} { get; set; } = ""; }
        public class B { public int Id { get; set; } [PiiEmail] public string {|PII3001:Mail|} { get; set; } = ""; }
        public class C { public int Id { get; set; } [PiiEmail] public string Mail { get; set; } = ""; public string Other { get; set; } = ""; }
        public record D(int Id, [property: PiiEmail] string {|PII3001:Mail|})
        {
            public override string ToString() => "D";
        }

        public class BConfiguration : IEntityTypeConfiguration<B>
        {
            public void Configure(EntityTypeBuilder<B> builder) => builder.HasKey(b => b.Id);
        }

        public class CConfiguration : IEntityTypeConfiguration<C>
        {
            public void Configure(EntityTypeBuilder<C> builder) => builder.Ignore(c => c.Mail);
        }

        public class Context : DbContext
        {
            protected override void OnModelCreating(ModelBuilder modelBuilder)
            {
                modelBuilder.Entity<A>();
                modelBuilder.Entity(typeof(D));
            }
        }
        """);

    [Theory]
    [InlineData("c => c.Mail", "protector.Protect(v), v => protector.Unprotect(v)", false)]
    [InlineData("c => c.Mail", "Secrets.Encrypt(v), v => Secrets.Decrypt(v)", false)]
    [InlineData("c => c.Mail", "v.Trim(), v => v", true)]
    [InlineData("c => c.Mail", "v.ToString(), v => v.ToString()", true)]
    [InlineData("c => c.Mail", "v, v => v", true)]
    public Task Conversion_by_lambdas(string property, string lambdas, bool inClear) => VerifyConversion($"builder.Property({property}).HasMaxLength(9).HasConversion(v => {lambdas});", inClear);

    [Theory]
    [InlineData("builder.Property(c => c.Mail).HasConversion<string>();", true)]
    [InlineData("builder.Property(c => c.Mail).HasConversion(new StringToBytesConverter(System.Text.Encoding.UTF8));", true)]
    [InlineData("builder.Property(c => c.Mail).HasConversion<Encrypting>();", false)]
    [InlineData("builder.Property(c => c.Mail).HasConversion<Trimming>();", true)]
    [InlineData("builder.Property(c => c.Mail).HasConversion(new Encrypting());", false)]
    [InlineData("builder.Property(c => c.Mail).HasConversion(typeof(Encrypting));", false)]
    [InlineData("builder.Property(c => c.Mail).HasConversion(new ValueConverter<string, string>(v => Secrets.Encrypt(v), v => Secrets.Decrypt(v)));", false)]
    [InlineData("builder.Property(c => c.Mail).HasConversion(new ValueConverter<string, string>(v => v.ToUpper(), v => v));", true)]
    [InlineData("var converter = new ValueConverter<string, string>(v => Secrets.Encrypt(v), v => Secrets.Decrypt(v)); builder.Property(c => c.Mail).HasConversion(converter);", false)]
    [InlineData("var mail = builder.Property(c => c.Mail); mail.HasConversion<Encrypting>();", false)]
    [InlineData("builder.Property(nameof(Client.Mail)).HasConversion<Encrypting>();", false)]
    [InlineData("builder.Property(c => c.Tier).HasConversion<Encrypting>();", true)]
    [InlineData("builder.Ignore(c => c.Mail);", false)]
    [InlineData("builder.Ignore(\"Mail\");", false)]
    public Task Conversion_by_converter(string statements, bool inClear) => VerifyConversion(statements, inClear);

    [Fact]
    public Task Convention_for_a_type() => Verify("""
        public readonly record struct Mail([property: PiiEmail] string Text)
        {
            public override string ToString() => "mail";
        }

        public class Client { public int Id { get; set; } [PiiEmail] public Mail Mail { get; set; } }

        public class ToText() : ValueConverter<Mail, string>(mail => Secrets.Encrypt(mail.Text), text => new Mail(Secrets.Decrypt(text)));

        public class Context : DbContext
        {
            public DbSet<Client> Clients => Set<Client>();

            protected override void ConfigureConventions(ModelConfigurationBuilder builder) => builder.Properties<Mail>().HaveConversion<ToText>();
        }
        """);

    [Fact]
    public Task Attributes_of_other_integrations() => Verify("""
        public class Client
        {
            public int Id { get; set; }
            [PiiEmail, SoftFluent.ComponentModel.DataAnnotations.Encrypted] public string A { get; set; } = "";
            [PiiEmail, EntityFrameworkCore.EncryptColumn.Attribute.EncryptColumn] public string B { get; set; } = "";
        }

        public class Context : DbContext
        {
            public DbSet<Client> Clients => Set<Client>();
        }
        """);

    [Theory]
    [InlineData("options.Stores.ProtectPersonalData = true;", "Badge")]
    [InlineData("", "{|PII3001:Badge|}")]
    public Task Identity_protects_strings_of_its_users_when_told_to(string setup, string badge) => LibraryTest.VerifyTypes([.. Usings, "Microsoft.AspNetCore.Identity", "Microsoft.AspNetCore.Identity.EntityFrameworkCore"], $$"""
        public class AppUser : IdentityUser
        {
            [ProtectedPersonalData] public string {{badge}} { get; set; } = "";
            [ProtectedPersonalData] public DateTime {|PII3001:Born|} { get; set; }
            [PersonalData] public string {|PII3001:City|} { get; set; } = "";
        }

        public class Context : IdentityDbContext<AppUser>
        {
            public static void Setup(IdentityOptions options)
            {
                {{setup}}
            }
        }
        """);

    [Fact]
    public Task Half_typed_code_does_not_throw() => LibraryTest.VerifyTypes(Usings, """
        public class Client { public int Id { get; set; } [PiiEmail] public string {|PII3001:Mail|} { get; set; } = ""; }

        public class Context : DbContext
        {
            public DbSet<Client> Clients => Set<Client>();
            public DbSet<{|CS0246:Missing|}> Others => Set<{|CS0246:Missing|}>();

            protected override void OnModelCreating(ModelBuilder builder)
            {
                builder.Entity<Client>().Property(c => c.{|CS1061:Nothing|}).HasConversion(v => v, v => v);
                builder.Entity<Client>().Property(c => {|CS0103:d|}).HasConversion<{|CS0246:Gone|}>();
            }
        }
        """);

    [Fact]
    public Task Silent_in_test_projects() => Verify("""
        namespace Xunit { public sealed class FactAttribute : Attribute; }

        public class Client { public int Id { get; set; } [PiiEmail] public string Mail { get; set; } = ""; }

        public class Context : DbContext
        {
            public DbSet<Client> Clients => Set<Client>();
        }
        """);

    private static Task VerifyConversion(string statements, bool inClear) => Verify($$"""
        public class Client { public int Id { get; set; } [PiiEmail] public string {{(inClear ? "{|PII3001:Mail|}" : "Mail")}} { get; set; } = ""; public string Tier { get; set; } = ""; }

        public class Encrypting() : ValueConverter<string, string>(v => Secrets.Encrypt(v), v => Secrets.Decrypt(v));

        public class Trimming : ValueConverter<string, string>
        {
            public Trimming() : base(v => v.Trim(), v => v) { }
        }

        public class Context(Microsoft.AspNetCore.DataProtection.IDataProtector protector) : DbContext
        {
            public DbSet<Client> Clients => Set<Client>();

            protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Client>(builder =>
            {
                {{statements}}
            });
        }
        """);

    /// <summary>What is read from a view or a query has no column here; what is left out by name has none either.</summary>
    [Fact]
    public Task Views_and_names() => Verify("""
        public class Viewed { [PiiName] public string Name { get; set; } = ""; }
        public class Queried { [PiiName] public string Name { get; set; } = ""; }
        public class Both { public int Id { get; set; } [PiiName] public string {|PII3001:Name|} { get; set; } = ""; }
        public class Named { public int Id { get; set; } [PiiName] public string Name { get; set; } = ""; [PiiEmail] public string {|PII3001:Mail|} { get; set; } = ""; }
        public class Inside { public int Id { get; set; } [PiiName] public string Name { get; set; } = ""; [PiiEmail] public string {|PII3001:Mail|} { get; set; } = ""; }
        public class Mapped { public int Id { get; set; } [PiiName] public string Name { get; set; } = ""; }

        public class MappedConfiguration : IEntityTypeConfiguration<Mapped>
        {
            public void Configure(EntityTypeBuilder<Mapped> builder) => builder.ToView("mapped");
        }

        public class Context : DbContext
        {
            public DbSet<Mapped> AllMapped => Set<Mapped>();

            protected override void OnModelCreating(ModelBuilder builder)
            {
                builder.Entity<Viewed>().HasNoKey().ToView("v");
                builder.Entity<Queried>(entity => { entity.HasNoKey(); entity.ToSqlQuery("SELECT 1"); });
                builder.Entity<Both>().ToTable("t").ToView("v");
                builder.Entity(typeof(Named)).Ignore("Name");
                builder.Entity(typeof(Inside), entity => { entity.Ignore("Name"); });
            }
        }
        """);

    private static Task Verify(string types) => LibraryTest.VerifyTypes([.. Usings, "Microsoft.AspNetCore.DataProtection"], types + """


        public static class Secrets
        {
            public static string Encrypt(string text) => Convert.ToBase64String(System.Security.Cryptography.HMACSHA256.HashData(new byte[] { 1 }, Encoding.UTF8.GetBytes(text)));
            public static string Decrypt(string text) => text;
        }
        """);
}
