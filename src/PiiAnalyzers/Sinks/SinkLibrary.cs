using System.Collections.Immutable;

namespace PiiAnalyzers.Sinks;

/// <summary>The sinks of one library. A library none of whose anchors is referenced costs nothing.</summary>
/// <param name="Name">The library's name as its users know it; part of messages.</param>
/// <param name="Family">Where the library sends what it is given.</param>
/// <param name="Anchors">Metadata names of types by which the library is recognised.</param>
/// <param name="Rows">The APIs.</param>
internal sealed record SinkLibrary(string Name, SinkFamily Family, ImmutableArray<string> Anchors, ImmutableArray<SinkRow> Rows)
{
    /// <summary>The dialect of the templates that <see cref="SinkRow.Template"/> names.</summary>
    public TemplateLanguage TemplateLanguage { get; init; } = TemplateLanguage.Composite;

    /// <summary>For a serializer: what it writes of an object.</summary>
    public Classification.WalkProfile? Serializer { get; init; }
}
