using System.Collections;

namespace PiiAnalyzers;

/// <summary>A picture of a sequence: masked texts, plain values or views of its elements.</summary>
public sealed class RedactedList : IReadOnlyList<object?>
#if NET
    , ISpanFormattable
#endif
{
    private const int StackBuffer = 256;

    private readonly object?[] _items;

    private RedactedList(object?[] items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public object? this[int index] => _items[index];

    /// <summary>Takes a picture of a sequence.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The sequence.</param>
    /// <param name="redact">Makes of an element what may be shown of it.</param>
    /// <returns>The picture; <see langword="null"/> for <see langword="null"/>.</returns>
    public static RedactedList? Create<T>(IEnumerable<T>? items, Func<T, object?> redact)
    {
        if (redact is null)
            throw new ArgumentNullException(nameof(redact));
        if (items is null)
            return null;

        var shown = new List<object?>(items is IReadOnlyCollection<T> collection ? collection.Count : 4);
        foreach (T item in items)
            shown.Add(redact(item));
        return new RedactedList([.. shown]);
    }

    /// <summary>Writes the text: the elements in brackets.</summary>
    /// <param name="writer">Where to write.</param>
    public void WriteTo(ref RedactedTextWriter writer)
    {
        writer.Append("[");
        for (int i = 0; i < _items.Length; i++)
        {
            if (i > 0)
                writer.Append(", ");
            writer.AppendValue(_items[i]);
        }

        writer.Append("]");
    }

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator() => ((IEnumerable<object?>)_items).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <inheritdoc/>
    public override string ToString()
    {
        var writer = new RedactedTextWriter(stackalloc char[StackBuffer]);
        WriteTo(ref writer);
        return writer.ToStringAndClear();
    }

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used.</param>
    /// <returns>The text.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

#if NET
    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var writer = RedactedTextWriter.Into(destination);
        WriteTo(ref writer);
        return writer.TryComplete(out charsWritten);
    }
#endif
}
