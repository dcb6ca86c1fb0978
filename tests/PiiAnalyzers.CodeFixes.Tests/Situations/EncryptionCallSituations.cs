using PiiAnalyzers.CodeFixes.Storage;

namespace PiiAnalyzers.CodeFixes.Tests.Situations;

internal sealed class EncryptionCallSituations : ISituations
{
    /// <summary>What the rule and its fix need of EF Core and of the package for it.</summary>
    private const string EntityFramework = """


        public class Client { public int Id { get; set; } [PiiAnalyzers.PiiEmail, PiiAnalyzers.Encrypted] public string Mail { get; set; } = ""; }

        public class Context : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<Client> Clients => Set<Client>(); }

        namespace Microsoft.EntityFrameworkCore
        {
            using Microsoft.AspNetCore.DataProtection;
            public class DbContext { public DbSet<T> Set<T>() => new(); }
            public class DbSet<T> { }
            public class DbContextOptionsBuilder { }
            public static class Provider { public static DbContextOptionsBuilder UseDatabase(this DbContextOptionsBuilder builder, string connection) => builder; }
            public static class PiiEncryptionExtensions { public static DbContextOptionsBuilder UsePiiEncryption(this DbContextOptionsBuilder builder, IDataProtectionProvider provider) => builder; }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class EntityFrameworkServiceCollectionExtensions
            {
                public static IServiceCollection AddDbContext<T>(this IServiceCollection services, System.Action<Microsoft.EntityFrameworkCore.DbContextOptionsBuilder> optionsAction) where T : Microsoft.EntityFrameworkCore.DbContext => services;
                public static IServiceCollection AddDbContext<T>(this IServiceCollection services, System.Action<System.IServiceProvider, Microsoft.EntityFrameworkCore.DbContextOptionsBuilder> optionsAction) where T : Microsoft.EntityFrameworkCore.DbContext => services;
            }
        }

        """;

    private const string Imports = "using Microsoft.EntityFrameworkCore;\nusing Microsoft.Extensions.DependencyInjection;\n", Protection = "using Microsoft.AspNetCore.DataProtection;\n";

    private const string Call = ".UsePiiEncryption(services.GetRequiredService<IDataProtectionProvider>())";

    public Type Fix => typeof(EnableEncryptionFix);

    public IEnumerable<SituationCase> Cases =>
    [
        new(
            Situation.NestedTypes,
            Imports + "\npublic class Outer\n{\n    public static class Inner\n    {\n        public static void Run(IServiceCollection add) => add.{|PII3006:AddDbContext<Context>|}(o => o.UseDatabase(\"x\"));\n    }\n}" + EntityFramework,
            Protection + Imports + "\npublic class Outer\n{\n    public static class Inner\n    {\n        public static void Run(IServiceCollection add) => add.AddDbContext<Context>((services, o) => o.UseDatabase(\"x\")" + Call + ");\n    }\n}" + EntityFramework),
        In(Situation.NamedArguments, "add.{|PII3006:AddDbContext<Context>|}(optionsAction: o => o.UseDatabase(connection: \"x\"));", "add.AddDbContext<Context>(optionsAction: (services, o) => o.UseDatabase(connection: \"x\")" + Call + ");"),
        In(Situation.Interpolation, "add.{|PII3006:AddDbContext<Context>|}(o => o.UseDatabase($\"{1}\"));", "add.AddDbContext<Context>((services, o) => o.UseDatabase($\"{1}\")" + Call + ");"),
        In(
            Situation.LinesAndComments,
            "// the shop's\n        add.{|PII3006:AddDbContext<Context>|}(o =>\n        {\n            // where it is\n            o.UseDatabase(\"x\"); // kept\n        }); // end",
            "// the shop's\n        add.AddDbContext<Context>((services, o) =>\n        {\n            // where it is\n            o.UseDatabase(\"x\"); // kept\n            o" + Call + ";\n        }); // end"),
        In(Situation.NullableOn, "string? name = null;\n        add.{|PII3006:AddDbContext<Context>|}(o => o.UseDatabase(name!));", "string? name = null;\n        add.AddDbContext<Context>((services, o) => o.UseDatabase(name!)" + Call + ");"),
        new(
            Situation.NullableOff,
            "#nullable disable\n" + Statement(Imports, "add.{|PII3006:AddDbContext<Context>|}(o => o.UseDatabase(null));"),
            "#nullable disable\n" + Statement(Protection + Imports, "add.AddDbContext<Context>((services, o) => o.UseDatabase(null)" + Call + ");")),
        In(Situation.MissingUsing, "add.{|PII3006:AddDbContext<Context>|}((services, o) => o.UseDatabase(\"x\"));", "add.AddDbContext<Context>((services, o) => o.UseDatabase(\"x\")" + Call + ");"),
        new(
            Situation.Aliases,
            Statement(Imports + "using Db = Context;\n", "add.{|PII3006:AddDbContext<Db>|}(o => o.UseDatabase(\"x\"));"),
            Statement(Protection + Imports + "using Db = Context;\n", "add.AddDbContext<Db>((services, o) => o.UseDatabase(\"x\")" + Call + ");")),
        In(Situation.ConditionalAccess, "string? path = null;\n        add.{|PII3006:AddDbContext<Context>|}(o => o.UseDatabase(path?.Trim() ?? \"x\"));", "string? path = null;\n        add.AddDbContext<Context>((services, o) => o.UseDatabase(path?.Trim() ?? \"x\")" + Call + ");"),
        // One context that encrypts settles the rule; all at once encrypts all.
        new(
            Situation.OverlappingFixes,
            Statement(Imports, "add.{|PII3006:AddDbContext<Context>|}(o => o.UseDatabase(\"x\")).{|PII3006:AddDbContext<Context>|}(o => o.UseDatabase(\"y\"));"),
            Statement(Protection + Imports, "add.AddDbContext<Context>((services, o) => o.UseDatabase(\"x\")" + Call + ").AddDbContext<Context>(o => o.UseDatabase(\"y\"));"),
            Statement(Protection + Imports, "add.AddDbContext<Context>((services, o) => o.UseDatabase(\"x\")" + Call + ").AddDbContext<Context>((services, o) => o.UseDatabase(\"y\")" + Call + ");")),
    ];

    private static SituationCase In(Situation situation, string before, string after, [System.Runtime.CompilerServices.CallerLineNumber] int line = 0)
        => new(situation, Statement(Imports, before), Statement(Protection + Imports, after), Line: line);

    private static string Statement(string imports, string statement) => imports + "\npublic static class Startup\n{\n    public static void Run(IServiceCollection add)\n    {\n        " + statement + "\n    }\n}" + EntityFramework;
}
