namespace PiiAnalyzers.Generation.Logging;

/// <summary>One hole of an interpolated string that is logged.</summary>
/// <param name="Expression">Its text as it is written, which the compiler hands to the handler.</param>
/// <param name="Category">The name of the category that masks it, or null when it holds no personal data.</param>
internal sealed record LogHole(string Expression, string? Category);
