using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Mapping;

/// <summary>PII3006: marked columns in a context whose options are set up here and encrypt nothing.</summary>
public class EncryptionWiringTests
{
    private const string EntityFramework = """

        namespace Microsoft.EntityFrameworkCore
        {
            using Microsoft.AspNetCore.DataProtection;
            public class DbContextOptionsBuilder { public DbContextOptionsBuilder EnableDetailedErrors() => this; public bool IsConfigured => false; }
            public class DbContext { public DbSet<T> Set<T>() => new(); protected virtual void OnConfiguring(DbContextOptionsBuilder builder) { } }
            public class DbSet<T> { }
            public static class Provider { public static DbContextOptionsBuilder UseDatabase(this DbContextOptionsBuilder builder, string connection) => builder; }
            public static class PiiEncryptionExtensions { public static DbContextOptionsBuilder UsePiiEncryption(this DbContextOptionsBuilder builder, IDataProtectionProvider provider) => builder; }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            using System;
            using Microsoft.EntityFrameworkCore;
            public static class EntityFrameworkServiceCollectionExtensions
            {
                public static IServiceCollection AddDbContext<T>(this IServiceCollection services, Action<DbContextOptionsBuilder>? options = null) where T : DbContext => services;
                public static IServiceCollection AddDbContext<T>(this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> options) where T : DbContext => services;
                public static IServiceCollection AddDbContextPool<T>(this IServiceCollection services, Action<DbContextOptionsBuilder> options) where T : DbContext => services;
            }
        }

        namespace Shared
        {
            using Microsoft.EntityFrameworkCore;
            public static class Defaults { public static DbContextOptionsBuilder UseDefaults(this DbContextOptionsBuilder builder) => builder; }
        }
        """;

    private const string Model = """
        public class Client { public int Id { get; set; } [PiiEmail, Encrypted] public string Mail { get; set; } = ""; [PiiName, Encrypted] public string Name { get; set; } = ""; public string? Tier { get; set; } }
        public class Plain { public int Id { get; set; } public string? Tier { get; set; } }
        public class Context : DbContext { public DbSet<Client> Clients => Set<Client>(); }
        public class PlainContext : DbContext { public DbSet<Plain> Plains => Set<Plain>(); }
        """;

    [Theory]
    [InlineData("""services.{|PII3006:AddDbContext<Context>|}(options => options.UseDatabase("x"));""")]
    [InlineData("""services.{|PII3006:AddDbContext<Context>|}(options => { options.UseDatabase("x"); options.EnableDetailedErrors(); });""")]
    [InlineData("""services.{|PII3006:AddDbContext<Context>|}((provider, options) => options.UseDatabase("x").EnableDetailedErrors());""")]
    [InlineData("""services.{|PII3006:AddDbContextPool<Context>|}(static options => options.UseDatabase("x"));""")]
    public Task Options_that_encrypt_nothing(string statement) => Verify(Model, statement);

    [Theory]
    [InlineData("""services.AddDbContext<PlainContext>(options => options.UseDatabase("x"));""")]
    [InlineData("""services.AddDbContext<Context>();""")]
    [InlineData("""services.AddDbContext<Context>(options => options.UseDatabase("x").UseDefaults());""")]
    [InlineData("""services.AddDbContext<Context>(configure);""")]
    [InlineData("""services.AddDbContext<Context>((provider, options) => options.UseDatabase("x").UsePiiEncryption(provider.GetRequiredService<IDataProtectionProvider>()));""")]
    [InlineData("""services.AddDbContext<Context>(options => options.UseDatabase("x")); var own = typeof(EncryptedAttribute);""")]
    [InlineData("""services.AddDbContext<{|CS0246:Missing|}>(options => options.UseDatabase("x"));""")]
    [InlineData("""services.AddDbContext<Context>(options => {|CS0103:missing|}(options));""")]
    public Task Options_that_encrypt_or_are_not_set_up_here(string statement) => Verify(Model, statement);

    [Fact]
    public Task Context_that_sets_itself_up() => Verify(
        """
        public class Client { public int Id { get; set; } [PiiEmail, Encrypted] public string Mail { get; set; } = ""; }
        public class Context : DbContext
        {
            public DbSet<Client> Clients => Set<Client>();
            protected override void {|PII3006:OnConfiguring|}(DbContextOptionsBuilder builder) { if (!builder.IsConfigured) builder.UseDatabase("x"); }
        }
        public class Other : DbContext
        {
            public DbSet<Client> Clients => Set<Client>();
            protected override void OnConfiguring(DbContextOptionsBuilder builder) => builder.EnableDetailedErrors();
        }
        """,
        "");

    [Fact]
    public Task Domain_library_has_no_context() => Verify("""public class Client { public int Id { get; set; } [PiiEmail, Encrypted] public string Mail { get; set; } = ""; }""", "");

    private static Task Verify(string types, string statement) => RuleTest.VerifyAlone(
            $$"""
            using System;
            using Microsoft.AspNetCore.DataProtection;
            using Microsoft.EntityFrameworkCore;
            using Microsoft.Extensions.DependencyInjection;
            using PiiAnalyzers;
            using Shared;

            {{types}}

            public static class Startup
            {
                public static void Run(IServiceCollection services, Action<DbContextOptionsBuilder> configure)
                {
                    {{statement}}
                }
            }
            """ + EntityFramework);
}
