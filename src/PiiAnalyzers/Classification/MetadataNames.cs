using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Classification;

/// <summary>Compares symbols with metadata names without building strings.</summary>
internal static class MetadataNames
{
    /// <summary>Whether the type has this full metadata name, for example <c>System.Collections.Generic.List`1</c>. Top-level types only.</summary>
    public static bool Is(INamedTypeSymbol type, string fullName)
    {
        var name = type.MetadataName;
        var dot = fullName.LastIndexOf('.');
        return fullName.Length - dot - 1 == name.Length
            && string.CompareOrdinal(fullName, dot + 1, name, 0, name.Length) == 0
            && type.ContainingType is null
            && IsNamespace(type.ContainingNamespace, fullName, dot);
    }

    /// <summary>Whether the type or one of its bases has the name.</summary>
    public static bool IsOrDerivesFrom(ITypeSymbol? type, string fullName)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is INamedTypeSymbol named && Is(named.OriginalDefinition, fullName))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the namespace is the one that the first <paramref name="length"/> characters of the name spell.</summary>
    private static bool IsNamespace(INamespaceSymbol? symbol, string fullName, int length)
    {
        while (symbol is { IsGlobalNamespace: false })
        {
            if (length <= 0)
            {
                return false;
            }

            var dot = fullName.LastIndexOf('.', length - 1);
            var part = symbol.Name;
            if (length - dot - 1 != part.Length || string.CompareOrdinal(fullName, dot + 1, part, 0, part.Length) != 0)
            {
                return false;
            }

            length = dot;
            symbol = symbol.ContainingNamespace;
        }

        return length <= 0;
    }
}
