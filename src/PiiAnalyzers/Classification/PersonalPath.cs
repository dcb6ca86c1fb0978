using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Classification;

/// <summary>A way from an object to personal data in it: the members to follow, outermost first, and what stands at the end.</summary>
internal sealed record PersonalPath(ImmutableArray<ISymbol> Members, PersonalData Data)
{
    public static PersonalPath To(PersonalData data) => new([], data);

    public PersonalPath Behind(ISymbol member) => this with { Members = Members.Insert(0, member) };
}
