namespace PiiAnalyzers.Reporting;

/// <summary>
/// Keys of <c>Diagnostic.Properties</c>: what a finding knows, for code fixes and for readers of SARIF. Fixes read these and never
/// decide again.
/// </summary>
internal static class FindingProperties
{
    /// <summary>The classified member, as the message names it.</summary>
    public const string Member = "pii.member";

    /// <summary>The category's name.</summary>
    public const string Category = "pii.category";

    /// <summary>Members followed from the carrier to the data, joined by dots.</summary>
    public const string Path = "pii.path";

    /// <summary>Facts about the way, joined by commas.</summary>
    public const string Facts = "pii.facts";

    /// <summary>
    /// Where to mask: pairs <c>index:Category</c> joined by commas, the index into the additional locations. Each location is an
    /// expression that is the personal value and nothing else.
    /// </summary>
    public const string Masks = "pii.masks";

    /// <summary>
    /// Where data is disclosed for which there is no place to mask, since it is known by type alone: indexes joined by commas, -1 for
    /// the flagged expression itself. Absent when masking at all of <see cref="Masks"/> leaves nothing to report.
    /// </summary>
    public const string Unmasked = "pii.unmasked";

    /// <summary>
    /// The message template that the flagged argument fills a hole of: <c>index:position:dialect</c>, the index into the additional
    /// locations, the argument's position among the values after the template, and the name of the template's dialect.
    /// </summary>
    public const string Template = "pii.template";

    /// <summary>Which additional location declares what should carry the annotation: an index.</summary>
    public const string Target = "pii.target";

    /// <summary>Full name of the attribute that the data carries where it comes from, when it is not one of ours.</summary>
    public const string Attribute = "pii.attribute";

    /// <summary>Which additional locations are annotations that can only be removed: indexes joined by commas.</summary>
    public const string Annotations = "pii.annotations";

    /// <summary>Which additional locations are declarations of members that a serializer writes: indexes joined by commas.</summary>
    public const string Serialized = "pii.serialized";

    /// <summary>The metadata name of the attribute by which that serializer is told to leave a member out.</summary>
    public const string IgnoreAttribute = "pii.ignore";

    /// <summary>Which additional locations are declarations of properties that an attribute would protect in storage: indexes joined by commas.</summary>
    public const string Columns = "pii.columns";

    /// <summary>Which additional locations are attributes of encrypted columns that a query asks for equal values, or the properties that they stand on: indexes joined by commas.</summary>
    public const string Searchable = "pii.searchable";

    /// <summary>Which additional locations are declarations that must become partial: indexes joined by commas.</summary>
    public const string Declarations = "pii.declarations";
}
