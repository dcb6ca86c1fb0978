using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Mapping;

public class EncryptedQueryTests
{
    [Theory]
    [InlineData("""var r = db.Clients.Where(c => {|PII3005:c.Mail|}.Contains(text)).ToList();""")]
    [InlineData("""var r = db.Clients.Where(c => {|PII3005:c.Mail|}.StartsWith(text) || {|PII3005:c.Mail|}.EndsWith(text));""")]
    [InlineData("""var r = db.Clients.Where(c => EF.Functions.Like({|PII3005:c.Mail|}, "%x%"));""")]
    [InlineData("""var r = await db.Clients.AnyAsync(c => {|PII3005:c.Mail|} == text);""")]
    [InlineData("""var r = db.Clients.FirstOrDefault(c => {|PII3005:c.Mail|}.ToLower() == text);""")]
    [InlineData("""var r = db.Clients.Where(c => {|PII3005:c.Mail|} != text);""")]
    [InlineData("""var r = db.Clients.OrderBy(c => {|PII3005:c.Mail|}).ThenByDescending(c => {|PII3005:c.Born|});""")]
    [InlineData("""var r = db.Clients.GroupBy(c => {|PII3005:c.Mail|}).Count();""")]
    [InlineData("""var r = db.Clients.Where(c => {|PII3005:c.Born|} < DateTime.Now);""")]
    [InlineData("""var r = db.Clients.Max(c => {|PII3005:c.Born|});""")]
    [InlineData("""var r = db.Clients.Where(c => string.Compare({|PII3005:c.Mail|}, text) > 0);""")]
    [InlineData("""var r = from c in db.Clients where {|PII3005:c.Mail|} == text orderby {|PII3005:c.Born|} select c.Id;""")]
    [InlineData("""var r = db.Clients.Where(c => c.Orders.Any(o => {|PII3005:o.Note|}.Contains(text)));""")]
    [InlineData("""var r = db.Clients.Where(c => {|PII3005:c.Phone|}.StartsWith(text));""")]
    [InlineData("""var r = db.Clients.Where(c => {|PII3005:c.Converted|}.StartsWith(text));""")]
    [InlineData("""var one = db.Clients.First(); var r = db.Clients.Where(c => {|PII3005:c.Mail|} == one.Mail);""")]
    [InlineData("""var r = from c in db.Clients from o in c.Orders where {|PII3005:c.Mail|} == text && {|PII3005:o.Note|} == text select c.Id;""")]
    [InlineData("""var list = new List<string>(); var r = db.Clients.Where(c => list.Contains({|PII3005:c.Mail|}));""")]
    public Task Questions_that_ciphertext_cannot_answer(string statements) => Verify(statements);

    [Theory]
    [InlineData("""var r = db.Clients.Where(c => c.Phone == text).ToList();""")]
    [InlineData("""var r = db.Clients.Where(c => c.Mail != null).Select(c => c.Mail).ToList();""")]
    [InlineData("""var r = db.Clients.Where(c => c.Tier.Contains(text)).OrderBy(c => c.Id).ToList();""")]
    [InlineData("""var r = db.Clients.AsEnumerable().Where(c => c.Mail.Contains(text)).OrderBy(c => c.Mail).ToList();""")]
    [InlineData("""var list = db.Clients.ToList(); var r = list.Where(c => c.Mail.StartsWith(text)).OrderBy(c => c.Born).ToList();""")]
    [InlineData("""var one = db.Clients.First(); if (one.Mail == text || one.Mail.Contains(text)) { }""")]
    [InlineData("""var one = db.Clients.First(); var r = db.Clients.Where(c => c.Tier == text && c.Id > one.Id);""")]
    [InlineData("""var one = db.Clients.First(); var r = db.Clients.Where(c => c.Phone == one.Mail || c.Tier == one.Mail.Trim());""")]
    public Task Questions_that_are_answered(string statements) => Verify(statements);

    private static Task Verify(string statements) => LibraryTest.VerifyTypes(["Microsoft.EntityFrameworkCore"], $$"""
        public class Client
        {
            public int Id { get; set; }
            [PiiEmail, Encrypted] public string Mail { get; set; } = "";
            [PiiPhone, Encrypted(Searchable = true)] public string Phone { get; set; } = "";
            [PiiDateOfBirth, Encrypted] public DateTime Born { get; set; }
            [PiiName] public string Converted { get; set; } = "";
            public string Tier { get; set; } = "";
            public List<Purchase> Orders { get; } = [];
        }

        public class Purchase { public int Id { get; set; } [PiiOther, Encrypted] public string Note { get; set; } = ""; }

        public static class Secrets { public static string Encrypt(string text) => text; public static string Decrypt(string text) => text; }

        public class Context : DbContext
        {
            public DbSet<Client> Clients => Set<Client>();

            protected override void OnModelCreating(ModelBuilder builder)
                => builder.Entity<Client>().Property(c => c.Converted).HasConversion(v => Secrets.Encrypt(v), v => Secrets.Decrypt(v));
        }

        public class Subject(Context db)
        {
            public async Task Run(string text)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """);
}
