namespace PiiAnalyzers.EntityFrameworkCore;

/// <summary>An encrypted column could not be read or written. The message names the entity type and the property, and never the value.</summary>
public sealed class EncryptedColumnException : InvalidOperationException
{
    internal EncryptedColumnException(EncryptionFailure failure, string entityType, string property, string reason, Exception? inner = null)
        : base($"'{entityType}.{property}': {reason}", inner)
    {
        Failure = failure;
        EntityType = entityType;
        Property = property;
    }

    /// <summary>Gets why.</summary>
    public EncryptionFailure Failure { get; }

    /// <summary>Gets the entity type.</summary>
    public string EntityType { get; }

    /// <summary>Gets the property; that of a complex type with its path, <c>Address.Street</c>.</summary>
    public string Property { get; }

    /// <summary>Gets the values of the primary key of the row, where it is known. They are not part of the message.</summary>
    public IReadOnlyList<object?> RowKey { get; internal set; } = [];
}
