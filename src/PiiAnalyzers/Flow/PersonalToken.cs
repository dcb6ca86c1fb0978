using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>What happened to personal data on its way.</summary>
[Flags]
internal enum FlowFacts
{
    None = 0,

    /// <summary>It became part of a longer text.</summary>
    Composed = 1,

    /// <summary>It was printed by the <c>ToString</c> of an object that carries it.</summary>
    ThroughToString = 2,

    /// <summary>It went through a method of a library that the product has no model of.</summary>
    ThroughUnknownMethod = 4,

    /// <summary>It is a member of an object, or an element of a sequence, that was handed over as a whole.</summary>
    InsideObject = 8,

    /// <summary>What is open was asked for its text: once it is known, its <c>ToString</c> counts.</summary>
    Printed = 16,

    /// <summary>Where it could be masked it is a part of the value only, so all of that must be.</summary>
    PartOfText = 32,

    /// <summary>It was encoded or decoded: Base64, hexadecimal, bytes of a text, escaped for a URL or a page. No protection.</summary>
    ThroughEncoding = 64,

    /// <summary>Only a part of it is left: a substring, one of the pieces it was split into.</summary>
    PartialValue = 128,

    /// <summary>It is in a type that the compilation puts where a base class, interface or type parameter is declared.</summary>
    ViaDerivedType = 256,

    /// <summary>A limit of the analysis was reached on the way: there may be more than what is reported.</summary>
    BoundHit = 512,

    /// <summary>A number or date was made of it, or text of one.</summary>
    Converted = 1024,

    /// <summary>It was made part of an address by a sink that is reported, so the use of the address has nothing to add.</summary>
    InAddress = 2048,
}

/// <summary>
/// Personal data that a value is, or that its text contains, and how it got there. A token is closed when the data is known, and
/// open when it stands for something that only another body can tell: a parameter, a call's result, a field. What an object's own
/// <c>ToString</c> shows is closed like data, and looked up at sinks.
/// </summary>
/// <param name="Data">The classified symbol; null while the token is open or a text.</param>
/// <param name="Path">Members followed from the object that carries it; empty for the data itself.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Pure">The last expression that was the data and nothing else: the place to mask it. Null when there is none.</param>
/// <param name="Facts">What happened on the way.</param>
/// <param name="Hops">Variables and calls it passed through, in order.</param>
/// <param name="Carrier">The object type that prints it, when it is printed by one.</param>
internal sealed record PersonalToken(
    PersonalData? Data,
    ImmutableArray<ISymbol> Path,
    SyntaxNode Source,
    SyntaxNode? Pure,
    FlowFacts Facts,
    ImmutableArray<SyntaxNode> Hops,
    ITypeSymbol? Carrier = null)
{
    /// <summary>Hops kept per token; a longer way is reported with its first ones.</summary>
    private const int MaxHops = 16;

    /// <summary>Steps into what an open token stands for; deeper ones are not followed.</summary>
    private const int MaxSteps = 4;

    /// <summary>What an open token stands for.</summary>
    public FlowRoot? Root { get; init; }

    /// <summary>The way from the root to the value: members and elements.</summary>
    public ImmutableArray<FlowStep> Steps { get; init; } = [];

    /// <summary>What a sink does with what an open token stands for, once it has arrived at one.</summary>
    public SinkEffect? Use { get; init; }

    /// <summary>Whether another body tells what it is: a caller, a callee, who sets a member.</summary>
    public bool IsOpen => Root is not (null or FlowRoot.Text);

    public static PersonalToken Read(PersonalData data, SyntaxNode source) => new(data, [], source, source, FlowFacts.None, []);

    public static PersonalToken Open(FlowRoot root, SyntaxNode source) => new(null, [], source, source, FlowFacts.None, []) { Root = root };

    public bool Has(FlowFacts facts) => (Facts & facts) != 0;

    /// <summary>The token after it became part of a longer text.</summary>
    public PersonalToken Compose() => With(FlowFacts.Composed);

    public PersonalToken With(FlowFacts facts) => (Facts & facts) == facts ? this : this with { Facts = Facts | facts };

    /// <summary>One step further into what an open token stands for; null when that is too deep.</summary>
    public PersonalToken? Into(FlowStep step, SyntaxNode place)
        => Steps.Length >= MaxSteps || Has(FlowFacts.Composed) ? null : this with { Steps = Steps.Add(step), Pure = place };

    /// <summary>The token as it is read again at another place, unchanged: the new place is where a mask would go.</summary>
    public PersonalToken MovedTo(SyntaxNode place)
        => this with
        {
            Pure = Has(FlowFacts.Composed | FlowFacts.ThroughToString) ? Pure : place,
            Hops = Hops.Length >= MaxHops || Hops.Contains(place) ? Hops : Hops.Add(place),
        };

    /// <summary>Same data, same way of disclosure, same place to mask: one finding.</summary>
    public bool IsSameAs(PersonalToken other)
        => Facts == other.Facts
        && Pure == other.Pure
        && Use == other.Use
        && Equals(Root, other.Root)
        && SymbolEqualityComparer.Default.Equals(Data?.Symbol, other.Data?.Symbol)
        && SymbolEqualityComparer.Default.Equals(Carrier, other.Carrier)
        && Steps.SequenceEqual(other.Steps);
}
