namespace PiiAnalyzers.EntityFrameworkCore;

/// <summary>Why an encrypted column could not be read or written.</summary>
public enum EncryptionFailure
{
    /// <summary>The stored value is not what was written there: it was changed, it was moved from another column, or the key it was written with is not in the key ring.</summary>
    Unreadable,

    /// <summary>The key that the value was written with has been revoked.</summary>
    KeyRevoked,

    /// <summary>The value is authentic, but it belongs to another row, or it was removed from this one.</summary>
    OtherRow,

    /// <summary>The value says nothing of the row it belongs to.</summary>
    Unsealed,

    /// <summary>The column holds a clear value, and the time in which those are read is over or was never granted.</summary>
    ClearValue,

    /// <summary>The ciphertext of the value is longer than the column.</summary>
    TooLong,

    /// <summary>The value is read or written before the context was given a data protection provider.</summary>
    NotConfigured,
}
