using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Configuration;

/// <summary>Documentation-comment ids: whether one is well-formed, and which symbols of a compilation it names.</summary>
internal static class DocumentationIds
{
    private const string Kinds = "PFTM";

    /// <summary>What is wrong with an id; null when it is well-formed.</summary>
    public static string? ProblemOf(string id)
    {
        if (id.Length < 3 || id[1] != ':' || Kinds.IndexOf(id[0]) < 0)
        {
            return "an entry begins with a documentation-comment id: P: for a property, F: for a field, T: for a type, M: for a method";
        }

        var depth = 0;
        for (var i = 2; i < id.Length; i++)
        {
            var c = id[i];
            depth += c is '(' or '{' or '[' ? 1 : c is ')' or '}' or ']' ? -1 : 0;
            if (depth < 0 || !IsIdCharacter(c))
            {
                return $"'{id}' is not a documentation-comment id: '{c}' is out of place at position {i + 1}";
            }
        }

        if (id[0] is 'F' or 'T' && id.IndexOfAny(['(', ')']) > 0)
        {
            return $"'{id}' is not a documentation-comment id: only methods and indexers have a signature";
        }

        if (depth != 0)
        {
            return $"'{id}' is not a documentation-comment id: a bracket is not closed";
        }

        var name = NameOf(id);
        return name.Length == 0 || name[0] == '.' || name[name.Length - 1] == '.' || name.Contains("..") || char.IsDigit(name[0])
            ? $"'{id}' is not a documentation-comment id: '{name}' is not a full name"
            : null;
    }

    /// <summary>The symbols that an id names, in the compilation and in what it references.</summary>
    public static ImmutableArray<ISymbol> Resolve(string id, Compilation compilation)
        => id.Length > 1 && id[1] == ':' ? DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation) : ResolveName(id, compilation);

    /// <summary>A full name: a type, or all methods of a type that are called so.</summary>
    private static ImmutableArray<ISymbol> ResolveName(string name, Compilation compilation)
    {
        var types = compilation.GetTypesByMetadataName(name);
        if (!types.IsEmpty)
        {
            return [.. types];
        }

        var dot = name.LastIndexOf('.');
        if (dot <= 0)
        {
            return [];
        }

        var methods = ImmutableArray.CreateBuilder<ISymbol>();
        foreach (var type in compilation.GetTypesByMetadataName(name.Substring(0, dot)))
        {
            foreach (var member in type.GetMembers(name.Substring(dot + 1)))
            {
                if (member is IMethodSymbol)
                {
                    methods.Add(member);
                }
            }
        }

        return methods.ToImmutable();
    }

    /// <summary>The full name in an id, without its kind and signature.</summary>
    private static string NameOf(string id)
    {
        var end = id.IndexOfAny(['(', '~'], 2);
        return end < 0 ? id.Substring(2) : id.Substring(2, end - 2);
    }

    private static bool IsIdCharacter(char c)
        => char.IsLetterOrDigit(c) || c is '.' or '_' or '`' or '#' or '@' or '{' or '}' or '(' or ')' or ',' or '[' or ']' or '*' or '&' or '^' or '?' or '!' or '|' or ':' or '~' or '<' or '>' or '$' or '-' or '+';
}
