using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PiiAnalyzers.EntityFrameworkCore.Tests.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Tests;

/// <summary>Equality is answered by the blind index; what no index answers is refused.</summary>
public sealed class QueryTests : IDisposable
{
    private static readonly string[] Mails = ["anna@example.com", "Bert@Example.com", "caf\u00e9@example.com"];
    private static readonly Func<PeopleContext, string, Person?> Compiled = EF.CompileQuery((PeopleContext context, string mail) => context.People.FirstOrDefault(person => person.Email == mail));

    private readonly TestDatabase _database = new();
    private readonly PeopleContext _context;

    public QueryTests()
    {
        _context = new(_database.Options<PeopleContext>());
        _context.Database.EnsureCreated();
        _context.AddRange(
            new Person { Name = "Anna", Email = Mails[0], Born = new(1980, 1, 1), Note = "anna@example.com" },
            new Person { Name = "Bert", Email = Mails[1], Born = new(1990, 2, 2) },
            new Person { Name = "Cafe", Email = Mails[2] });
        _context.SaveChanges();
        _context.ChangeTracker.Clear();
    }

    public void Dispose()
    {
        _context.Dispose();
        _database.Dispose();
    }

    private string Names(Expression<Func<Person, bool>> condition) => string.Join(",", _context.People.Where(condition).OrderBy(static person => person.Id).Select(static person => person.Name));

    [Fact]
    public void Equality_in_all_its_forms_is_answered()
    {
        var mail = "anna@example.com";
        DateOnly? born = new DateOnly(1990, 2, 2);
        string[] array = [Mails[0], Mails[2]];
        var list = array.ToList();
        var set = array.ToHashSet();
        IEnumerable<string> sequence = array;
        var holder = new { Mail = mail };
        Assert.Equal("Anna", Names(person => person.Email == mail));
        Assert.Equal("Anna", Names(person => mail == person.Email));
        Assert.Equal("Anna", Names(person => person.Email == holder.Mail));
        Assert.Equal("Anna", Names(person => person.Email == "anna@example.com"));
        Assert.Equal("Anna", Names(person => person.Email == mail.Trim()));
        Assert.Equal("Bert,Cafe", Names(person => person.Email != mail));
        Assert.Equal("Bert,Cafe", Names(person => !(person.Email == mail)));
        Assert.Equal("Anna", Names(person => person.Email.Equals(mail)));
        Assert.Equal("Anna", Names(person => string.Equals(person.Email, mail)));
        Assert.Equal("Anna", Names(person => Equals(person.Email, mail)));
        Assert.Equal("Anna", Names(person => person.Email.Equals(mail, StringComparison.OrdinalIgnoreCase)));
        Assert.Equal("Anna", Names(person => string.Equals(person.Email, mail, StringComparison.OrdinalIgnoreCase)));
        Assert.Equal("Anna", Names(person => person.Email.ToLower() == mail));
        Assert.Equal("Anna", Names(person => person.Email.Trim().ToUpperInvariant() == mail.ToUpperInvariant()));
        Assert.Equal("Anna", Names(person => EF.Property<string>(person, "Email") == mail));
        Assert.Equal("Anna,Cafe", Names(person => array.Contains(person.Email)));
        Assert.Equal("Anna,Cafe", Names(person => list.Contains(person.Email)));
        Assert.Equal("Anna,Cafe", Names(person => set.Contains(person.Email)));
        Assert.Equal("Anna,Cafe", Names(person => sequence.Contains(person.Email)));
        Assert.Equal("Bert", Names(person => !array.Contains(person.Email)));
        Assert.Equal("Anna,Bert", Names(person => new[] { mail, "bert@example.com" }.Contains(person.Email)));
        Assert.Equal("", Names(person => new List<string>().Contains(person.Email)));
        Assert.Equal("Bert", Names(person => person.Born == born));
        Assert.Equal("Bert", Names(person => person.Born!.Value == born.Value));
        Assert.DoesNotContain("1990", _context.People.Where(person => person.Born.Equals(born)).ToQueryString());
        Assert.Equal("Bert", Names(person => person.Born.Equals(born)));
        Assert.Equal("Cafe", Names(person => person.Born == null));
        Assert.Equal("Cafe", Names(person => !person.Born.HasValue));
        Assert.Equal("Anna,Bert", Names(person => person.Born != null && person.Email != "x"));
        Assert.Equal("", Names(person => string.IsNullOrEmpty(person.Email)));
        Assert.Equal("Anna", Names(person => person.Email == mail && person.Note == mail));
        Assert.Equal("Anna,Bert", Names(person => person.Email == mail || person.Born == born));
        Assert.Equal("Anna", Names(person => person.Note == null ? person.Email == "none" : person.Email == mail));
        Assert.Equal("Anna,Bert,Cafe", Names(person => _context.People.Any(other => other.Email == person.Email)));
        born = null;
        Assert.Equal("Cafe", Names(person => person.Born == born));
    }

    [Fact]
    public void Case_space_and_normal_form_make_no_difference()
    {
        Assert.Equal("Bert", Names(static person => person.Email == " BERT@example.COM\t"));

        // Without globalization data the runtime knows no normal forms, and leaves a text as it is.
        var hasNormalForms = "e\u0301".Normalize().Length == 1;
        Assert.Equal(hasNormalForms ? "Cafe" : "", Names(static person => person.Email == "CAFE\u0301@example.com"));
        Assert.Equal("Cafe", Names(static person => person.Email == "CAF\u00c9@example.com"));
        Assert.Equal("", Names(static person => person.Email == "cafe@example.com"));
    }

    [Fact]
    public async Task Every_operator_that_takes_a_condition_is_answered()
    {
        var mail = Mails[1];
        var token = TestContext.Current.CancellationToken;
        Assert.Equal("Bert", _context.People.FirstOrDefault(person => person.Email == mail)!.Name);
        Assert.Equal("Bert", (await _context.People.SingleAsync(person => person.Email == mail, token)).Name);
        Assert.True(await _context.People.AnyAsync(person => person.Email == mail, token));
        Assert.False(await _context.People.AllAsync(person => person.Email == mail, token));
        Assert.Equal(1, await _context.People.CountAsync(person => person.Email == mail, token));
        Assert.Equal("Bert", Compiled(_context, "bert@example.com")!.Name);
        Assert.Equal(["Bert"], (from person in _context.People where person.Email == mail select person.Name).ToList());
        Assert.Equal([Mails[1]], _context.People.Where(person => person.Email == mail).Select(static person => person.Email).Distinct().ToList());
        Assert.Equal(["Bert"], Generic<Person>(mail).Select(static person => person.Name).ToList());
        Assert.Equal(2, _context.People.Join(_context.People, static person => person.Id, static other => other.Id - 1, static (person, other) => new { person.Email, Next = other.Email }).ToList().Count);
        Assert.Equal(1, await _context.People.Where(person => person.Email == mail).ExecuteDeleteAsync(token));
        Assert.Equal(2, await _context.People.CountAsync(token));

        IQueryable<T> Generic<T>(string searched)
            where T : Person
            => _context.Set<T>().Where(person => person.Email == searched);
    }

    [Fact]
    public void Projections_compute_with_the_value_that_was_read()
    {
        Assert.Equal(["ANNA@EXAMPLE.COM", "BERT@EXAMPLE.COM", "CAFÉ@EXAMPLE.COM"], _context.People.OrderBy(static person => person.Id).Select(static person => person.Email.ToUpper()).ToList());
        Assert.Equal(["Dear Anna", "Dear Bert"], _context.People.OrderBy(static person => person.Id).Select(static person => "Dear " + person.Name).Take(2).ToList());
        Assert.Equal([1980, 1990, null], _context.People.OrderBy(static person => person.Id).Select(static person => person.Born != null ? person.Born.Value.Year : (int?)null).ToList());
        Assert.Equal("Anna/16", _context.People.OrderBy(static person => person.Id).Select(static person => $"{person.Name}/{person.Email.Length}").First());
    }

    public static readonly TheoryData<string, Func<PeopleContext, object?>> Unanswerable = new()
    {
        { "'Person.Name' is stored encrypted, so '=='", static context => context.People.Where(static person => person.Name == "Anna").ToList() },
        { "make it [Encrypted(Searchable = true)]", static context => context.People.Where(static person => new[] { "Anna" }.Contains(person.Name)).ToList() },
        { "'Person.Email' is stored encrypted, so 'Where'", static context => context.People.Where(static person => person.Email.StartsWith("anna")).ToList() },
        { "'Where'", static context => context.People.Where(static person => person.Email.Contains("anna")).ToList() },
        { "'Where'", static context => context.People.Where(static person => EF.Functions.Like(person.Email, "anna%")).ToList() },
        { "'Where'", static context => context.People.Where(static person => person.Email.Length > 3).ToList() },
        { "'Where'", static context => context.People.Where(static person => person.Born > new DateOnly(1985, 1, 1)).ToList() },
        { "'Where'", static context => context.People.Where(static person => person.Email.Substring(1) == "nna").ToList() },
        { "not with what the database finds", static context => context.People.Where(static person => person.Email == person.Note).ToList() },
        { "not with what the database finds", static context => context.People.Where(person => context.People.Select(static other => other.Note).Contains(person.Email)).ToList() },
        { "'FirstOrDefault'", static context => context.People.FirstOrDefault(static person => person.Salary > 3) },
        { "'OrderBy'", static context => context.People.OrderBy(static person => person.Email).ToList() },
        { "'GroupBy'", static context => context.People.GroupBy(static person => person.Email).Select(static group => group.Count()).ToList() },
        { "'Max'", static context => context.People.Max(static person => person.Salary) },
        { "'Sum'", static context => context.People.Sum(static person => person.Salary) },
        { "'Join'", static context => context.People.Join(context.People, static person => person.Email, static person => person.Note, static (person, other) => person.Id).ToList() },
        { "'ExecuteUpdate'", static context => context.People.ExecuteUpdate(static setters => setters.SetProperty(static person => person.Email, "new@example.com")) },
        { "compares or computes", static context => context.People.Select(static person => new { Mail = person.Email }).Where(static each => each.Mail == "anna@example.com").ToList() },
        { "compares or computes", static context => Later(context, "anna@example.com") },
    };

    private static object Later(PeopleContext context, string mail) => context.People.Select(static person => person.Email).Where(each => each == mail).ToList();

    [Theory]
    [MemberData(nameof(Unanswerable), DisableDiscoveryEnumeration = true)]
    public void What_ciphertext_cannot_answer_is_refused(string message, Func<PeopleContext, object?> query)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => query(_context));
        Assert.Contains(message, exception.Message);
        Assert.DoesNotContain("anna@", exception.Message);
    }

    [Fact]
    public void Text_of_the_query_shows_the_hash_and_not_the_value()
    {
        var sql = _context.People.Where(static person => person.Email == "anna@example.com").ToQueryString();
        Assert.Contains("\"EmailIndex\" = '", sql);
        Assert.DoesNotContain("anna", sql);
        Assert.Matches("^[0-9a-f]{32}$", (string)_database.Scalar("SELECT EmailIndex FROM People WHERE Id = 1")!);
    }

    [Fact]
    public void Equal_values_of_two_columns_have_different_indexes_and_another_key_finds_nothing()
    {
        _database.Configure = static options => options.SearchKey = [.. TestDatabase.SearchKey.Reverse()];
        using var context = new PeopleContext(_database.Options<PeopleContext>());
        Assert.Empty(context.People.Where(static person => person.Email == "anna@example.com").ToList());
    }

    [Fact]
    public void Own_normalizer_is_asked()
    {
        _database.Configure = static options => (options.SearchKey, options.SearchNormalizer) = (TestDatabase.SearchKey, Own);
        using var context = new PeopleContext(_database.Options<PeopleContext>());
        context.Add(new Person { Name = "Dora", Email = "dora+shop@example.com" });
        context.SaveChanges();
        Assert.Equal("Dora", context.People.Single(static person => person.Email == "dora+mail@example.com").Name);
        Assert.Throws<InvalidOperationException>(() => context.People.Where(static person => person.Email.ToLower() == "dora").ToList());
    }

    private static string Own(string text) => text.Split('+')[0];

    [Fact]
    public void Missing_and_short_search_keys_are_errors()
    {
        _database.Configure = static _ => { };
        using var context = new PeopleContext(_database.Options<PeopleContext>());
        Assert.Contains("'Person.Born' is [Encrypted(Searchable = true)], which needs a key", Assert.Throws<InvalidOperationException>(() => context.People.ToList()).Message);
        _database.Configure = static options => options.SearchKey = new byte[16];
        Assert.Throws<ArgumentException>(() => _database.Options<PeopleContext>());
    }
}
