namespace PiiAnalyzers.Flow.Gate;

/// <summary>What is known of names as they stand in one file.</summary>
/// <param name="Closure">The sets of the compilation.</param>
/// <param name="Witnessed">Names of sinks that count in this file only.</param>
internal sealed record FileNames(NameClosure Closure, HashSet<ulong>? Witnessed)
{
    public NameFlags Of(string name)
    {
        var hash = NameHash.Of(name);
        return Closure.Of(hash) | (Witnessed?.Contains(hash) == true ? NameFlags.Reaches : NameFlags.None);
    }
}
