using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Classification;

/// <summary>
/// What <c>ToString</c> of a type prints: members, and what hand-written methods return or append. Both empty: the type's name, or text
/// that is already redacted.
/// </summary>
/// <param name="Members">Members a synthesized <c>ToString</c> prints, in order.</param>
/// <param name="Methods">Hand-written <c>ToString</c> and <c>PrintMembers</c> methods in source that have a part in it.</param>
internal sealed record PrintPlan(ImmutableArray<ISymbol> Members, ImmutableArray<IMethodSymbol> Methods)
{
    public static readonly PrintPlan Clean = new([], []);

    public bool IsClean => Members.IsEmpty && Methods.IsEmpty;
}
