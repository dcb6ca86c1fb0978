using Microsoft.EntityFrameworkCore;

namespace PiiAnalyzers.Benchmarks.Encryption;

internal abstract class PersonBase
{
    [Encrypted]
    public string Name { get; set; } = "";

    [Encrypted(Searchable = true)]
    public string Email { get; set; } = "";

    [Encrypted]
    public string? Phone { get; set; }

    [Encrypted]
    public DateOnly Born { get; set; }
}

internal sealed class Person : PersonBase
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
}

internal sealed class NumberedPerson : PersonBase
{
    public int Id { get; set; }
}

internal sealed class PersonContext<T>(DbContextOptions options) : DbContext(options)
    where T : PersonBase
{
    public DbSet<T> People => Set<T>();
}
