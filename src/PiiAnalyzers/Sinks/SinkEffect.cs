using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Sinks;

/// <summary>
/// What a sink does with an object it is given, which decides whether an object that carries personal data is a leak. Compared by
/// reference: one instance for each kind, and one for each serializer.
/// </summary>
internal sealed class SinkEffect
{
    /// <summary>Only the value itself is disclosed; of an object, nothing is read.</summary>
    public static readonly SinkEffect Holds = new(null);

    /// <summary>Calls <see cref="object.ToString"/>.</summary>
    public static readonly SinkEffect Prints = new(null);

    /// <summary>Calls <see cref="object.ToString"/>, and for a sequence does so for each element.</summary>
    public static readonly SinkEffect PrintsElements = new(null);

    /// <summary>As <see cref="PrintsElements"/>, and so on for sequences among the elements and for values of dictionaries.</summary>
    public static readonly SinkEffect PrintsNested = new(null);

    /// <summary>Reads the public members, and theirs, as loggers do that destructure.</summary>
    public static readonly SinkEffect Walks = new(WalkProfile.Destructuring);

    /// <summary>Reads the public members, and theirs, but for those that are stored encrypted or not at all.</summary>
    public static readonly SinkEffect Stores = new(StorageProtection.Profile);

    private readonly SinkEffect? _own;

    private SinkEffect(WalkProfile? walk) => Walk = walk;

    private SinkEffect(SinkEffect own, ITypeSymbol declared)
    {
        _own = own;
        Walk = own.Walk;
        Declared = declared;
    }

    /// <summary>What is done with an element: one that is printed does not print its own elements.</summary>
    public SinkEffect Inner => this == PrintsElements ? Prints : this;

    /// <summary>Which members are read; null when none is.</summary>
    public WalkProfile? Walk { get; }

    /// <summary>The type that says which members are read, whatever the object's own has; null when the object's own says it.</summary>
    public ITypeSymbol? Declared { get; }

    /// <summary>The same, of an object that says itself which members are read.</summary>
    public SinkEffect Own => _own ?? this;

    /// <summary>The same, of an object of which the members of a type are read. Called once for each type.</summary>
    public SinkEffect As(ITypeSymbol declared) => new(Own, declared);

    /// <summary>Reads members as a serializer does. Called once for each.</summary>
    public static SinkEffect WalksAs(WalkProfile profile) => new(profile);
}
