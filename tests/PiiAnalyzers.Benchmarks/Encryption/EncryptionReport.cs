using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace PiiAnalyzers.Benchmarks.Encryption;

/// <summary>
/// Rows per second written, read and found in a SQLite file, and its size, with and without encryption: whole saves and queries of EF Core, not the cryptography alone. Prints the table of
/// docs/encryption.md.
/// </summary>
internal static class EncryptionReport
{
    private const int Rows = 5000;
    private const int Batch = 500;
    private const int Searches = 1000;
    private const int Rounds = 5;

    public static void Run()
    {
        var provider = new EphemeralDataProtectionProvider();
        byte[] searchKey = [.. Enumerable.Range(1, 32).Select(static number => (byte)number)];
        (string Name, Func<DbContextOptionsBuilder, DbContextOptionsBuilder> Options, bool DatabaseKeys)[] kinds =
        [
            ("in clear, keys made in code", static options => options, false),
            ("encrypted, keys made in code", options => options.UsePiiEncryption(provider, encryption => encryption.SearchKey = searchKey), false),
            ("in clear, keys made by the database", static options => options, true),
            ("encrypted, keys made by the database", options => options.UsePiiEncryption(provider, encryption => encryption.SearchKey = searchKey), true),
        ];
        var results = kinds.ToDictionary(static kind => kind.Name, static _ => new List<Measurement>());

        // Interleaved, so that a busy moment of the machine meets all of them; the first round warms up.
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var (name, options, databaseKeys) in kinds)
            {
                var measured = databaseKeys ? Measure<NumberedPerson>(options) : Measure<Person>(options);
                if (round > 0)
                {
                    results[name].Add(measured);
                }
            }
        }

        Console.WriteLine("| | rows written/s | rows read/s | searches by e-mail/s | bytes a row |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var (name, measured) in results)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {Median(measured, static each => each.Written):N0} | {Median(measured, static each => each.Read):N0} | {Median(measured, static each => each.Found):N0} | {Median(measured, static each => each.Bytes):N0} |"));
        }
    }

    private static double Median(IEnumerable<Measurement> measured, Func<Measurement, double> value) => measured.Select(value).Order().ElementAt(Rounds / 2);

    private static Measurement Measure<T>(Func<DbContextOptionsBuilder, DbContextOptionsBuilder> configure)
        where T : PersonBase, new()
    {
        var folder = Directory.CreateTempSubdirectory("pii-bench-");
        try
        {
            var file = Path.Combine(folder.FullName, "bench.db");
            var options = configure(new DbContextOptionsBuilder().UseSqlite($"Data Source={file};Pooling=False")).Options;
            using (var context = new PersonContext<T>(options))
            {
                context.Database.EnsureCreated();
                if (context.Model.FindEntityType(typeof(T))!.GetIndexes().FirstOrDefault() is null)
                {
                    context.Database.ExecuteSql($"CREATE INDEX IX_Email ON People (Email)");
                }
            }

            var watch = Stopwatch.StartNew();
            for (var start = 0; start < Rows; start += Batch)
            {
                using var context = new PersonContext<T>(options);
                context.AddRange(Enumerable.Range(start, Batch).Select(static i => new T { Name = "Given Family " + i, Email = $"given.family{i}@example.com", Phone = "+44 20 7946 0" + i, Born = new DateOnly(1950, 1, 1).AddDays(i) }));
                context.SaveChanges();
            }

            var written = Rows / watch.Elapsed.TotalSeconds;
            watch.Restart();
            using (var context = new PersonContext<T>(options))
            {
                if (context.People.AsNoTracking().AsEnumerable().Count() != Rows)
                {
                    throw new InvalidOperationException("Rows are missing.");
                }
            }

            var read = Rows / watch.Elapsed.TotalSeconds;
            watch.Restart();
            using (var context = new PersonContext<T>(options))
            {
                for (var i = 0; i < Searches; i++)
                {
                    var mail = $"given.family{i * 5}@example.com";
                    if (context.People.AsNoTracking().Single(person => person.Email == mail).Email != mail)
                    {
                        throw new InvalidOperationException("Another row was found.");
                    }
                }
            }

            var found = Searches / watch.Elapsed.TotalSeconds;
            using (var context = new PersonContext<T>(options))
            {
                context.Database.ExecuteSql($"VACUUM");
            }

            return new(written, read, found, new FileInfo(file).Length / (double)Rows);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private readonly record struct Measurement(double Written, double Read, double Found, double Bytes);
}
