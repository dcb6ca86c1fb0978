namespace PiiAnalyzers.Flow.Gate;

/// <summary>
/// Identifiers as numbers: the 64-bit FNV-1a hash of their characters. The gate compares names only to leave code out, so two names of
/// one hash would cost a look and miss nothing.
/// </summary>
internal static class NameHash
{
    public const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>No identifier: its hash is that of the empty text.</summary>
    public const ulong None = 0;

    public static ulong Add(ulong hash, char character) => (hash ^ character) * Prime;

    public static ulong Of(string name)
    {
        if (name.Length == 0)
        {
            return None;
        }

        var hash = Start;
        foreach (var character in name)
        {
            hash = Add(hash, character);
        }

        return hash;
    }
}
