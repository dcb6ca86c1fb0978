using System.Text;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Generation;

/// <summary>Names of generated files: stable, and unique even where file systems ignore case and forbid characters.</summary>
internal static class HintNames
{
    /// <summary>With directory, hash and extension this stays far below the path limits of build machines.</summary>
    private const int MaxNameLength = 80;

    /// <param name="type">The type the file is for.</param>
    /// <param name="declaration">Its declaration.</param>
    /// <returns>The name without what tells the files of one type apart.</returns>
    public static string Of(INamedTypeSymbol type, string declaration)
    {
        var fullName = FullMetadataName(type);
        var name = fullName.Length <= MaxNameLength ? fullName : fullName.Substring(fullName.Length - MaxNameLength);
        var hint = new StringBuilder(name.Length + 24);
        foreach (var character in name)
        {
            hint.Append(character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' ? character : '_');
        }

        // The declaration tells apart a class and a record of one name: code that does not compile, and must not stop the generator.
        return hint.Append('.').Append(Hash(fullName + "|" + declaration).ToString("x8")).ToString();
    }

    private static string FullMetadataName(INamedTypeSymbol type)
    {
        var name = type.MetadataName;
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            name = container.MetadataName + "+" + name;
        }

        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + name : name;
    }

    /// <summary>What tells a type from all others that are named alike.</summary>
    public static string HashOf(INamedTypeSymbol type) => Hash(FullMetadataName(type)).ToString("x8");

    /// <summary>FNV-1a: <see cref="string.GetHashCode()"/> differs from run to run.</summary>
    private static uint Hash(string text)
    {
        var hash = 2166136261;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }

        return hash;
    }
}
