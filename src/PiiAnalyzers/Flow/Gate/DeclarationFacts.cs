using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PiiAnalyzers.Flow.Gate;

/// <summary>What kind of declaration it is, as far as names can tell.</summary>
[Flags]
internal enum DeclarationTraits
{
    None = 0,

    /// <summary>The header of a type; its members stand for themselves.</summary>
    Type = 1,

    /// <summary>A part of what an object holds: a property, a field, a parameter of a primary constructor.</summary>
    Data = 2,

    /// <summary>Only the type itself can name it.</summary>
    Hidden = 4,

    /// <summary>It has code: a body, an initializer.</summary>
    Code = 8,

    /// <summary>It runs without being named: text, operators, indexers, deconstruction, enumeration.</summary>
    Unnamed = 16,

    /// <summary>It gives nothing back but a flag.</summary>
    Void = 32,

    /// <summary>A type that gives its members out unnamed: records print and deconstruct.</summary>
    Open = 64,

    /// <summary>It may change what it is called on although that is an argument: an extension.</summary>
    Extension = 128,

    /// <summary>A member that only its own type sets: then it is as personal as what is put into it, wherever that is.</summary>
    Own = 256,

    /// <summary>Its type is built into the language and holds no objects, or is a date or an identifier.</summary>
    Plain = 512,

    /// <summary>A property with code of its own, or that a derived type may give some.</summary>
    Computed = 1024,

    /// <summary>A type that stands for others: an interface, an abstract class, an alias.</summary>
    Abstract = 2048,
}

/// <summary>One member of a type, as hashes of names: its own, and every identifier in it.</summary>
/// <param name="Name">The declared name; for a constructor, that of the type; none for code that has no name to call it by.</param>
/// <param name="Container">The name of the type around it.</param>
/// <param name="Traits">What it is.</param>
/// <param name="Signature">Identifiers in its attributes, types and parameters, in order.</param>
/// <param name="Code">Identifiers in its code, in order.</param>
/// <param name="Assigned">Names that its code assigns or passes by reference.</param>
/// <param name="Calls">Methods and constructors that its code gives arguments to, with the name that the receiver was read from.</param>
/// <param name="Span">Where it stands in its file.</param>
internal sealed record DeclarationFacts(
    ulong Name,
    ulong Container,
    DeclarationTraits Traits,
    ulong[] Signature,
    ulong[] Code,
    ulong[] Assigned,
    (ulong Method, ulong Receiver)[] Calls,
    TextSpan Span)
{
    public bool Is(DeclarationTraits traits) => (Traits & traits) != 0;

    /// <summary>Whether an identifier of the declaration is in a set.</summary>
    public bool Mentions(HashSet<ulong> names) => ContainsAny(Signature, names) || ContainsAny(Code, names);

    /// <summary>Whether an identifier of the code is in a set.</summary>
    public bool CodeMentions(HashSet<ulong> names) => ContainsAny(Code, names);

    public bool SignatureMentions(HashSet<ulong> names) => ContainsAny(Signature, names);

    public bool Mentions(ulong name) => Array.BinarySearch(Code, name) >= 0 || Array.BinarySearch(Signature, name) >= 0;

    public SyntaxNode Node(SyntaxTree tree, CancellationToken cancellationToken) => tree.GetRoot(cancellationToken).FindNode(Span);

    private static bool ContainsAny(ulong[] identifiers, HashSet<ulong> names)
    {
        foreach (var identifier in identifiers)
        {
            if (names.Contains(identifier))
            {
                return true;
            }
        }

        return false;
    }
}
