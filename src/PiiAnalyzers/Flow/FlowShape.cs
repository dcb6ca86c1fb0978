using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>
/// An object a value may be: its type, what was put into its members here, and what its elements are. Members nobody wrote here
/// are what their declarations say.
/// </summary>
internal sealed record FlowShape(ITypeSymbol Type)
{
    /// <summary>Objects in objects that are followed: a list that is built in a loop has no end.</summary>
    private const int MaxDepth = 3;

    /// <summary>Calls one after the other that an object is passed to, as far as they are followed.</summary>
    private const int MaxFillers = 4;

    private static readonly ImmutableDictionary<ISymbol, FlowValue> NoMembers = ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default);

    private readonly ImmutableDictionary<ISymbol, FlowValue> _members = NoMembers;
    private readonly FlowValue? _elements;
    private int _depth;

    public ImmutableDictionary<ISymbol, FlowValue> Members
    {
        get => _members;
        init => (_members, _depth) = (value, -1);
    }

    /// <summary>What was put into the elements here, or null when nothing is known but their type.</summary>
    public FlowValue? Elements
    {
        get => _elements;
        init => (_elements, _depth) = (value, -1);
    }

    /// <summary>The call that made the object, if it was made here by a constructor of this compilation.</summary>
    public CallSite? MadeBy { get; init; }

    /// <summary>Calls that the object was passed to, which may have put something into its members, each with the parameter it was passed for.</summary>
    public ImmutableArray<(CallSite Site, int Ordinal)> FilledBy { get; init; } = [];

    /// <summary>The expression that made the object here; two variables with objects of one identity hold the same object.</summary>
    public SyntaxNode? Identity { get; init; }

    /// <summary>Whether nothing is known of the object but its type.</summary>
    public bool IsKnownByType => MadeBy is null && Elements is null && Members.IsEmpty && FilledBy.IsEmpty;

    public FlowShape WithMember(ISymbol member, FlowValue value) => Keep(FlowGenerics.Key(member), value);

    /// <summary>The object with something under a key: a member's, a type parameter's, that of a name of a dynamic member.</summary>
    public FlowShape Keep(ISymbol key, FlowValue value) => this with { Members = Members.SetItem(key, value.Inside(MaxDepth)) };

    /// <summary>The object after it was passed to a call: that may have changed what is in it, and put in what is not yet.</summary>
    public FlowShape PassedTo(CallSite site, int ordinal, SyntaxNode place)
    {
        if (FilledBy.Length >= MaxFillers || FilledBy.Contains((site, ordinal)))
        {
            return this;
        }

        var members = Members;
        foreach (var pair in Members)
        {
            if (pair.Key is IPropertySymbol or IFieldSymbol && Left(site, ordinal, pair.Key, place) is { } left)
            {
                members = members.SetItem(pair.Key, pair.Value.Join(FlowValue.Of(left)));
            }
        }

        return this with { Members = members, FilledBy = FilledBy.Add((site, ordinal)) };
    }

    /// <summary>What the calls that the object was passed to may have put into a member.</summary>
    public FlowValue LeftIn(ISymbol member, SyntaxNode place)
    {
        var value = FlowValue.Clean;
        foreach (var (site, ordinal) in FilledBy)
        {
            value = Left(site, ordinal, member, place) is { } left ? value.Join(FlowValue.Of(left)) : value;
        }

        return value;
    }

    /// <summary>What a call left in a member of an object that it was given.</summary>
    public static PersonalToken? Left(CallSite site, int ordinal, ISymbol member, SyntaxNode place)
        => PersonalToken.Open(new FlowRoot.Call(site), place).Into(FlowStep.Output(ordinal), place)?.Into(FlowStep.Of(member), place);

    public FlowShape WithElements(FlowValue value)
    {
        var elements = value.Inside(MaxDepth);
        return this with { Elements = Elements is null ? elements : Elements.Join(elements, FlowValue.MaxInnerShapes) };
    }

    /// <summary>Objects in objects in it: none for one that holds text and numbers.</summary>
    public int Depth
    {
        get
        {
            if (_depth < 0)
            {
                var depth = Elements?.Depth ?? 0;
                foreach (var pair in Members)
                {
                    depth = Math.Max(depth, pair.Value.Depth);
                }

                _depth = depth;
            }

            return _depth;
        }
    }

    /// <summary>The shape without what is put into objects beyond a depth.</summary>
    public FlowShape Inside(int depth)
    {
        if (Depth <= depth)
        {
            return this;
        }

        var members = Members;
        foreach (var pair in Members)
        {
            members = members.SetItem(pair.Key, pair.Value.Inside(depth));
        }

        return this with { Members = members, Elements = Elements?.Inside(depth) };
    }

    /// <summary>The shape with an object inside it changed, and no deeper than before: an object may come to hold itself. The same instance when it holds no such object.</summary>
    public FlowShape Replace(SyntaxNode identity, Func<FlowShape, FlowShape> change)
    {
        var members = Members;
        foreach (var pair in Members)
        {
            if (pair.Value.Replace(identity, change) is var changed && !ReferenceEquals(changed, pair.Value))
            {
                members = members.SetItem(pair.Key, changed.Inside(MaxDepth));
            }
        }

        var elements = Elements?.Replace(identity, change);
        return ReferenceEquals(members, Members) && ReferenceEquals(elements, Elements) ? this : this with { Members = members, Elements = elements?.Inside(MaxDepth) };
    }

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
            else if (mine.Join(pair.Value, FlowValue.MaxInnerShapes) is var joined && !ReferenceEquals(joined, mine))
            {
                members = members.SetItem(pair.Key, joined);
            }
        }

        var elements = Elements is null ? other.Elements : other.Elements is null ? Elements : Elements.Join(other.Elements, FlowValue.MaxInnerShapes);
        var madeBy = Equals(MadeBy, other.MadeBy) ? MadeBy : null;
        var identity = Identity == other.Identity ? Identity : null;
        var filledBy = FilledBy;
        foreach (var filler in other.FilledBy)
        {
            filledBy = filledBy.Length >= MaxFillers || filledBy.Contains(filler) ? filledBy : filledBy.Add(filler);
        }

        return ReferenceEquals(members, Members) && ReferenceEquals(elements, Elements) && ReferenceEquals(madeBy, MadeBy) && identity == Identity && filledBy == FilledBy
            ? this
            : this with { Members = members, Elements = elements, MadeBy = madeBy, Identity = identity, FilledBy = filledBy };
    }
}
