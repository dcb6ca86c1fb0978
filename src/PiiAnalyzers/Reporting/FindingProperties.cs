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

    /// <summary>Which additional locations are declarations that must become partial: indexes joined by commas.</summary>
    public const string Declarations = "pii.declarations";
}
