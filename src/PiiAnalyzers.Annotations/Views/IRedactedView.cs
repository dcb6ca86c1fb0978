namespace PiiAnalyzers;

/// <summary>A picture of an object with personal data masked: its members by name, and its text.</summary>
public interface IRedactedView : IReadOnlyList<KeyValuePair<string, object?>>
{
    /// <summary>Writes the text of the view.</summary>
    /// <param name="writer">Where to write.</param>
    void WriteTo(ref RedactedTextWriter writer);

    /// <summary>Whether the type keeps a member out of JSON.</summary>
    /// <param name="index">The position of the member.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    bool IsIgnoredByJson(int index);
}
