using PiiAnalyzers.CodeFixes.Annotations;
using PiiAnalyzers.CodeFixes.Masking;
using PiiAnalyzers.CodeFixes.Storage;
using PiiAnalyzers.CodeFixes.Switches;
using PiiAnalyzers.CodeFixes.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests.Storage;

public class StorageFixTests
{
    /// <summary>What the rule needs of EF Core, which these tests do without.</summary>
    private const string EntityFramework = """

        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext { public DbSet<T> Set<T>() => new(); }
            public class DbSet<T> { }
        }
        """;

    [Fact]
    public Task Column_is_marked_encrypted() => Fix<EncryptColumnFix>.VerifyAlone(
        """
        using PiiAnalyzers;
        using Microsoft.EntityFrameworkCore;

        public class Client
        {
            public int Id { get; set; }

            [PiiEmail]
            public string {|PII3001:Email|} { get; set; } = "";

            [PiiPhone] public string? {|PII3001:Phone|} { get; set; }
        }

        public record Visit(int Id, [property: PiiName] string {|PII3001:Who|}, [PiiIpAddress] string {|PII3001:From|}) { public override string ToString() => "visit"; }

        public class Context : DbContext
        {
            public DbSet<Client> Clients => Set<Client>();
            public DbSet<Visit> Visits => Set<Visit>();
        }
        """ + EntityFramework,
        """
        using PiiAnalyzers;
        using Microsoft.EntityFrameworkCore;

        public class Client
        {
            public int Id { get; set; }

            [PiiEmail, Encrypted]
            public string Email { get; set; } = "";

            [PiiPhone, Encrypted] public string? Phone { get; set; }
        }

        public record Visit(int Id, [property: PiiName, Encrypted] string Who, [PiiIpAddress] [property: Encrypted] string From) { public override string ToString() => "visit"; }

        public class Context : DbContext
        {
            public DbSet<Client> Clients => Set<Client>();
            public DbSet<Visit> Visits => Set<Visit>();
        }
        """ + EntityFramework,
        key: FixKeys.EncryptColumn);

    [Fact]
    public Task Column_of_a_type_without_the_using() => Fix<EncryptColumnFix>.VerifyAlone(
        """
        using Microsoft.AspNetCore.Identity;
        using Microsoft.EntityFrameworkCore;

        public class Client
        {
            public int Id { get; set; }
            [PersonalData] public string {|PII3001:Email|} { get; set; } = "";
        }

        public class Context : DbContext
        {
            public DbSet<Client> Clients => Set<Client>();
        }
        """ + EntityFramework,
        """
        using Microsoft.AspNetCore.Identity;
        using Microsoft.EntityFrameworkCore;
        using PiiAnalyzers;

        public class Client
        {
            public int Id { get; set; }
            [PersonalData, Encrypted] public string Email { get; set; } = "";
        }

        public class Context : DbContext
        {
            public DbSet<Client> Clients => Set<Client>();
        }
        """ + EntityFramework);

    [Theory]
    [InlineData("""System.IO.File.WriteAllText("x", {|PII3003:customer.Email|});""", """System.IO.File.WriteAllText("x", PiiMask.Email(customer.Email));""")]
    [InlineData("""Environment.SetEnvironmentVariable("x", {|PII4002:customer.Phone|});""", """Environment.SetEnvironmentVariable("x", PiiMask.Phone(customer.Phone));""")]
    public Task What_is_stored_or_sent_is_masked(string before, string after) => Fix<MaskValueFix>.VerifyBody(before, after);

    [Fact]
    public Task Switch_is_guarded_where_the_environment_is_known() => Fix<GuardSwitchFix>.VerifyAlone(
        """
        using Microsoft.AspNetCore.Builder;
        using PiiAnalyzers;

        public class Holder { [PiiEmail] public string Email { get; set; } = ""; }

        public static class Startup
        {
            public static void Run(WebApplication app)
            {
                {|PII1008:app.UseDeveloperExceptionPage()|};
            }

            public static void Without(IApplicationBuilder app)
            {
                {|PII1008:app.UseDeveloperExceptionPage()|};
            }
        }
        """,
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Hosting;
        using PiiAnalyzers;

        public class Holder { [PiiEmail] public string Email { get; set; } = ""; }

        public static class Startup
        {
            public static void Run(WebApplication app)
            {
                if (app.Environment.IsDevelopment())
                {
                    app.UseDeveloperExceptionPage();
                }
            }

            public static void Without(IApplicationBuilder app)
            {
                {|PII1008:app.UseDeveloperExceptionPage()|};
            }
        }
        """);

    private const string Registration = """

        namespace Microsoft.EntityFrameworkCore
        {
            using Microsoft.AspNetCore.DataProtection;
            public class DbContextOptionsBuilder { public DbContextOptionsBuilder EnableDetailedErrors() => this; }
            public static class Provider { public static DbContextOptionsBuilder UseDatabase(this DbContextOptionsBuilder builder, string connection) => builder; }
            public static class PiiEncryptionExtensions { public static DbContextOptionsBuilder UsePiiEncryption(this DbContextOptionsBuilder builder, IDataProtectionProvider provider) => builder; }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            using System;
            using Microsoft.EntityFrameworkCore;
            public static class EntityFrameworkServiceCollectionExtensions
            {
                public static IServiceCollection AddDbContext<T>(this IServiceCollection services, Action<DbContextOptionsBuilder> options) where T : DbContext => services;
                public static IServiceCollection AddDbContext<T>(this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> options) where T : DbContext => services;
            }
        }
        """;

    [Theory]
    [InlineData(
        """add.{|PII3006:AddDbContext<Context>|}(options => options.UseDatabase("x"));""",
        """add.AddDbContext<Context>((services, options) => options.UseDatabase("x").UsePiiEncryption(services.GetRequiredService<IDataProtectionProvider>()));""")]
    [InlineData(
        """add.{|PII3006:AddDbContext<Context>|}((given, options) => options.UseDatabase("x"));""",
        """add.AddDbContext<Context>((given, options) => options.UseDatabase("x").UsePiiEncryption(given.GetRequiredService<IDataProtectionProvider>()));""")]
    [InlineData(
        """
        var services = add;
                services.{|PII3006:AddDbContext<Context>|}(static options => options
                    .UseDatabase("x")
                    .EnableDetailedErrors());
        """,
        """
        var services = add;
                services.AddDbContext<Context>(static (provider, options) => options
                    .UseDatabase("x")
                    .EnableDetailedErrors()
                    .UsePiiEncryption(provider.GetRequiredService<IDataProtectionProvider>()));
        """)]
    [InlineData(
        """
        add.{|PII3006:AddDbContext<Context>|}((options) =>
                {
                    options.UseDatabase("x");
                });
        """,
        """
        add.AddDbContext<Context>((services, options) =>
                {
                    options.UseDatabase("x");
                    options.UsePiiEncryption(services.GetRequiredService<IDataProtectionProvider>());
                });
        """)]
    public Task Encryption_is_turned_on(string before, string after) => Fix<EnableEncryptionFix>.VerifyAlone(Wired("", before), Wired("using Microsoft.AspNetCore.DataProtection;\n", after));

    [Fact]
    public Task Column_is_marked_and_encryption_turned_on_once() => Fix<EncryptColumnFix>.VerifyAlone(
        Wired("", """add.AddDbContext<Context>(options => options.UseDatabase("x"));""").Replace("[PiiEmail, Encrypted] public string Mail", "[PiiEmail] public string {|PII3001:Mail|}", StringComparison.Ordinal),
        Wired("using Microsoft.AspNetCore.DataProtection;\n", """add.AddDbContext<Context>((services, options) => options.UseDatabase("x").UsePiiEncryption(services.GetRequiredService<IDataProtectionProvider>()));"""),
        batch: Wired("", """add.{|PII3006:AddDbContext<Context>|}(options => options.UseDatabase("x"));"""));

    private static string Wired(string import, string statement) => $$"""
        {{import}}using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;
        using PiiAnalyzers;

        public class Client { public int Id { get; set; } [PiiEmail, Encrypted] public string Mail { get; set; } = ""; }

        public class Context : DbContext { public DbSet<Client> Clients => Set<Client>(); }

        public static class Startup
        {
            public static void Run(IServiceCollection add)
            {
                {{statement}}
            }
        }
        """ + EntityFramework + Registration;
}
