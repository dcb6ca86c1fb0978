using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using PiiAnalyzers.EntityFrameworkCore.Tests.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Tests;

/// <summary>The same on a server. PII_POSTGRES holds the connection string of one on which databases can be created; .ci/postgres starts one where it is installed.</summary>
public sealed class PostgreSqlTests : IAsyncLifetime
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("PII_POSTGRES");

    private readonly TestDatabase _keys = new();
    private readonly string _name = "pii_" + Guid.NewGuid().ToString("N");
    private string _connection = "";

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(!string.IsNullOrEmpty(Server), "PII_POSTGRES names no PostgreSQL server.");
        await ExecuteAsync(Server!, $"CREATE DATABASE {_name}");
        _connection = new NpgsqlConnectionStringBuilder(Server) { Database = _name, Pooling = false }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection.Length > 0)
        {
            await ExecuteAsync(Server!, $"DROP DATABASE {_name} WITH (FORCE)");
        }

        _keys.Dispose();
    }

    private PeopleContext Context(Action<PiiEncryptionOptions>? configure = null)
    {
        var builder = new DbContextOptionsBuilder<PeopleContext>();
        builder.UseNpgsql(_connection).UsePiiEncryption(_keys.Provider, configure ?? (static options => options.SearchKey = TestDatabase.SearchKey));
        builder.ConfigureWarnings(static warnings => warnings.Ignore(CoreEventId.ManyServiceProvidersCreatedWarning));
        builder.LogTo(line => _keys.Log.AppendLine(line)).EnableSensitiveDataLogging();
        return new(builder.Options);
    }

    [Fact]
    public async Task Stores_finds_and_verifies()
    {
        var token = TestContext.Current.CancellationToken;
        await using (var context = Context())
        {
            await context.Database.EnsureCreatedAsync(token);
            context.AddRange(
                new Person { Name = Canary.Name, Email = Canary.Email, Phone = Canary.Phone, Born = Canary.Born, Salary = Canary.Salary, Photo = [1, 2] },
                new Person { Name = "Other", Email = "other@example.com" });
            await context.SaveChangesAsync(token);
        }

        await using (var context = Context())
        {
            string[] mails = [Canary.Email.ToUpperInvariant(), "nobody@example.com"];
            var person = await context.People.SingleAsync(person => mails.Contains(person.Email) && person.Born == Canary.Born, token);
            Assert.Equal((Canary.Name, Canary.Salary), (person.Name, person.Salary));
            Assert.Equal([Canary.Email, "other@example.com"], await context.People.OrderBy(static each => each.Id).Select(static each => each.Email).ToListAsync(token));
        }

        Canary.AssertNone(_keys.Log.ToString());
        await ExecuteAsync(_connection, """UPDATE "People" SET "Email" = (SELECT "Email" FROM "People" WHERE "Id" = 2), "EmailSeal" = (SELECT "EmailSeal" FROM "People" WHERE "Id" = 2) WHERE "Id" = 1""");
        await using (var context = Context())
        {
            Assert.Equal(EncryptionFailure.OtherRow, (await Assert.ThrowsAsync<EncryptedColumnException>(() => context.People.ToListAsync(token))).Failure);
        }
    }

    [Fact]
    public async Task Table_in_clear_is_migrated_while_it_is_written()
    {
        var token = TestContext.Current.CancellationToken;
        Action<PiiEncryptionOptions> migrating = static options => (options.SearchKey, options.ReadClearUntil) = (TestDatabase.SearchKey, DateTimeOffset.MaxValue);
        await using (var context = Context(migrating))
        {
            await context.Database.EnsureCreatedAsync(token);
        }

        // Columns as a migration leaves them: the old values as text.
        await ExecuteAsync(
            _connection,
            """INSERT INTO "People" ("Name", "Email", "Born", "Salary", "Photo") SELECT 'Name ' || i, 'mail' || i || '@example.com', (date '1980-01-01' + i)::text, (1000.5 + i)::text, convert_to('photo', 'UTF8') FROM generate_series(1, 120) i""");
        var writer = Task.Run(
            async () =>
            {
                for (var i = 1; i <= 120; i += 7)
                {
                    await using var context = Context(migrating);
                    (await context.People.SingleAsync(person => person.Id == i, token)).Name = "Written " + i;
                    await context.SaveChangesAsync(token);
                }
            },
            token);
        await using (var context = Context(migrating))
        {
            Assert.Equal(120, (await context.ReencryptAsync(new() { BatchSize = 10, Attempts = 50 }, null, token)).Read);
        }

        await writer;
        await using (var context = Context())
        {
            foreach (var person in await context.People.ToListAsync(token))
            {
                Assert.Equal(person.Id % 7 == 1 ? "Written " + person.Id : "Name " + person.Id, person.Name);
                Assert.Equal(new DateOnly(1980, 1, 1).AddDays(person.Id), person.Born);
                Assert.Equal(1000.5m + person.Id, person.Salary);
            }
        }
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
