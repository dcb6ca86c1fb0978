using System.ComponentModel;

namespace PiiAnalyzers;

/// <summary>
/// What log events ask of the view of a type before there is one: its text needs none. Implemented by generated views, and asked of their default value.
/// </summary>
/// <typeparam name="T">The type that the view is of.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRedactedViewOf<T> : IRedactedView
{
    /// <summary>Takes a picture of an object.</summary>
    /// <param name="value">The object.</param>
    /// <returns>The view.</returns>
    [PiiSanitizer]
    IRedactedView Of(T value);

    /// <summary>Writes the text that the view of an object would have, without taking one.</summary>
    /// <param name="value">The object.</param>
    /// <param name="writer">Where to write.</param>
    void WriteTo(T value, ref RedactedTextWriter writer);
}
