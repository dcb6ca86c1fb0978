using System.Collections.Immutable;

namespace PiiAnalyzers.Flow;

/// <summary>The members of an object that a method may put something into, by name.</summary>
/// <param name="Names">The members.</param>
/// <param name="Always">Those of them that it puts something into whenever it returns: what was there before is gone.</param>
/// <param name="IsAny">Whether it hands the object to a delegate, which may write all.</param>
internal sealed record WrittenMembers(ImmutableHashSet<string> Names, ImmutableHashSet<string> Always, bool IsAny)
{
    public static readonly WrittenMembers None = new([], [], false);

    public static readonly WrittenMembers Any = new([], [], true);

    /// <summary>Names of methods that the object is handed on to, for which parameter, and whether they are called on the same object or type.</summary>
    public ImmutableArray<(string Name, int Ordinal, bool IsOwn)> HandedOnTo { get; init; } = [];

    public bool IsEmpty => Names.IsEmpty && !IsAny;

    /// <summary>What either of two methods writes.</summary>
    public WrittenMembers Or(WrittenMembers other) => new(Names.Union(other.Names), Always.Intersect(other.Always), IsAny || other.IsAny);
}
