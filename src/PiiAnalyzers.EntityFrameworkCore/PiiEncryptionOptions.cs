namespace PiiAnalyzers.EntityFrameworkCore;

/// <summary>How the properties that are marked <c>[Encrypted]</c> are stored.</summary>
public sealed class PiiEncryptionOptions
{
    /// <summary>
    /// Gets or sets the secret from which the keys of the blind indexes are derived: 32 random bytes or more, kept where the application's other secrets are.
    /// Needed for <c>[Encrypted(Searchable = true)]</c>. It is no key of data protection, since those rotate and an index must not. Whoever has it
    /// can test guesses against the index; whoever changes it must write all indexes again.
    /// </summary>
    public byte[]? SearchKey { get; set; }

    /// <summary>
    /// Gets or sets what is done to a text before it is indexed and before it is searched. By default white space at both ends is removed, the text is brought into
    /// Unicode normalization form C and made upper case by the invariant culture.
    /// </summary>
    public Func<string, string>? SearchNormalizer { get; set; }

    /// <summary>
    /// Gets or sets the moment until which values are read that are stored in clear, or that say nothing of their row, while what is written is encrypted. For the migration of existing data;
    /// from then on such a value is an error.
    /// </summary>
    public DateTimeOffset? ReadClearUntil { get; set; }

    /// <summary>Gets or sets whether values are read whose key has been revoked: for the time it takes to write them again.</summary>
    public bool ReadRevokedKeys { get; set; }

    /// <summary>Gets or sets what tells the time for <see cref="ReadClearUntil"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
