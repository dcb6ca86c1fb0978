namespace PiiAnalyzers;

/// <summary>One value in an export of personal data (GDPR Articles 15 and 20).</summary>
public sealed class PersonalDataValue
{
    internal PersonalDataValue(string path, PiiCategory category, object? value)
    {
        Path = path;
        Category = category;
        Value = value;
    }

    /// <summary>Gets the path from the exported object: <c>Email</c>, <c>Orders[2].Recipient</c>.</summary>
    public string Path { get; }

    /// <summary>Gets the category.</summary>
    public PiiCategory Category { get; }

    /// <summary>Gets the value, in clear: it is for the person it belongs to.</summary>
    [PiiOther]
    public object? Value { get; }

    /// <summary>The path and the category, not the value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Path + " (" + PiiTaxonomy.Of(Category).Value + ")";
}
