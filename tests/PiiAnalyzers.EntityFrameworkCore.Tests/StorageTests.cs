using System.Net;
using Microsoft.EntityFrameworkCore;
using PiiAnalyzers.EntityFrameworkCore.Tests.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Tests;

/// <summary>What stands on disk and in the log, and what comes back.</summary>
public class StorageTests
{
    private static Person Jane() => new()
    {
        Name = Canary.Name,
        Email = Canary.Email,
        Phone = Canary.Phone,
        Born = Canary.Born,
        Salary = Canary.Salary,
        Photo = System.Text.Encoding.UTF8.GetBytes(Canary.Name),
        Note = "nothing to hide",
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Neither_files_nor_log_hold_a_clear_value(bool sensitive)
    {
        using var database = new TestDatabase(sensitive);
        using var holder = new PeopleContext(database.Options<PeopleContext>());
        await holder.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        await holder.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await holder.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0;", TestContext.Current.CancellationToken);
        using (var context = new PeopleContext(database.Options<PeopleContext>()))
        {
            context.Add(Jane());
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using (var context = new PeopleContext(database.Options<PeopleContext>()))
        {
            var mail = Canary.Email;
            var born = Canary.Born;
            var jane = await context.People.SingleAsync(person => person.Email == mail && person.Born == born, TestContext.Current.CancellationToken);
            Assert.Equal(Canary.Salary, jane.Salary);
            Assert.Equal(Canary.Phone, jane.Phone);
            jane.Phone = null;
            jane.Salary++;
            jane.Name = "Somebody Canarywood";
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
            Assert.Single(await context.People.Where(static person => person.Email == "ottilie.canary@example.com").ToListAsync(TestContext.Current.CancellationToken));
            Assert.Single(await context.People.Where(person => new[] { mail, "other" }.Contains(person.Email)).ToListAsync(TestContext.Current.CancellationToken));
        }

        var names = new List<string>();
        foreach (var (name, bytes) in database.Files())
        {
            names.Add(name);
            Canary.AssertNone(name, bytes);
        }

        Assert.Contains("test.db-wal", names);
        Assert.Contains(database.Files(), static file => file.Bytes.AsSpan().IndexOf("nothing to hide"u8) >= 0);
        Assert.Contains("INSERT INTO \"People\"", database.Log.ToString());
        Assert.Equal(sensitive, database.Log.ToString().Contains("pii1:", StringComparison.Ordinal));
        Canary.AssertNone(database.Log.ToString());
    }

    [Fact]
    public void Every_type_comes_back_as_it_was()
    {
        using var database = new TestDatabase();
        var given = new Everything
        {
            Id = Guid.NewGuid(),
            Text = "Zoë \ud83d\ude00 \ud800 half",
            Char = 'ß',
            Bool = true,
            Byte = 200,
            SByte = -100,
            Short = short.MinValue,
            UShort = ushort.MaxValue,
            Int = int.MinValue,
            UInt = uint.MaxValue,
            Long = long.MinValue,
            ULong = ulong.MaxValue,
            Float = 1.1f,
            Double = double.Epsilon,
            Decimal = 12345678901234567890.12345678m,
            Guid = Guid.NewGuid(),
            Date = DateOnly.MaxValue,
            Time = new(23, 59, 59, 999),
            Span = TimeSpan.FromDays(-3.5),
            DateTime = new DateTime(2020, 2, 29, 12, 30, 15, 123, DateTimeKind.Utc).AddTicks(7),
            Offset = new DateTimeOffset(2020, 2, 29, 12, 30, 15, TimeSpan.FromHours(-7)),
            Mood = Mood.Grim,
            Bytes = [],
            Uri = new("https://example.com/ä?q=1"),
            Address = IPAddress.Parse("2001:db8::1"),
            MaybeInt = 0,
            MaybeDecimal = -0.10m,
            MaybeDateTime = DateTime.MinValue,
            MaybeGuid = Guid.Empty,
            MaybeMood = (Mood)99,
            MaybeBool = false,
        };
        var empty = new Everything { Id = Guid.NewGuid() };
        using (var context = new EverythingContext(database.Options<EverythingContext>()))
        {
            context.Database.EnsureCreated();
            context.AddRange(given, empty);
            context.SaveChanges();
        }

        using (var context = new EverythingContext(database.Options<EverythingContext>()))
        {
            foreach (var (expected, read) in new[] { (given, context.Everything.Find(given.Id)!), (empty, context.Everything.AsNoTracking().Single(each => each.Id == empty.Id)) })
            {
                foreach (var property in typeof(Everything).GetProperties())
                {
                    Assert.Equal(property.GetValue(expected), property.GetValue(read));
                }

                Assert.Equal(expected.DateTime.Kind, read.DateTime.Kind);
                Assert.Equal(expected.Offset.Offset, read.Offset.Offset);
            }
        }

        // What is null says so, and nothing else can be told apart.
        Assert.Equal(DBNull.Value, database.Scalar("SELECT Text FROM Everything WHERE Text IS NULL"));
        Assert.Equal(2L, database.Scalar("SELECT count(*) FROM Everything WHERE Int LIKE 'pii1:%' AND Mood LIKE 'pii1:%' AND DateTime LIKE 'pii1:%'"));
        Assert.Equal(1L, database.Scalar("SELECT count(DISTINCT length(Long)) FROM Everything"));
    }

    [Fact]
    public void Saving_unchanged_entities_writes_nothing_and_changed_bytes_are_seen()
    {
        using var database = new TestDatabase();
        using (var context = new PeopleContext(database.Options<PeopleContext>()))
        {
            context.Database.EnsureCreated();
            context.Add(Jane());
            Assert.Equal(1, context.SaveChanges());
            Assert.Equal(0, context.SaveChanges());
        }

        using (var context = new PeopleContext(database.Options<PeopleContext>()))
        {
            var jane = context.People.Single();
            Assert.Equal(0, context.SaveChanges());
            jane.Photo![0] ^= 1;
            Assert.Equal(1, context.SaveChanges());
        }

        using (var context = new PeopleContext(database.Options<PeopleContext>()))
        {
            Assert.Equal((byte)(Canary.Name[0] ^ 1), context.People.Single().Photo![0]);
        }
    }

    [Fact]
    public void Detached_entities_can_be_updated_as_a_whole_and_in_part()
    {
        using var database = new TestDatabase();
        using (var context = new PeopleContext(database.Options<PeopleContext>()))
        {
            context.Database.EnsureCreated();
            context.Add(Jane());
            context.SaveChanges();
        }

        using (var context = new PeopleContext(database.Options<PeopleContext>()))
        {
            context.Update(new Person { Id = 1, Name = "New", Email = "new@example.com" });
            context.SaveChanges();
        }

        using (var context = new PeopleContext(database.Options<PeopleContext>()))
        {
            var jane = context.People.Single(static person => person.Email == "new@example.com");
            Assert.Equal("New", jane.Name);
            Assert.Null(jane.Born);
        }

        using (var context = new PeopleContext(database.Options<PeopleContext>()))
        {
            var part = new Person { Id = 1, Name = "", Email = "part@example.com" };
            context.Attach(part);
            context.Entry(part).Property(static person => person.Email).IsModified = true;
            context.SaveChanges();
        }

        using (var context = new PeopleContext(database.Options<PeopleContext>()))
        {
            Assert.Equal("New", context.People.Single(static person => person.Email == "PART@example.com ").Name);
        }
    }
}
