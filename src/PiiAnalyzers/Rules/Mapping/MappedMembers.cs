using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;

namespace PiiAnalyzers.Rules.Mapping;

/// <summary>What an object mapper copies by itself: members of one type to members of the other that have the same name.</summary>
internal sealed class MappedMembers(Classifier classifier)
{
    /// <summary>Objects in objects that a mapper maps along.</summary>
    private const int MaxDepth = 3;

    /// <summary>Target members that are not mapped.</summary>
    public HashSet<string> IgnoredTargets { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Source members that are not mapped.</summary>
    public HashSet<string> IgnoredSources { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Target members that are mapped from a source member of another name.</summary>
    public Dictionary<string, string> Renamed { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Personal data of the source, and the members of the target that it is copied into without a word.</summary>
    public IEnumerable<(PersonalData Data, ISymbol Target)> Between(ITypeSymbol source, ITypeSymbol target, bool nested, int depth = 0)
    {
        if (depth > MaxDepth || SymbolEqualityComparer.Default.Equals(source, target))
        {
            yield break;
        }

        var sources = MembersOf(source);
        foreach (var member in MembersOf(target).Values)
        {
            var name = depth == 0 && Renamed.TryGetValue(member.Name, out var renamed) ? renamed : member.Name;
            if (depth == 0 && IgnoredTargets.Contains(member.Name))
            {
                continue;
            }

            if (!sources.TryGetValue(name, out var from))
            {
                if (Flattened(name, sources) is { } inner && CopyTargets.IsUnannotated(member, classifier))
                {
                    yield return (inner, member);
                }

                continue;
            }

            if (depth == 0 && IgnoredSources.Contains(from.Name))
            {
                continue;
            }

            if (classifier.Of(from) is { } data)
            {
                if (CopyTargets.IsUnannotated(member, classifier))
                {
                    yield return (data, member);
                }
            }
            else if (nested && Content(from) is { } sourceType && Content(member) is { } targetType)
            {
                foreach (var pair in Between(sourceType, targetType, nested, depth + 1))
                {
                    yield return pair;
                }
            }
        }
    }

    /// <summary>CustomerEmail is the Email of the Customer.</summary>
    private PersonalData? Flattened(string name, Dictionary<string, ISymbol> sources)
    {
        foreach (var outer in sources.Values)
        {
            if (name.Length > outer.Name.Length
                && name.StartsWith(outer.Name, StringComparison.OrdinalIgnoreCase)
                && PrintedData.MemberType(outer) is INamedTypeSymbol { SpecialType: SpecialType.None } type
                && MembersOf(type).TryGetValue(name.Substring(outer.Name.Length), out var inner)
                && classifier.Of(inner) is { } data)
            {
                return data;
            }
        }

        return null;
    }

    private static ITypeSymbol? Content(ISymbol member)
    {
        var type = PrintedData.MemberType(member);
        type = TypeShapes.ElementType(type) ?? type;
        return type is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct } ? type : null;
    }

    private static Dictionary<string, ISymbol> MembersOf(ITypeSymbol type)
    {
        var members = new Dictionary<string, ISymbol>(StringComparer.OrdinalIgnoreCase);
        for (var level = type; level is not null && level.SpecialType == SpecialType.None; level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                if (member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal }
                    && member is IPropertySymbol { IsIndexer: false, GetMethod: not null } or IFieldSymbol { IsImplicitlyDeclared: false }
                    && !members.ContainsKey(member.Name))
                {
                    members.Add(member.Name, member);
                }
            }
        }

        return members;
    }
}
