using System.Diagnostics;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using PiiAnalyzers.EntityFrameworkCore.Tests.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Tests;

/// <summary>A table that was in clear becomes encrypted while the application runs, and whatever happens on the way, no value is lost.</summary>
public sealed class ReencryptionTests : IDisposable
{
    private const int Count = 45;
    private readonly TestDatabase _database = new();

    public ReencryptionTests()
    {
        // The table as it was before, with the columns that the migration adds.
        using (var context = new PeopleContext(_database.Options<PeopleContext>()))
        {
            context.Database.EnsureCreated();
        }

        using (var clear = new ClearPeopleContext(_database.Options<ClearPeopleContext>(encrypted: false)))
        {
            clear.AddRange(Enumerable.Range(1, Count).Select(Clear));
            clear.SaveChanges();
        }

        _database.Configure = static options => (options.SearchKey, options.ReadClearUntil) = (TestDatabase.SearchKey, new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    public void Dispose() => _database.Dispose();

    private static Person Clear(int i) => new()
    {
        Name = "Name " + i,
        Email = $"mail{i}@example.com",
        Phone = i % 3 == 0 ? null : "Phone " + i,
        Born = new DateOnly(1980, 1, 1).AddDays(i),
        Salary = 1000.5m + i,
        Photo = i % 2 == 0 ? [(byte)i, 1, 2] : null,
        Note = "Note " + i,
    };

    private PeopleContext Context() => new(_database.Options<PeopleContext>());

    private void AssertAllThere()
    {
        using var context = Context();
        var people = context.People.AsNoTracking().OrderBy(static person => person.Id).ToList();
        Assert.Equal(Count, people.Count);
        foreach (var (person, expected) in people.Zip(Enumerable.Range(1, Count).Select(Clear)))
        {
            Assert.Equal((expected.Name, expected.Email, expected.Phone, expected.Born, expected.Salary), (person.Name, person.Email, person.Phone, person.Born, person.Salary));
            Assert.Equal(expected.Photo, person.Photo);
        }
    }

    private long InClear() => (long)_database.Scalar("SELECT count(*) FROM People WHERE Name NOT LIKE 'pii1:%' OR Email NOT LIKE 'pii1:%' OR Phone NOT LIKE 'pii1:%' OR Born NOT LIKE 'pii1:%' OR Salary NOT LIKE 'pii1:%' OR (Photo IS NOT NULL AND substr(Photo, 1, 3) <> x'504949') OR EmailIndex IS NULL OR NameSeal IS NULL")!;

    private void EndOfMigration() => _database.Configure = static options => (options.SearchKey, options.ReadClearUntil) = (TestDatabase.SearchKey, new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Clear_values_are_read_for_the_time_of_the_migration_and_written_encrypted()
    {
        var token = TestContext.Current.CancellationToken;
        AssertAllThere();
        using (var context = Context())
        {
            var first = context.People.OrderBy(static person => person.Id).First();
            first.Phone = "Phone 1";
            first.Name = "Name 1 ";
            context.SaveChanges();
            first.Name = "Name 1";
            context.SaveChanges();
        }

        Assert.StartsWith("pii1:", (string)_database.Scalar("SELECT Name FROM People WHERE Id = 1")!);
        Assert.Equal("mail1@example.com", _database.Scalar("SELECT Email FROM People WHERE Id = 1"));
        AssertAllThere();

        var steps = new List<ReencryptionProgress>();
        using (var context = Context())
        {
            Assert.Equal(new("", Count, Count), await context.ReencryptAsync(new() { BatchSize = 10 }, new Steps(steps), token));
            Assert.Equal(new("", Count, 0), await context.ReencryptAsync(new() { BatchSize = 10 }, null, token));
        }

        Assert.Equal([10, 20, 30, 40, 45], steps.Select(static step => step.Read));
        Assert.All(steps, static step => Assert.Equal("Person", step.EntityType));
        Assert.Equal(0, InClear());
        EndOfMigration();
        AssertAllThere();
        using (var context = Context())
        {
            Assert.Equal(7, (await context.People.SingleAsync(static person => person.Email == "MAIL7@example.com", token)).Id);
            Assert.Equal("Note 7", (await context.People.SingleAsync(static person => person.Email == "MAIL7@example.com", token)).Note);
        }
    }

    [Fact]
    public void Clear_values_are_errors_when_the_time_is_over()
    {
        EndOfMigration();
        using var context = Context();
        var exception = Assert.Throws<EncryptedColumnException>(() => context.People.ToList());
        Assert.Equal(EncryptionFailure.ClearValue, exception.Failure);
        Assert.Contains("2020-01-01", exception.Message);
    }

    [Fact]
    public void Clear_value_that_is_none_of_its_type_is_an_error_that_does_not_show_it()
    {
        _database.Execute("UPDATE People SET Born = 'ottilie' WHERE Id = 3");
        using var context = Context();
        var exception = Assert.Throws<EncryptedColumnException>(() => context.People.ToList());
        Assert.Equal(("Born", EncryptionFailure.ClearValue), (exception.Property, exception.Failure));
        Canary.AssertNone(exception.ToString());
    }

    [Fact]
    public async Task Killed_halfway_it_has_lost_nothing_and_goes_on()
    {
        var host = typeof(ReencryptionTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "KillHost").Value!;
        var keys = Path.Combine(Path.GetDirectoryName(_database.File)!, "keys");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [host, _database.File, keys, "2"]) { RedirectStandardOutput = true })!;
        Assert.Equal("halfway", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        // Two batches are committed, the third was written and not committed. The keys are those of the killed process.
        _database.Provider = _database.Keys.Provider();
        Assert.Equal(Count - 20, InClear());
        AssertAllThere();
        using (var context = Context())
        {
            Assert.Equal(new("", Count, Count - 20), await context.ReencryptAsync(new() { BatchSize = 10 }, null, TestContext.Current.CancellationToken));
        }

        Assert.Equal(0, InClear());
        EndOfMigration();
        AssertAllThere();
    }

    [Fact]
    public async Task Cancelled_it_keeps_what_is_committed()
    {
        using var source = new CancellationTokenSource();
        using (var context = Context())
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => context.ReencryptAsync(new() { BatchSize = 10 }, new Cancel(source), source.Token));
        }

        Assert.Equal(Count - 10, InClear());
        AssertAllThere();
    }

    [Fact]
    public async Task Rotated_and_revoked_keys_are_replaced()
    {
        var token = TestContext.Current.CancellationToken;
        using (var context = Context())
        {
            await context.ReencryptAsync(null, null, token);
        }

        EndOfMigration();
        _database.Keys.Rotate();
        _database.Provider = _database.Keys.Provider();
        using (var context = Context())
        {
            Assert.Equal(new("", Count, Count), await context.ReencryptAsync(null, null, token));
            Assert.Equal(new("", Count, 0), await context.ReencryptAsync(null, null, token));
            Assert.Equal(new("", Count, Count), await context.ReencryptAsync(new() { All = true }, null, token));
        }

        _database.Keys.RevokeOldest();
        _database.Provider = _database.Keys.Provider();
        AssertAllThere();
    }

    [Fact]
    public async Task Values_of_a_revoked_key_are_written_again()
    {
        var token = TestContext.Current.CancellationToken;
        using (var context = Context())
        {
            await context.ReencryptAsync(null, null, token);
        }

        EndOfMigration();
        _database.Keys.Rotate();
        _database.Keys.RevokeOldest();
        _database.Provider = _database.Keys.Provider();
        var strict = _database.Configure;
        _database.Configure = static options => (options.SearchKey, options.ReadRevokedKeys) = (TestDatabase.SearchKey, true);
        using (var context = Context())
        {
            Assert.Equal(new("", Count, Count), await context.ReencryptAsync(new() { BatchSize = 7 }, null, token));
        }

        _database.Configure = strict;
        AssertAllThere();
    }

    [Fact]
    public async Task Writers_beside_it_lose_nothing()
    {
        var token = TestContext.Current.CancellationToken;
        var writer = Task.Run(
            () =>
            {
                for (var i = 1; i <= Count; i++)
                {
                    using var context = Context();
                    context.Database.SetCommandTimeout(30);
                    context.People.Single(person => person.Id == i).Name = "Written " + i;
                    context.SaveChanges();
                }
            },
            token);
        using (var context = Context())
        {
            await context.ReencryptAsync(new() { BatchSize = 3 }, null, token);
        }

        await writer;
        Assert.Equal(0, InClear());
        using var after = Context();
        Assert.Equal(Enumerable.Range(1, Count).Select(static i => "Written " + i), after.People.OrderBy(static person => person.Id).AsEnumerable().Select(static person => person.Name));
    }

    [Fact]
    public async Task Needs_a_context_of_its_own()
    {
        using var context = Context();
        context.Add(Clear(1));
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.ReencryptAsync(cancellationToken: TestContext.Current.CancellationToken));
        using var plain = new ClearPeopleContext(_database.Options<ClearPeopleContext>(encrypted: false));
        await Assert.ThrowsAsync<InvalidOperationException>(() => plain.ReencryptAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    private sealed class Steps(List<ReencryptionProgress> steps) : IProgress<ReencryptionProgress>
    {
        public void Report(ReencryptionProgress value) => steps.Add(value);
    }

    private sealed class Cancel(CancellationTokenSource source) : IProgress<ReencryptionProgress>
    {
        public void Report(ReencryptionProgress value) => source.Cancel();
    }
}
