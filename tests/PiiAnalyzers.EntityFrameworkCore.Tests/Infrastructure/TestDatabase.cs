using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace PiiAnalyzers.EntityFrameworkCore.Tests.Infrastructure;

/// <summary>A database in a file of its own, with its key ring and everything that EF Core logs.</summary>
internal sealed class TestDatabase : IDisposable
{
    public static readonly byte[] SearchKey = [.. Enumerable.Range(7, 32).Select(static number => (byte)number)];

    private readonly string _folder = Directory.CreateTempSubdirectory("pii-ef-").FullName;

    public TestDatabase(bool sensitive = false)
    {
        Sensitive = sensitive;
        Keys = new(Path.Combine(_folder, "keys"));
        Provider = Keys.Provider();
    }

    public bool Sensitive { get; }

    public KeyRing Keys { get; }

    public IDataProtectionProvider Provider { get; set; }

    public Action<PiiEncryptionOptions> Configure { get; set; } = static options => options.SearchKey = SearchKey;

    public StringBuilder Log { get; } = new();

    public string File => Path.Combine(_folder, "test.db");

    public string ConnectionString => $"Data Source={File};Pooling=False";

    public DbContextOptions<TContext> Options<TContext>(bool encrypted = true, Action<DbContextOptionsBuilder>? more = null)
        where TContext : DbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        builder.UseSqlite(ConnectionString);
        builder.LogTo(line => { lock (Log) { Log.AppendLine(line); } }, LogLevel.Trace);
        builder.EnableSensitiveDataLogging(Sensitive);
        if (encrypted)
        {
            builder.UsePiiEncryption(Provider, Configure);
        }

        // Each test has a key ring, and so services, of its own.
        builder.ConfigureWarnings(static warnings => warnings.Ignore(CoreEventId.ManyServiceProvidersCreatedWarning));
        more?.Invoke(builder);
        return builder.Options;
    }

    public int Execute(string sql)
    {
        using var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    public object? Scalar(string sql)
    {
        using var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Every byte that stands on disk: the file, its write-ahead log and its journal.</summary>
    public IEnumerable<(string Name, byte[] Bytes)> Files()
    {
        foreach (var path in Directory.EnumerateFiles(_folder, "test.db*"))
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            yield return (Path.GetFileName(path), bytes.ToArray());
        }
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
