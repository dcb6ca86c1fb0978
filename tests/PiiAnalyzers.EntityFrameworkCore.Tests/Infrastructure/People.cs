using System.Net;
using Microsoft.EntityFrameworkCore;

namespace PiiAnalyzers.EntityFrameworkCore.Tests.Infrastructure;

public enum Mood
{
    Fine = 3,
    Grim = 70000,
}

public class Person
{
    public int Id { get; set; }

    [Encrypted]
    public required string Name { get; set; }

    [Encrypted(Searchable = true)]
    public required string Email { get; set; }

    [Encrypted]
    public string? Phone { get; set; }

    [Encrypted(Searchable = true)]
    public DateOnly? Born { get; set; }

    [Encrypted]
    public decimal Salary { get; set; }

    [Encrypted]
    public byte[]? Photo { get; set; }

    public string? Note { get; set; }
}

public class PeopleContext(DbContextOptions<PeopleContext> options) : DbContext(options)
{
    public DbSet<Person> People => Set<Person>();
}

/// <summary>The same table without encryption, as an application had it before.</summary>
public class ClearPeopleContext(DbContextOptions<ClearPeopleContext> options) : DbContext(options)
{
    public DbSet<Person> People => Set<Person>();
}

public class Everything
{
    public Guid Id { get; set; }

    [Encrypted] public string? Text { get; set; }

    [Encrypted] public char Char { get; set; }

    [Encrypted] public bool Bool { get; set; }

    [Encrypted] public byte Byte { get; set; }

    [Encrypted] public sbyte SByte { get; set; }

    [Encrypted] public short Short { get; set; }

    [Encrypted] public ushort UShort { get; set; }

    [Encrypted] public int Int { get; set; }

    [Encrypted] public uint UInt { get; set; }

    [Encrypted] public long Long { get; set; }

    [Encrypted] public ulong ULong { get; set; }

    [Encrypted] public float Float { get; set; }

    [Encrypted] public double Double { get; set; }

    [Encrypted] public decimal Decimal { get; set; }

    [Encrypted] public Guid Guid { get; set; }

    [Encrypted] public DateOnly Date { get; set; }

    [Encrypted] public TimeOnly Time { get; set; }

    [Encrypted] public TimeSpan Span { get; set; }

    [Encrypted] public DateTime DateTime { get; set; }

    [Encrypted] public DateTimeOffset Offset { get; set; }

    [Encrypted] public Mood Mood { get; set; }

    [Encrypted] public byte[]? Bytes { get; set; }

    [Encrypted] public Uri? Uri { get; set; }

    [Encrypted] public IPAddress? Address { get; set; }

    [Encrypted] public int? MaybeInt { get; set; }

    [Encrypted] public decimal? MaybeDecimal { get; set; }

    [Encrypted] public DateTime? MaybeDateTime { get; set; }

    [Encrypted] public Guid? MaybeGuid { get; set; }

    [Encrypted] public Mood? MaybeMood { get; set; }

    [Encrypted] public bool? MaybeBool { get; set; }
}

public class EverythingContext(DbContextOptions<EverythingContext> options) : DbContext(options)
{
    public DbSet<Everything> Everything => Set<Everything>();
}
