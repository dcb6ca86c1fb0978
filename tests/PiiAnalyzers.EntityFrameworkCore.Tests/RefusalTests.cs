using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using PiiAnalyzers.EntityFrameworkCore.Tests.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Tests;

/// <summary>What cannot be encrypted is an error when the model is built, with the way out; and the model says how long ciphertext is.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    public class Thing
    {
        public int Id { get; set; }

        [Encrypted] public string? Text { get; set; }

        [Encrypted, MaxLength(100)] public string? Short { get; set; }

        [Encrypted] public int Number { get; set; }

        [Encrypted] public byte[]? Bytes { get; set; }

        public string? Plain { get; set; }
    }

    public class Tagged
    {
        public int Id { get; set; }

        [Encrypted] public List<string> Tags { get; set; } = [];
    }

    public class Odd
    {
        public int Id { get; set; }

        [Encrypted] public Version? Version { get; set; }
    }

    public class Holder
    {
        public int Id { get; set; }

        public required Inner Inner { get; set; }
    }

    public class Inner
    {
        [Encrypted] public required string Text { get; set; }
    }

    public class Taken
    {
        public int Id { get; set; }

        [Encrypted] public string? Text { get; set; }

        public string? TextSeal { get; set; }
    }

    public class Child
    {
        public int Id { get; set; }

        [Encrypted] public string? ParentText { get; set; }

        public Parent? Parent { get; set; }
    }

    public class Parent
    {
        public int Id { get; set; }

        public required string Text { get; set; }
    }

    public static readonly TheoryData<string, string, Action<ModelBuilder>> Refused = new()
    {
        { "'Tagged.Tags'", "collection of values", static model => model.Entity<Tagged>() },
        { "'Thing.Text'", "part of a key", static model => model.Entity<Thing>().HasKey(static thing => thing.Text) },
        { "'Thing.Text'", "part of a key", static model => model.Entity<Thing>().HasAlternateKey(static thing => thing.Text) },
        { "'Child.ParentText'", "foreign key", static model => model.Entity<Child>().HasOne(static child => child.Parent).WithMany().HasForeignKey(static child => child.ParentText).HasPrincipalKey(static parent => parent.Text) },
        { "'Thing.Text'", "part of the index {Plain, Text}", static model => model.Entity<Thing>().HasIndex(static thing => new { thing.Plain, thing.Text }) },
        { "'Thing.Text'", "concurrency token", static model => model.Entity<Thing>().Property(static thing => thing.Text).IsConcurrencyToken() },
        { "'Thing.Text'", "tells the types", static model => model.Entity<Thing>().HasDiscriminator(static thing => thing.Text) },
        { "'Thing.Text'", "the database has no key", static model => model.Entity<Thing>().Property(static thing => thing.Text).HasDefaultValue("none") },
        { "'Thing.Number'", "the database has no key", static model => model.Entity<Thing>().Property(static thing => thing.Number).ValueGeneratedOnAdd() },
        { "'Thing.Text'", "the database has no key", static model => model.Entity<Thing>().Property(static thing => thing.Text).HasComputedColumnSql("Plain") },
        { "'Thing.Number'", "UseSeeding", static model => model.Entity<Thing>().HasData(new Thing { Id = 1, Text = Canary.Name }) },
        { "'Inner.Text'", "JSON", static model => model.Entity<Holder>().OwnsOne(static holder => holder.Inner, static inner => inner.ToJson()) },
        { "'Holder.Inner.Text'", "JSON", static model => model.Entity<Holder>().ComplexProperty(static holder => holder.Inner, static inner => inner.ToJson()) },
        { "'Odd.Version'", "HasConversion", static model => model.Entity<Odd>().Property(static odd => odd.Version).HasConversion(static version => (long)version!.Major, static major => new((int)major, 0)).Metadata.SetValueConverter((Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter?)null) },
        { "'Taken.Text'", "'TextSeal' is needed", static model => model.Entity<Taken>() },
        { "'Thing.Short'", "'varchar(100)', and the ciphertext of its values has a length of up to", static model => model.Entity<Thing>().Property(static thing => thing.Short).HasColumnType("varchar(100)") },
        { "'Thing.Text'", "'nvarchar(120)'", static model => model.Entity<Thing>().Property(static thing => thing.Text).HasColumnType("nvarchar(120)") },
        { "'Thing.Number'", "'INTEGER', and ciphertext is text", static model => model.Entity<Thing>().Property(static thing => thing.Number).HasColumnType("INTEGER") },
        { "'Thing.Bytes'", "'varbinary(64)'", static model => model.Entity<Thing>().Property(static thing => thing.Bytes).HasColumnType("varbinary(64)") },
        { "'Thing.Bytes'", "'TEXT', and ciphertext is binary", static model => model.Entity<Thing>().Property(static thing => thing.Bytes).HasColumnType("TEXT") },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_encrypted_is_refused_at_start(string property, string reason, Action<ModelBuilder> build)
    {
        using var context = ModelContext.Create(_database, build);
        var exception = Assert.Throws<InvalidOperationException>(() => context.Model);
        Assert.StartsWith(property + " cannot be [Encrypted]: ", exception.Message);
        Assert.Contains(reason, exception.Message);
        Canary.AssertNone(exception.Message);
    }

    [Fact]
    public void Columns_are_as_long_as_ciphertext_and_hold_the_longest_value()
    {
        using var context = ModelContext.Create(_database, static model => model.Entity<Thing>(static thing =>
        {
            thing.Property(static each => each.Bytes).HasMaxLength(1000);
            thing.Property(static each => each.Text).HasColumnType("varchar(200)");
        }));
        var type = context.Model.FindEntityType(typeof(Thing))!;
        int? Length(string name) => type.FindProperty(name)!.GetMaxLength();
        context.Database.EnsureCreated();
        var thing = new Thing { Short = new string('\u20ac', 100), Number = int.MinValue, Bytes = new byte[1000], Text = "fits" };
        context.Add(thing);
        context.SaveChanges();
        foreach (var (name, column) in new[] { ("Short", "Short"), ("Number", "Number"), ("Bytes", "Bytes"), ("TextSeal", "TextSeal") })
        {
            var stored = (long)_database.Scalar($"SELECT length({column}) FROM Thing")!;
            Assert.InRange(Length(name)!.Value, stored, stored + 70);
        }

        Assert.False(type.FindProperty("Short")!.IsUnicode());
        thing.Text = new string('x', 100);
        var exception = Assert.ThrowsAny<Exception>(() => context.SaveChanges());
        var failure = Assert.IsType<EncryptedColumnException>(exception as EncryptedColumnException ?? exception.InnerException);
        Assert.Equal((EncryptionFailure.TooLong, "Text"), (failure.Failure, failure.Property));
        Assert.DoesNotContain("xxx", exception.ToString());
        Assert.StartsWith("pii1:", (string)_database.Scalar("SELECT Text FROM Thing")!);
    }

    [Fact]
    public void Compiled_query_filters_and_unmapped_properties_do_not_matter()
    {
        using var context = ModelContext.Create(_database, static model => model.Entity<Thing>().Ignore(static thing => thing.Text).HasQueryFilter(static thing => thing.Plain != null));
        Assert.Null(context.Model.FindEntityType(typeof(Thing))!.FindProperty("TextSeal"));
    }
}
