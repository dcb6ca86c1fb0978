namespace PiiAnalyzers;

/// <summary>What erasure puts in the place of personal data. Override it for categories that are to be kept, or replaced by something of their own.</summary>
public class PersonalDataErasure
{
    /// <summary>Gets the erasure that keeps nothing.</summary>
    public static PersonalDataErasure Default { get; } = new();

    /// <summary>Whether data of a category is left as it is, for example because a law demands it.</summary>
    /// <param name="category">The category.</param>
    /// <returns><see langword="false"/> unless overridden.</returns>
    public virtual bool Keeps(PiiCategory category) => false;

    /// <summary>The text that takes the place of personal text.</summary>
    /// <param name="category">The category.</param>
    /// <param name="value">The text that is erased.</param>
    /// <param name="canBeNull">Whether the member may be null.</param>
    /// <returns>Null or an empty string unless overridden.</returns>
    public virtual string? Replace(PiiCategory category, string value, bool canBeNull) => canBeNull ? null : string.Empty;
}
