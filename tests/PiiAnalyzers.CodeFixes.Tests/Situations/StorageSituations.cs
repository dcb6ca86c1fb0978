using PiiAnalyzers.CodeFixes.Storage;

namespace PiiAnalyzers.CodeFixes.Tests.Situations;

internal sealed class EncryptSituations : ISituations
{
    /// <summary>What the rule needs of EF Core.</summary>
    private const string EntityFramework = "\nnamespace Microsoft.EntityFrameworkCore { public class DbContext { public DbSet<T> Set<T>() => new(); } public class DbSet<T> { } }\n";

    private const string Context = "\npublic class Context : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<Client> Clients => Set<Client>(); }\n" + EntityFramework;

    public Type Fix => typeof(EncryptColumnFix);

    public IEnumerable<SituationCase> Cases =>
    [
        SituationCase.Of(
            Situation.NestedTypes,
            "public class Db : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<Row> Rows => Set<Row>(); public class Row { public int Id { get; set; } [PiiEmail] public string? {|PII3001:E|} { get; set; } } }" + EntityFramework,
            "public class Db : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<Row> Rows => Set<Row>(); public class Row { public int Id { get; set; } [PiiEmail, Encrypted] public string? E { get; set; } } }" + EntityFramework),
        SituationCase.Of(
            Situation.NamedArguments,
            "public class Client { public int Id { get; set; } [PiiEmail] [System.ComponentModel.DataAnnotations.Schema.Column(TypeName = \"text\")] public string? {|PII3001:E|} { get; set; } }" + Context,
            "public class Client { public int Id { get; set; } [PiiEmail] [System.ComponentModel.DataAnnotations.Schema.Column(TypeName = \"text\"), Encrypted] public string? E { get; set; } }" + Context),
        SituationCase.Of(
            Situation.Interpolation,
            "public class Client { public int Id { get; set; } [PiiEmail] public string {|PII3001:E|} { get; set; } = $\"{1}\"; }" + Context,
            "public class Client { public int Id { get; set; } [PiiEmail, Encrypted] public string E { get; set; } = $\"{1}\"; }" + Context),
        SituationCase.Of(
            Situation.LinesAndComments,
            "public class Client\n{\n    public int Id { get; set; }\n\n    /// <summary>E.</summary>\n    [PiiEmail] // why\n    // more\n    public string? {|PII3001:E|} { get; set; } // end\n}\n" + Context,
            "public class Client\n{\n    public int Id { get; set; }\n\n    /// <summary>E.</summary>\n    [PiiEmail, Encrypted] // why\n    // more\n    public string? E { get; set; } // end\n}\n" + Context),
        SituationCase.Of(
            Situation.NullableOn,
            "public record Client(int Id, [PiiEmail] string? {|PII3001:E|}) { public override string ToString() => \"\"; }" + Context,
            "public record Client(int Id, [PiiEmail] [property: Encrypted] string? E) { public override string ToString() => \"\"; }" + Context),
        SituationCase.Of(
            Situation.NullableOff,
            "#nullable disable\npublic class Client { public int Id { get; set; } [PiiEmail] public string {|PII3001:E|} { get; set; } }" + Context,
            "#nullable disable\npublic class Client { public int Id { get; set; } [PiiEmail, Encrypted] public string E { get; set; } }" + Context),
        new(
            Situation.MissingUsing,
            "using System;\n\npublic class Client { public int Id { get; set; } [PiiAnalyzers.PiiEmail] public string? {|PII3001:E|} { get; set; } }" + Context,
            "using System;\nusing PiiAnalyzers;\n\npublic class Client { public int Id { get; set; } [PiiAnalyzers.PiiEmail, Encrypted] public string? E { get; set; } }" + Context),
        new(
            Situation.Aliases,
            "using Mail = PiiAnalyzers.PiiEmailAttribute;\nusing EncryptedAttribute = System.ObsoleteAttribute;\n\npublic class Client { public int Id { get; set; } [Mail] public string? {|PII3001:E|} { get; set; } }" + Context,
            "using Mail = PiiAnalyzers.PiiEmailAttribute;\nusing EncryptedAttribute = System.ObsoleteAttribute;\n\npublic class Client { public int Id { get; set; } [Mail, global::PiiAnalyzers.Encrypted] public string? E { get; set; } }" + Context),
        SituationCase.Of(
            Situation.ConditionalAccess,
            "public class Client { public int Id { get; set; } public Client? Up { get; set; } [PiiEmail] public string? {|PII3001:E|} { get; set; } [PiiEmail] public string? UpMail => Up?.E; }" + Context,
            "public class Client { public int Id { get; set; } public Client? Up { get; set; } [PiiEmail, Encrypted] public string? E { get; set; } [PiiEmail] public string? UpMail => Up?.E; }" + Context),
        SituationCase.Of(
            Situation.OverlappingFixes,
            "public record Client(int Id, [PiiEmail] string? {|PII3001:E|}, [PiiPhone] string? {|PII3001:P|}) { public override string ToString() => \"\"; [PiiName] public string? {|PII3001:N|} { get; set; } }\npublic class Other : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<Client> Clients => Set<Client>(); }" + Context,
            "public record Client(int Id, [PiiEmail] [property: Encrypted] string? E, [PiiPhone] [property: Encrypted] string? P) { public override string ToString() => \"\"; [PiiName, Encrypted] public string? N { get; set; } }\npublic class Other : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<Client> Clients => Set<Client>(); }" + Context),
    ];
}

internal sealed class SearchableSituations : ISituations
{
    public Type Fix => typeof(SearchableColumnFix);

    public IEnumerable<SituationCase> Cases =>
    [
        SituationCase.Of(
            Situation.NestedTypes,
            "public class Outer { public class Client { [PiiEmail, Encrypted] public string? E { get; set; } } public object M(IQueryable<Client> q, string t) => q.Where(c => {|PII3005:c.E|} == t); }",
            "public class Outer { public class Client { [PiiEmail, Encrypted(Searchable = true)] public string? E { get; set; } } public object M(IQueryable<Client> q, string t) => q.Where(c => c.E == t); }"),
        SituationCase.Of(
            Situation.NamedArguments,
            "public class Client { [PiiEmail, Encrypted(Searchable = false)] public string? E { get; set; } } public class S { public object M(IQueryable<Client> q, string t) => q.Where(predicate: c => {|PII3005:c.E|} == t); }",
            "public class Client { [PiiEmail, Encrypted(Searchable = true)] public string? E { get; set; } } public class S { public object M(IQueryable<Client> q, string t) => q.Where(predicate: c => c.E == t); }"),
        SituationCase.Of(
            Situation.Interpolation,
            "public class Client { [PiiEmail, Encrypted()] public string? E { get; set; } } public class S { public object M(IQueryable<Client> q, string t) => q.Where(c => {|PII3005:c.E|} == $\"{t}@x\"); }",
            "public class Client { [PiiEmail, Encrypted(Searchable = true)] public string? E { get; set; } } public class S { public object M(IQueryable<Client> q, string t) => q.Where(c => c.E == $\"{t}@x\"); }"),
        SituationCase.Of(
            Situation.LinesAndComments,
            "public class Client\n{\n    [PiiEmail] // mail\n    [Encrypted /* yes */] // here\n    public string? E { get; set; }\n}\npublic class S { public object M(IQueryable<Client> q, string t) => q\n    // all\n    .Where(c => {|PII3005:c.E|} == t /* t */); }\n",
            "public class Client\n{\n    [PiiEmail] // mail\n    [Encrypted(Searchable = true) /* yes */] // here\n    public string? E { get; set; }\n}\npublic class S { public object M(IQueryable<Client> q, string t) => q\n    // all\n    .Where(c => c.E == t /* t */); }\n"),
        SituationCase.Of(
            Situation.NullableOn,
            "public class Client { [PiiEmail, Encrypted] public string? E { get; set; } } public class S { public object M(IQueryable<Client> q, string t) => q.Where(c => {|PII3005:c.E|}!.Trim() == t); }",
            "public class Client { [PiiEmail, Encrypted(Searchable = true)] public string? E { get; set; } } public class S { public object M(IQueryable<Client> q, string t) => q.Where(c => c.E!.Trim() == t); }"),
        SituationCase.Of(
            Situation.NullableOff,
            "#nullable disable\npublic class Client { [PiiEmail, Encrypted] public string E { get; set; } } public class S { public object M(IQueryable<Client> q, string t) => q.Where(c => {|PII3005:c.E|}.Equals(t)); }",
            "#nullable disable\npublic class Client { [PiiEmail, Encrypted(Searchable = true)] public string E { get; set; } } public class S { public object M(IQueryable<Client> q, string t) => q.Where(c => c.E.Equals(t)); }"),
        new(
            Situation.MissingUsing,
            "using System.Linq;\n\npublic class Client { [PiiAnalyzers.PiiEmail, PiiAnalyzers.Encrypted] public string? E { get; set; } } public class S { public object M(IQueryable<Client> q, string t) => q.Where(c => {|PII3005:c.E|} == t); }",
            "using System.Linq;\n\npublic class Client { [PiiAnalyzers.PiiEmail, PiiAnalyzers.Encrypted(Searchable = true)] public string? E { get; set; } } public class S { public object M(IQueryable<Client> q, string t) => q.Where(c => c.E == t); }"),
        SituationCase.Of(
            Situation.Aliases,
            "public class Client { [PiiEmail, EncryptedAttribute] public string? E { get; set; } } public class S { public object M(IQueryable<Client> q, string t) => q.Where(c => {|PII3005:c.E|} == t); }",
            "public class Client { [PiiEmail, EncryptedAttribute(Searchable = true)] public string? E { get; set; } } public class S { public object M(IQueryable<Client> q, string t) => q.Where(c => c.E == t); }"),
        SituationCase.Of(
            Situation.ConditionalAccess,
            "public class Client { [PiiEmail, Encrypted] public string? E { get; set; } } public class S { public object? M(IQueryable<Client>? q, Client? o) => q?.Where(c => {|PII3005:c.E|} == o!.E); }",
            "public class Client { [PiiEmail, Encrypted(Searchable = true)] public string? E { get; set; } } public class S { public object? M(IQueryable<Client>? q, Client? o) => q?.Where(c => c.E == o!.E); }"),
        SituationCase.Of(
            Situation.OverlappingFixes,
            "public class Client { [PiiEmail, Encrypted] public string? E { get; set; } [PiiPhone, Encrypted] public string? P { get; set; } } public class S { public object M(IQueryable<Client> q, string t) => q.Where(c => {|PII3005:c.E|} == t || {|PII3005:c.E|} == \"x\" || {|PII3005:c.P|} == t); public object N(IQueryable<Client> q) => q.OrderBy(c => {|PII3005:c.E|}); }",
            "public class Client { [PiiEmail, Encrypted(Searchable = true)] public string? E { get; set; } [PiiPhone, Encrypted(Searchable = true)] public string? P { get; set; } } public class S { public object M(IQueryable<Client> q, string t) => q.Where(c => c.E == t || c.E == \"x\" || c.P == t); public object N(IQueryable<Client> q) => q.OrderBy(c => {|PII3005:c.E|}); }"),
    ];
}
