using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.Extensions.DependencyInjection;
using PiiAnalyzers.EntityFrameworkCore.Tests.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Tests;

/// <summary>The model that <c>dotnet ef dbcontext optimize</c> writes: generated, compiled and used.</summary>
public sealed class CompiledModelTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Compiled_model_reads_writes_finds_and_verifies()
    {
        var model = Compile(_database.Options<PeopleContext>(), static options => new PeopleContext(options));
        DbContextOptions<PeopleContext> Options() => _database.Options<PeopleContext>(more: options => options.UseModel(model));
        using (var context = new PeopleContext(Options()))
        {
            Assert.Same(model, context.Model);
            // The tables come from a model that was built.
            using var built = new PeopleContext(_database.Options<PeopleContext>());
            built.Database.EnsureCreated();
            context.Add(new Person { Name = Canary.Name, Email = Canary.Email, Born = Canary.Born, Salary = Canary.Salary, Photo = [1, 2] });
            context.Add(new Person { Name = "Other", Email = "other@example.com", Photo = [1, 2] });
            context.SaveChanges();
        }

        using (var context = new PeopleContext(Options()))
        {
            var mail = Canary.Email.ToUpperInvariant();
            var person = context.People.Single(person => person.Email == mail);
            Assert.Equal((Canary.Name, Canary.Born, Canary.Salary), (person.Name, person.Born!.Value, person.Salary));
            person.Photo![0] = 9;
            context.SaveChanges();
        }

        // The same as a model that was built reads and writes.
        using (var context = new PeopleContext(_database.Options<PeopleContext>()))
        {
            Assert.Equal([9, 2], context.People.Single(static person => person.Email == Canary.Email).Photo!);
        }

        Assert.Equal(2L, _database.Scalar("SELECT count(*) FROM People WHERE Name LIKE 'pii1:%' AND EmailSeal IS NOT NULL AND length(EmailIndex) = 32"));
        _database.Execute("UPDATE People SET Name = (SELECT Name FROM People WHERE Id = 2), NameSeal = (SELECT NameSeal FROM People WHERE Id = 2) WHERE Id = 1");
        using (var context = new PeopleContext(Options()))
        {
            Assert.Equal(EncryptionFailure.OtherRow, Assert.Throws<EncryptedColumnException>(() => context.People.ToList()).Failure);
        }

        // One model for the process, so one provider.
        _database.Provider = _database.Keys.Provider();
        using (var context = new PeopleContext(Options()))
        {
            Assert.Contains("A compiled model is one for the whole process", Assert.Throws<InvalidOperationException>(() => context.People.ToList()).Message);
        }
    }

    [Fact]
    public void Compiled_model_without_a_provider_says_so()
    {
        var model = Compile(_database.Options<PeopleContext>(), static options => new PeopleContext(options));
        using (var built = new PeopleContext(_database.Options<PeopleContext>()))
        {
            built.Database.EnsureCreated();
        }

        using var context = new PeopleContext(_database.Options<PeopleContext>(encrypted: false, more: options => options.UseModel(model)));
        context.Add(new Person { Id = 1, Name = Canary.Name, Email = Canary.Email });
        var exception = Assert.ThrowsAny<Exception>(() => context.SaveChanges());
        Assert.Contains("UsePiiEncryption", (exception as InvalidOperationException ?? exception.InnerException)!.Message);
    }

    [Fact]
    public void Compiled_model_keeps_converters_of_the_application_and_complex_types()
    {
        Action<ModelBuilder> build = static model =>
        {
            model.Entity<MappingTests.Account>(static account =>
            {
                account.Property(static each => each.Mail).HasConversion<MappingTests.MailConverter>();
                account.Ignore(static each => each.Second);
                account.Ignore(static each => each.Tags);
            });
            model.Entity<MappingTests.Order>(static order =>
            {
                order.OwnsOne(static each => each.ShipTo);
                order.ComplexProperty(static each => each.Billing);
                order.Ignore(static each => each.Pickup);
                order.Ignore(static each => each.Lines);
            });
        };
        using (var built = ModelContext.Create(_database, build))
        {
            built.Database.EnsureCreated();
        }

        var model = Compile(_database.Options<ModelContext>(), options => new ModelContext(options, build));
        ModelContext Context() => new(_database.Options<ModelContext>(more: options => options.UseModel(model)), build);
        using (var context = Context())
        {
            context.Add(new MappingTests.Account { Mail = new("jane@example.com"), Mood = Mood.Grim });
            context.Add(new MappingTests.Order { ShipTo = new("12 Canary Row", "EC1A 1BB", "GB"), Billing = new("London", 3) });
            context.SaveChanges();
        }

        using (var context = Context())
        {
            var mail = new MappingTests.Mail("JANE@example.com");
            Assert.Equal(Mood.Grim, context.Set<MappingTests.Account>().Single(account => account.Mail == mail).Mood);
            Assert.Equal("12 Canary Row", context.Set<MappingTests.Order>().Single(static order => order.Billing.City == "LONDON").ShipTo.Street);
        }
    }

    private static IModel Compile<TContext>(DbContextOptions<TContext> options, Func<DbContextOptions<TContext>, TContext> create)
        where TContext : DbContext
    {
        using var context = create(options);
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices();
#pragma warning disable EF1001
        new Microsoft.EntityFrameworkCore.Sqlite.Design.Internal.SqliteDesignTimeServices().ConfigureDesignTimeServices(services);
#pragma warning restore EF1001
        using var provider = services.BuildServiceProvider();
        var folder = Directory.CreateTempSubdirectory("pii-model-");
        try
        {
            var files = provider.GetRequiredService<ICompiledModelScaffolder>().ScaffoldModel(
                context.GetService<IDesignTimeModel>().Model,
                folder.FullName,
                new() { ContextType = typeof(TContext), ModelNamespace = "Compiled", Language = "C#" });
            var compilation = CSharpCompilation.Create(
                "Compiled" + Guid.NewGuid().ToString("N"),
                files.Where(static file => !file.EndsWith("AssemblyAttributes.cs", StringComparison.Ordinal)).Select(static file => CSharpSyntaxTree.ParseText(File.ReadAllText(file))),
                ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path)),
                new(OutputKind.DynamicallyLinkedLibrary));
            using var assembly = new MemoryStream();
            var result = compilation.Emit(assembly);
            Assert.True(result.Success, string.Join('\n', result.Diagnostics));
            assembly.Position = 0;
            return (IModel)AssemblyLoadContext.Default.LoadFromStream(assembly).GetType($"Compiled.{typeof(TContext).Name}Model")!.GetProperty("Instance")!.GetValue(null)!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
