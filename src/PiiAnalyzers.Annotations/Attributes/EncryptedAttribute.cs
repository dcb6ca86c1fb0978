namespace PiiAnalyzers;

/// <summary>States that a property is stored encrypted, so storing it is no disclosure.</summary>
/// <remarks>The attribute encrypts nothing by itself; a storage integration that supports it does.</remarks>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = false, Inherited = true)]
public sealed class EncryptedAttribute : Attribute
{
    /// <summary>
    /// Gets or sets whether equal values are stored equal, so that a query can ask for one. Who reads the store then sees which rows hold the
    /// same value. Sorting, ranges and parts of the value cannot be asked for either way.
    /// </summary>
    public bool Searchable { get; set; }
}
