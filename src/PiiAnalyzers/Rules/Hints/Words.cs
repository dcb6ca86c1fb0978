using System.Collections.Immutable;

namespace PiiAnalyzers.Rules.Hints;

/// <summary>The words of a name: HomeIPAddress2 is home, ip, address.</summary>
internal static class Words
{
    public static ImmutableArray<string> Of(string name)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var start = -1;
        for (var i = 0; i <= name.Length; i++)
        {
            if (start >= 0 && (i == name.Length || !char.IsLetter(name[i]) || BeginsWord(name, i)))
            {
                words.Add(name.Substring(start, i - start).ToLowerInvariant());
                start = -1;
            }

            if (start < 0 && i < name.Length && char.IsLetter(name[i]))
            {
                start = i;
            }
        }

        return words.ToImmutable();
    }

    /// <summary>A capital after a small letter, and the last of several capitals when a small letter follows.</summary>
    private static bool BeginsWord(string name, int i)
        => char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
}
