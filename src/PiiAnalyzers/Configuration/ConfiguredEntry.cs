using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Configuration;

/// <summary>What an entry says of the symbol it names.</summary>
internal enum EntryMeaning
{
    Personal,
    NotPersonal,
    Sanitizer,
    Sink,
}

/// <summary>Where an entry is written: in a file, or as a part of the value of a key, which has no position.</summary>
internal readonly record struct EntryPlace(string Text, string? Path, TextSpan Span, LinePositionSpan Lines)
{
    public static EntryPlace OfKey(string key, string text) => new(key + " = " + text, null, default, default);

    public Location Location => Path is null ? Location.None : Location.Create(Path, Span, Lines);
}

/// <summary>A statement about a symbol that cannot be annotated.</summary>
/// <param name="Id">The documentation-comment id, or for a sanitizer a full name without a prefix.</param>
/// <param name="Parameter">The parameter that is meant; null for the symbol itself, which for a method is what it returns.</param>
/// <param name="Meaning">What is said.</param>
/// <param name="Category">Of personal data.</param>
/// <param name="SinkKind">Name of the kind of sink.</param>
/// <param name="Place">Where it is written.</param>
internal sealed record ConfiguredEntry(string Id, string? Parameter, EntryMeaning Meaning, Category Category, string? SinkKind, EntryPlace Place);

/// <summary>An attribute of a team's own: its full name, and what it means.</summary>
internal sealed record ConfiguredAttribute(string Name, AttributeMeaning Meaning, EntryPlace Place);

/// <summary>A part of the configuration that is not understood, or that names nothing.</summary>
/// <param name="Place">Where it is written.</param>
/// <param name="Reason">What is wrong, and the remedy.</param>
/// <param name="IsUnresolved">Whether it is well-formed and names nothing here, which is only worth a suggestion.</param>
internal sealed record ConfigurationProblem(EntryPlace Place, string Reason, bool IsUnresolved = false);
