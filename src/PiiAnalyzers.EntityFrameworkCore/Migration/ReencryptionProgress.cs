namespace PiiAnalyzers.EntityFrameworkCore;

/// <summary>How far a re-encryption is. Reported after each batch, when it is committed.</summary>
/// <param name="EntityType">The entity type at work; empty in the final result.</param>
/// <param name="Read">Entities read, of all types.</param>
/// <param name="Written">Entities of which a value was written again, of all types.</param>
public readonly record struct ReencryptionProgress(string EntityType, long Read, long Written);
