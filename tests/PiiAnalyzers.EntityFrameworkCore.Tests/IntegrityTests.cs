using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using PiiAnalyzers.EntityFrameworkCore.Tests.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Tests;

/// <summary>A value that is not the one which was written there is an error that names the property and not the value.</summary>
public sealed class IntegrityTests : IDisposable
{
    private const string Other = "bartholomew.canary@example.com";
    private readonly TestDatabase _database = new();

    public IntegrityTests()
    {
        using var context = Context();
        context.Database.EnsureCreated();
        context.AddRange(
            new Person { Name = Canary.Name, Email = Canary.Email, Phone = Canary.Phone, Born = Canary.Born, Photo = [1, 2, 3] },
            new Person { Name = "Bartholomew Canarywood", Email = Other, Photo = [4, 5, 6] });
        context.SaveChanges();
    }

    public void Dispose() => _database.Dispose();

    private PeopleContext Context() => new(_database.Options<PeopleContext>());

    private EncryptedColumnException Fails(string property, EncryptionFailure failure, Func<PeopleContext, object?>? read = null)
    {
        using var context = Context();
        var exception = Assert.Throws<EncryptedColumnException>(() => read is null ? context.People.ToList() : read(context));
        Assert.Equal("Person", exception.EntityType);
        Assert.Equal(property, exception.Property);
        Assert.Equal(failure, exception.Failure);
        Assert.Contains($"'Person.{property}'", exception.Message);
        Canary.AssertNone(exception.ToString());
        Canary.AssertNone(_database.Log.ToString());
        Assert.DoesNotContain("artholomew", exception.ToString());
        return exception;
    }

    [Theory]
    [InlineData("Name")]
    [InlineData("Phone")]
    [InlineData("Born")]
    [InlineData("Salary")]
    public void Every_changed_character_of_a_text_is_an_error(string column)
    {
        var stored = (string)_database.Scalar($"SELECT {column} FROM People WHERE Id = 1")!;
        for (var i = 5; i < stored.Length; i += 31)
        {
            var changed = stored[..i] + (stored[i] == 'A' ? 'B' : 'A') + stored[(i + 1)..];
            _database.Execute($"UPDATE People SET {column} = '{changed}' WHERE Id = 1");
            Fails(column, EncryptionFailure.Unreadable);
        }

        foreach (var changed in new[] { stored[..^1], stored[..20], "pii1:", "pii1:?", stored + "AAAA" })
        {
            _database.Execute($"UPDATE People SET {column} = '{changed}' WHERE Id = 1");
            Fails(column, EncryptionFailure.Unreadable);
        }
    }

    [Fact]
    public void Changed_bytes_are_an_error()
    {
        _database.Execute("UPDATE People SET Photo = substr(Photo, 1, length(Photo) - 1) || x'00' WHERE Id = 1");
        Fails("Photo", EncryptionFailure.Unreadable);
    }

    [Fact]
    public void Value_of_another_column_is_an_error_even_with_all_that_stands_beside_it()
    {
        _database.Execute("UPDATE People SET Phone = Name, PhoneSeal = NameSeal WHERE Id = 1");
        Fails("Phone", EncryptionFailure.Unreadable);
    }

    [Theory]
    [InlineData("Email = (SELECT Email FROM People WHERE Id = 2)")]
    [InlineData("Email = (SELECT Email FROM People WHERE Id = 2), EmailSeal = (SELECT EmailSeal FROM People WHERE Id = 2)")]
    [InlineData("Email = (SELECT Email FROM People WHERE Id = 2), EmailSeal = (SELECT EmailSeal FROM People WHERE Id = 2), EmailIndex = (SELECT EmailIndex FROM People WHERE Id = 2)")]
    public void Value_of_another_row_is_an_error_even_with_all_that_stands_beside_it(string change)
    {
        _database.Execute($"UPDATE People SET {change} WHERE Id = 1");
        var exception = Fails("Email", EncryptionFailure.OtherRow);
        Assert.Equal([1], exception.RowKey);
        Fails("Email", EncryptionFailure.OtherRow, static context => context.People.AsNoTracking().First(static person => person.Id == 1));
        Fails("Email", EncryptionFailure.OtherRow, static context => context.People.Find(1));
        Fails("Email", EncryptionFailure.OtherRow, static context => context.People.FromSqlRaw("SELECT * FROM People").ToList());
        Fails("Email", EncryptionFailure.OtherRow, static context => context.People.Select(static person => new { person }).ToList());
    }

    [Fact]
    public void Row_that_took_the_key_of_another_is_an_error()
    {
        _database.Execute("DELETE FROM People WHERE Id = 1; UPDATE People SET Id = 1 WHERE Id = 2");
        Fails("Email", EncryptionFailure.OtherRow);
    }

    [Fact]
    public void Removed_value_and_removed_seal_are_errors()
    {
        _database.Execute("UPDATE People SET Phone = NULL WHERE Id = 1");
        Fails("Phone", EncryptionFailure.OtherRow);
        _database.Execute("UPDATE People SET Phone = NULL, PhoneSeal = NULL, EmailSeal = NULL WHERE Id = 1");
        Fails("Email", EncryptionFailure.Unsealed);
    }

    [Fact]
    public void Clear_value_is_an_error()
    {
        _database.Execute("UPDATE People SET Phone = '+44 20 7946 0958' WHERE Id = 1");
        Fails("Phone", EncryptionFailure.ClearValue);
    }

    [Fact]
    public void Index_of_another_row_gives_out_no_wrong_value()
    {
        _database.Execute("UPDATE People SET EmailIndex = (SELECT EmailIndex FROM People WHERE Id = 2)");
        using var context = Context();
        Assert.Equal([Canary.Email, Other], context.People.Where(static person => person.Email == Other).OrderBy(static person => person.Id).Select(static person => person.Email));
    }

    [Fact]
    public void Other_keys_and_other_purposes_are_errors()
    {
        _database.Provider = new EphemeralDataProtectionProvider();
        Fails("Born", EncryptionFailure.Unreadable);
        _database.Provider = _database.Keys.Provider().CreateProtector("another purpose");
        Fails("Born", EncryptionFailure.Unreadable);
        _database.Provider = _database.Keys.Provider();
        using var context = Context();
        Assert.Equal(2, context.People.ToList().Count);
    }

    [Fact]
    public void Rotated_keys_read_what_was_written_before()
    {
        var before = (string)_database.Scalar("SELECT Name FROM People WHERE Id = 1")!;
        _database.Keys.Rotate();
        _database.Provider = _database.Keys.Provider();
        using (var context = Context())
        {
            Assert.Equal(Canary.Name, context.People.Single(static person => person.Email == Canary.Email).Name);
            context.Add(new Person { Name = "New", Email = "new@example.com" });
            context.SaveChanges();
        }

        // The key is named at the beginning of what is stored.
        Assert.NotEqual(before[..30], ((string)_database.Scalar("SELECT Name FROM People WHERE Id = 3")!)[..30]);
        using var again = Context();
        Assert.Equal(3, again.People.ToList().Count);
    }

    [Fact]
    public void Revoked_key_is_an_error_of_its_own_until_it_is_asked_to_be_read()
    {
        _database.Keys.Rotate();
        _database.Keys.RevokeOldest();
        _database.Provider = _database.Keys.Provider();
        Fails("Born", EncryptionFailure.KeyRevoked);

        _database.Configure = static options => (options.SearchKey, options.ReadRevokedKeys) = (TestDatabase.SearchKey, true);
        using (var context = Context())
        {
            Assert.Equal(Canary.Name, context.People.Single(static person => person.Id == 1).Name);
        }

        _database.Execute("UPDATE People SET Name = Phone WHERE Id = 1");
        Fails("Name", EncryptionFailure.Unreadable);
    }

    [Fact]
    public async Task Contexts_side_by_side_change_properties_of_one_row()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 8), async (i, cancellation) =>
        {
            await using var context = Context();
            var person = await context.People.SingleAsync(static person => person.Id == 1, cancellation);
            if (i % 2 == 0)
            {
                person.Name = "Name " + i;
            }
            else
            {
                person.Phone = "Phone " + i;
                person.Email = $"mail{i}@example.com";
            }

            await context.AddAsync(new Person { Name = "Added " + i, Email = $"added{i}@example.com" }, cancellation);
            await context.SaveChangesAsync(cancellation);
        });
        using var after = Context();
        var first = after.People.Single(static person => person.Id == 1);
        Assert.StartsWith("Name ", first.Name);
        Assert.StartsWith("Phone ", first.Phone);
        Assert.Equal(10, after.People.ToList().Count);
        Assert.Equal(first, after.People.Single(person => person.Email == "mail" + first.Phone!.Substring(6) + "@example.com"));
    }

    [Fact]
    public void Projection_of_a_moved_value_is_an_error()
    {
        _database.Execute("UPDATE People SET Email = (SELECT Email FROM People WHERE Id = 2), EmailSeal = (SELECT EmailSeal FROM People WHERE Id = 2) WHERE Id = 1");
        Fails("Email", EncryptionFailure.OtherRow, static context => context.People.Select(static person => person.Email).ToList());
        Fails("Email", EncryptionFailure.OtherRow, static context => context.People.Where(static person => person.Id == 1).Select(static person => new { person.Id, Mail = person.Email.ToUpper() }).First());
    }
}
