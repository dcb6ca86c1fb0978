namespace PiiAnalyzers.Sinks;

/// <summary>The comma-separated lists in catalogue rows.</summary>
internal static class NameList
{
    public static IEnumerable<string> Split(string list)
    {
        foreach (var part in list.Split(','))
        {
            yield return part.Trim();
        }
    }

    /// <summary>Whether a name is in the list; an entry that ends in <c>*</c> stands for every name that begins so.</summary>
    public static bool Contains(string list, string name)
    {
        foreach (var entry in Split(list))
        {
            if (entry.EndsWith("*", StringComparison.Ordinal)
                ? string.CompareOrdinal(entry, 0, name, 0, entry.Length - 1) == 0
                : entry == name)
            {
                return true;
            }
        }

        return false;
    }
}
