using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Classification;

/// <summary>Which public fields something that reads members reads too.</summary>
internal enum FieldUse
{
    None,

    /// <summary>Only in a compilation that asks for it somewhere: <c>IncludeFields = true</c>.</summary>
    WhereAsked,

    All,
}

/// <summary>An attribute on a type that makes its members opt in.</summary>
/// <param name="Attribute">Metadata name.</param>
/// <param name="When">The value of its first argument for which it does so; null for any.</param>
/// <param name="Unless">A named argument that takes it back, if it is set.</param>
internal sealed record OptInContract(string Attribute, int? When = null, string? Unless = null);

/// <summary>
/// What a library that reads the members of objects reads, and the attributes by which it is told otherwise: those of destructuring
/// loggers, and of each serializer. Data only; attributes are metadata names and mean something to their own library alone.
/// </summary>
/// <param name="Name">The library, as messages name it.</param>
internal sealed record WalkProfile(string Name)
{
    /// <summary>Loggers that destructure: public properties, minus what an attribute for destructuring keeps out.</summary>
    public static readonly WalkProfile Destructuring = new("destructuring") { IsDestructuring = true };

    /// <summary>All that any reads: what is public, and what has attributes, whatever they say.</summary>
    public static readonly WalkProfile Everything = new("everything")
    {
        IsEverything = true,
        Derived =
        [
            "System.Text.Json.Serialization.JsonDerivedTypeAttribute", "System.Xml.Serialization.XmlIncludeAttribute", "System.Runtime.Serialization.KnownTypeAttribute",
            "MessagePack.UnionAttribute", "ProtoBuf.ProtoIncludeAttribute",
        ],
    };

    public bool IsEverything { get; init; }

    /// <summary>Whether attributes that keep members out of destructured log events count.</summary>
    public bool IsDestructuring { get; init; }

    public FieldUse Fields { get; init; }

    /// <summary>Whether a property without a public setter is left out, collections aside.</summary>
    public bool NeedsSetter { get; init; }

    /// <summary>Attributes that keep a member out. The first is the one a fix adds.</summary>
    public ImmutableArray<string> Ignores { get; init; } = [];

    /// <summary>Attributes that bring a member in, whatever its accessibility.</summary>
    public ImmutableArray<string> Includes { get; init; } = [];

    /// <summary>Attributes that name a converter, on a member or a type: what is written then is the converter's affair.</summary>
    public ImmutableArray<string> Converters { get; init; } = [];

    /// <summary>Attributes, and those derived from them, by which a member is written redacted.</summary>
    public ImmutableArray<string> Redactors { get; init; } = [];

    /// <summary>
    /// An attribute without which the value of a member is printed and not read in turn; null for what reads all the way down.
    /// </summary>
    public string? Expands { get; init; }

    /// <summary>Attributes on a type that leave only members with one of <see cref="Includes"/>.</summary>
    public ImmutableArray<OptInContract> Contracts { get; init; } = [];

    /// <summary>Whether types without one of <see cref="Contracts"/> cannot be written at all.</summary>
    public bool NeedsContract { get; init; }

    /// <summary>Attributes that name derived types which are written in place of the type.</summary>
    public ImmutableArray<string> Derived { get; init; } = [];

    /// <summary>Whether an object is read by the type that it is declared as, where it is, and not by its own.</summary>
    public bool ReadsDeclaredType { get; init; }

    /// <summary>Whether a method <c>ShouldSerializeX</c> is asked about a member.</summary>
    public bool AsksShouldSerialize { get; init; }

    /// <summary>What the options of one serializer say beside attributes.</summary>
    public ConfiguredWalk? Configured { get; init; }

    public override string ToString() => Name;
}
