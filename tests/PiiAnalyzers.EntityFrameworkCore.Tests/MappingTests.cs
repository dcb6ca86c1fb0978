using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PiiAnalyzers.EntityFrameworkCore.Tests.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Tests;

/// <summary>Owned and complex types, hierarchies, keys and converters of the application.</summary>
public sealed class MappingTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    public class Order
    {
        public int Id { get; set; }

        public required Address ShipTo { get; set; }

        public required Place Billing { get; set; }

        public Place? Pickup { get; set; }

        public List<Line> Lines { get; set; } = [];
    }

    public record Address([property: Encrypted] string Street, [property: Encrypted(Searchable = true)] string PostalCode, string Country);

    public record Place([property: Encrypted(Searchable = true)] string City, [property: Encrypted] int Floor);

    public class Line
    {
        public int Id { get; set; }

        [Encrypted] public required string Engraving { get; set; }
    }

    private ModelContext Orders() => ModelContext.Create(_database, BuildOrders);

    private static void BuildOrders(ModelBuilder model) => model.Entity<Order>(static order =>
    {
        order.OwnsOne(static each => each.ShipTo);
        order.ComplexProperty(static each => each.Billing);
        order.ComplexProperty(static each => each.Pickup);
        order.OwnsMany(static each => each.Lines, static lines => lines.HasKey(static line => line.Id));
    });

    [Fact]
    public void Owned_and_complex_types_are_stored_found_and_bound_to_their_row()
    {
        using (var context = Orders())
        {
            context.Database.EnsureCreated();
            context.AddRange(
                new Order { ShipTo = new("12 Canary Row", "EC1A 1BB", "GB"), Billing = new("London", 3), Pickup = new("Leeds", 0), Lines = { new() { Engraving = "For Jane" }, new() { Engraving = "For Joe" } } },
                new Order { ShipTo = new("1 Other Row", "N1", "GB"), Billing = new("York", 4) });
            context.SaveChanges();
        }

        Assert.Equal(2L, _database.Scalar("""SELECT count(*) FROM "Order" WHERE ShipTo_Street LIKE 'pii1:%' AND Billing_City LIKE 'pii1:%' AND Billing_Floor LIKE 'pii1:%' AND ShipTo_StreetSeal IS NOT NULL AND Billing_CitySeal IS NOT NULL"""));
        using (var context = Orders())
        {
            var city = "london";
            var code = "ec1a 1bb";
            var order = context.Set<Order>().Single(each => each.Billing.City == city);
            Assert.Equal(order, context.Set<Order>().Single(each => each.ShipTo.PostalCode == code));
            Assert.Equal(order, context.Set<Order>().Single(static each => each.Pickup!.City == "Leeds"));
            Assert.Equal(["For Jane", "For Joe"], order.Lines.Select(static line => line.Engraving).Order());
            Assert.Equal(("12 Canary Row", "London", 3, 0), (order.ShipTo.Street, order.Billing.City, order.Billing.Floor, order.Pickup!.Floor));
            Assert.Null(context.Set<Order>().Single(static each => each.Billing.City == "York").Pickup);
            Assert.Equal(["12 Canary Row/London", "1 Other Row/York"], context.Set<Order>().OrderBy(static each => each.Id).Select(static each => each.ShipTo.Street + "/" + each.Billing.City).ToList());

            order.ShipTo = order.ShipTo with { Street = "13 Canary Row" };
            order.Billing = order.Billing with { City = "Bath" };
            order.Pickup = null;
            order.Lines.Add(new() { Engraving = "For Jim" });
            context.SaveChanges();
        }

        using (var context = Orders())
        {
            var order = context.Set<Order>().Single(static each => each.Billing.City == "Bath");
            Assert.Equal(("13 Canary Row", 3), (order.ShipTo.Street, order.Lines.Count));
            Assert.Null(order.Pickup);
        }

        _database.Execute("""UPDATE "Order" SET Billing_City = (SELECT Billing_City FROM "Order" WHERE Id = 2), Billing_CitySeal = (SELECT Billing_CitySeal FROM "Order" WHERE Id = 2) WHERE Id = 1""");
        using (var context = Orders())
        {
            var exception = Assert.Throws<EncryptedColumnException>(() => context.Set<Order>().ToList());
            Assert.Equal(("Order", "Billing.City", EncryptionFailure.OtherRow), (exception.EntityType, exception.Property, exception.Failure));
        }

        _database.Execute("""UPDATE Line SET Engraving = (SELECT Engraving FROM Line WHERE Id = 2), EngravingSeal = (SELECT EngravingSeal FROM Line WHERE Id = 2) WHERE Id = 1""");
        using (var context = Orders())
        {
            Assert.Equal("Engraving", Assert.Throws<EncryptedColumnException>(() => context.Set<Order>().Where(static each => each.Id == 1).SelectMany(static each => each.Lines).AsNoTracking().ToList()).Property);
        }
    }

    public abstract class Payment
    {
        public int Id { get; set; }

        [Encrypted(Searchable = true)] public required string Holder { get; set; }
    }

    public class Card : Payment
    {
        [Encrypted] public required string Number { get; set; }
    }

    public class Transfer : Payment
    {
        [Encrypted] public required string Number { get; set; }

        [Encrypted] public virtual string? Reference { get; set; }
    }

    [Theory]
    [InlineData("TPH")]
    [InlineData("TPT")]
    [InlineData("TPC")]
    public void Hierarchies_are_stored_and_found(string strategy)
    {
        Action<ModelBuilder> build = model =>
        {
            var payment = model.Entity<Payment>();
            model.Entity<Card>();
            model.Entity<Transfer>();
            _ = strategy switch { "TPT" => payment.UseTptMappingStrategy(), "TPC" => payment.UseTpcMappingStrategy(), _ => payment.UseTphMappingStrategy() };
            if (strategy == "TPC")
            {
                payment.Property(static each => each.Id).ValueGeneratedNever();
            }
        };
        using (var context = ModelContext.Create(_database, build))
        {
            context.Database.EnsureCreated();
            context.AddRange(new Card { Id = strategy == "TPC" ? 1 : 0, Holder = "Jane", Number = "4111" }, new Transfer { Id = strategy == "TPC" ? 2 : 0, Holder = "Joe", Number = "GB82", Reference = "thanks" });
            context.SaveChanges();
        }

        using (var context = ModelContext.Create(_database, build))
        {
            Assert.Equal("4111", ((Card)context.Set<Payment>().Single(static each => each.Holder == "JANE")).Number);
            Assert.Equal(("GB82", "thanks"), context.Set<Transfer>().AsNoTracking().ToList().Select(static each => (each.Number, each.Reference!)).Single());
            Assert.Equal(["Jane", "Joe"], context.Set<Payment>().OrderBy(static each => each.Id).Select(static each => each.Holder).ToList());
        }
    }

    public class Mail(string value)
    {
        public string Value { get; } = value;
    }

    public class MailConverter() : ValueConverter<Mail, string>(static mail => mail.Value, static text => new Mail(text));

    public class Account
    {
        public Guid Id { get; set; }

        [Encrypted(Searchable = true)] public required Mail Mail { get; set; }

        [Encrypted] public Mail? Second { get; set; }

        [Encrypted] public List<string> Tags { get; set; } = [];

        [Encrypted] public Mood Mood { get; set; }
    }

    [Fact]
    public void Converters_of_the_application_come_first()
    {
        Action<ModelBuilder> build = static model => model.Entity<Account>(static account =>
        {
            account.Property(static each => each.Mail).HasConversion<MailConverter>();
            account.Property(static each => each.Second).HasConversion(static mail => mail!.Value, static text => new(text));
            account.Property(static each => each.Tags).HasConversion(static tags => string.Join('|', tags), static text => text.Split('|', StringSplitOptions.None).ToList());
            account.Property(static each => each.Mood).HasConversion<string>();
        });
        using (var context = ModelContext.Create(_database, build))
        {
            context.Database.EnsureCreated();
            context.Add(new Account { Mail = new("jane@example.com"), Second = new("second"), Tags = ["a", "b"], Mood = Mood.Grim });
            context.SaveChanges();
        }

        using (var context = ModelContext.Create(_database, build))
        {
            var mail = new Mail(" Jane@Example.com");
            var account = context.Set<Account>().Single(each => each.Mail == mail);
            Assert.Equal(("second", "a|b", Mood.Grim), (account.Second!.Value, string.Join('|', account.Tags), account.Mood));
        }
    }

    public class Keyed
    {
        public required string First { get; set; }

        public DateTime Second { get; set; }

        public decimal Third { get; set; }

        [Encrypted] public required string Secret { get; set; }
    }

    [Fact]
    public void Composite_keys_read_as_they_were_written()
    {
        Action<ModelBuilder> build = static model => model.Entity<Keyed>().HasKey(static each => new { each.First, each.Second, each.Third });
        using (var context = ModelContext.Create(_database, build))
        {
            context.Database.EnsureCreated();
            context.Add(new Keyed { First = "é", Second = DateTime.UtcNow, Third = 1.500m, Secret = "s" });
            context.SaveChanges();
        }

        using (var context = ModelContext.Create(_database, build))
        {
            Assert.Equal("s", context.Set<Keyed>().Single().Secret);
        }
    }

    [Fact]
    public void Renamed_column_is_read_with_the_place_it_was_written_for()
    {
        Action<ModelBuilder> build = static model => model.Entity<Line>();
        using (var context = ModelContext.Create(_database, build))
        {
            context.Database.EnsureCreated();
            context.Add(new Line { Engraving = "e" });
            context.SaveChanges();
        }

        _database.Execute("ALTER TABLE Line RENAME COLUMN Engraving TO Text; ALTER TABLE Line RENAME TO Lines");
        Action<ModelBuilder> renamed = static model => model.Entity<Line>().ToTable("Lines").Property(static each => each.Engraving).HasColumnName("Text");
        using (var context = ModelContext.Create(_database, renamed))
        {
            Assert.Equal(EncryptionFailure.Unreadable, Assert.Throws<EncryptedColumnException>(() => context.Set<Line>().ToList()).Failure);
        }

        renamed += static model => model.Entity<Line>().Property(static each => each.Engraving).HasEncryptionPlace("Line", "Engraving");
        using (var context = ModelContext.Create(_database, renamed))
        {
            Assert.Equal("e", context.Set<Line>().Single().Engraving);
        }
    }

    [Fact]
    public void Call_on_the_model_builder_encrypts_for_table_and_column()
    {
        Action<ModelBuilder> build = model => model.Entity<Line>(static line => line.ToTable("Engravings")).UsePiiEncryptionFrom(_database);
        using (var context = ModelContext.Create(_database, build, encrypted: false))
        {
            context.Database.EnsureCreated();
            context.Add(new Line { Engraving = "e" });
            context.SaveChanges();
        }

        using (var context = ModelContext.Create(_database, build, encrypted: false))
        {
            Assert.Equal("e", context.Set<Line>().Single().Engraving);
            Assert.Null(context.Model.FindEntityType(typeof(Line))!.FindProperty("EngravingSeal"));
            Assert.StartsWith("pii1:", (string)_database.Scalar("SELECT Engraving FROM Engravings")!);
        }

        // With the options as well, they do it.
        Action<ModelBuilder> both = model => model.Entity<Line>(static line => line.ToTable("Both")).UsePiiEncryptionFrom(_database);
        using (var context = ModelContext.Create(_database, both))
        {
            Assert.NotNull(context.Model.FindEntityType(typeof(Line))!.FindProperty("EngravingSeal"));
        }

        Action<ModelBuilder> searchable = model => model.Entity<Person>().Metadata.Model.UsePiiEncryptionFrom(model, _database);
        using (var context = ModelContext.Create(_database, searchable, encrypted: false))
        {
            Assert.Contains("on the DbContextOptionsBuilder", Assert.Throws<InvalidOperationException>(() => context.Model).Message);
        }
    }

    [Fact]
    public void Index_on_a_searchable_property_is_one_on_its_blind_index()
    {
        using var context = ModelContext.Create(_database, static model =>
        {
            model.Entity<Person>().HasIndex(static person => person.Email, "IX_Mail").IsUnique();
            model.Entity<Person>().HasIndex(static person => new { person.Note, person.Born });
        });
        var type = context.Model.FindEntityType(typeof(Person))!;
        Assert.Equal(
            ["IX_Mail:EmailIndex:True", "IX_People_x:Note,BornIndex:False"],
            type.GetIndexes().Select(static index => $"{index.Name ?? "IX_People_x"}:{string.Join(",", index.Properties.Select(static property => property.Name))}:{index.IsUnique}").Order());
        context.Database.EnsureCreated();
        context.AddRange(new Person { Name = "a", Email = "same@example.com" }, new Person { Name = "b", Email = "SAME@example.com" });
        Assert.Throws<DbUpdateException>(() => context.SaveChanges());
        Assert.Null(context.Database.CurrentTransaction);
        Assert.Equal(0L, _database.Scalar("SELECT count(*) FROM Person"));
    }
}
