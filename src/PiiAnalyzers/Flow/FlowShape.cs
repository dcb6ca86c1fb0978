using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>
/// An object a value may be: its type, what was put into its members here, and what its elements are. Members nobody wrote here
/// are what their declarations say.
/// </summary>
internal sealed record FlowShape(ITypeSymbol Type)
{
    private static readonly ImmutableDictionary<ISymbol, FlowValue> NoMembers = ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default);

    public ImmutableDictionary<ISymbol, FlowValue> Members { get; init; } = NoMembers;

    /// <summary>What was put into the elements here, or null when nothing is known but their type.</summary>
    public FlowValue? Elements { get; init; }

    /// <summary>The call that made the object, if it was made here by a constructor of this compilation.</summary>
    public CallSite? MadeBy { get; init; }

    /// <summary>The expression that made the object here; two variables with objects of one identity hold the same object.</summary>
    public SyntaxNode? Identity { get; init; }

    public FlowShape WithMember(ISymbol member, FlowValue value) => this with { Members = Members.SetItem(FlowGenerics.Key(member), value) };

    public FlowShape WithElements(FlowValue value) => this with { Elements = Elements is null ? value : Elements.Join(value) };

    public FlowShape Join(FlowShape other)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        var members = Members;
        foreach (var pair in other.Members)
        {
            if (!members.TryGetValue(pair.Key, out var mine))
            {
                members = members.Add(pair.Key, pair.Value);
            }
            else if (mine.Join(pair.Value) is var joined && !ReferenceEquals(joined, mine))
            {
                members = members.SetItem(pair.Key, joined);
            }
        }

        var elements = Elements is null ? other.Elements : other.Elements is null ? Elements : Elements.Join(other.Elements);
        var madeBy = ReferenceEquals(MadeBy, other.MadeBy) ? MadeBy : null;
        var identity = Identity == other.Identity ? Identity : null;
        return ReferenceEquals(members, Members) && ReferenceEquals(elements, Elements) && ReferenceEquals(madeBy, MadeBy) && identity == Identity
            ? this
            : this with { Members = members, Elements = elements, MadeBy = madeBy, Identity = identity };
    }
}
