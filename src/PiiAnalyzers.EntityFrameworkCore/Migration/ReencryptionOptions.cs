namespace PiiAnalyzers.EntityFrameworkCore;

/// <summary>How existing values are written again.</summary>
public sealed class ReencryptionOptions
{
    /// <summary>Gets or sets how many entities are read and written in one transaction.</summary>
    public int BatchSize { get; set; } = 200;

    /// <summary>Gets or sets whether every value is written again; otherwise those that are in clear, not bound to their row, not indexed as they should be, or encrypted with a key that is no longer the current one.</summary>
    public bool All { get; set; }

    /// <summary>Gets or sets how often a batch is tried that the database refuses, since others change the same rows.</summary>
    public int Attempts { get; set; } = 5;
}
