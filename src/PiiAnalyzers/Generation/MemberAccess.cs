using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Generation;

/// <summary>How generated code inside one type reads a member of that type or of a base.</summary>
internal readonly struct MemberAccess(Compilation compilation, INamedTypeSymbol type)
{
    /// <summary>The expression that reads the member of <paramref name="receiver"/>, or null when generated code cannot.</summary>
    /// <remarks>Half-typed code has two members of one name, and nobody can read either.</remarks>
    public string? Read(ISymbol member, string receiver)
    {
        var isHidden = IsHidden(member);
        if (member.Name.Length == 0 || member.ContainingType.GetMembers(member.Name).Length > 1 || !IsReadable(member, isHidden ? member.ContainingType : type))
        {
            return null;
        }

        return Receiver(member, receiver, isHidden) + "." + GlobalNames.OfMember(member.Name);
    }

    /// <summary>Whether reading the member is an error: the compiler's own printing may, source may not.</summary>
    public static bool IsForbidden(ISymbol member)
        => HasForbiddingMark(member) || (member is IPropertySymbol { GetMethod: { } getter } && HasForbiddingMark(getter));

    /// <summary>Whether naming the type outside itself is an error.</summary>
    public static bool IsForbidden(INamedTypeSymbol named)
    {
        for (var level = named; level is not null; level = level.ContainingType)
        {
            if (HasForbiddingMark(level))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasForbiddingMark(ISymbol symbol)
        => symbol.GetAttributes().Any(static attribute => attribute is { AttributeClass: { Name: "ObsoleteAttribute", ContainingNamespace.Name: "System" }, ConstructorArguments: [_, { Value: true }] });

    private static string Receiver(ISymbol member, string receiver, bool isHidden)
        => isHidden ? "((" + GlobalNames.OfType(member.ContainingType) + ")" + receiver + ")" : receiver;

    /// <summary>Whether another member of the same name stands before this one where the type looks for it.</summary>
    private bool IsHidden(ISymbol member)
    {
        for (var level = type; level is not null && !SymbolEqualityComparer.Default.Equals(level, member.ContainingType); level = level.BaseType)
        {
            foreach (var candidate in level.GetMembers(member.Name))
            {
                if (candidate is not IPropertySymbol { IsOverride: true } overriding || !Redeclarations.Of(type, member).Contains(overriding, SymbolEqualityComparer.Default))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsReadable(ISymbol member, INamedTypeSymbol through)
        => (SymbolEqualityComparer.Default.Equals(through, type) || GlobalNames.CanReach(compilation, through))
        && compilation.IsSymbolAccessibleWithin(member is IPropertySymbol { GetMethod: { } getter } ? getter : member, type, through);
}
