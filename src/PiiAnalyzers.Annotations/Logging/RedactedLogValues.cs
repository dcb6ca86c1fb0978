using System.Collections;
using System.Collections.Concurrent;

namespace PiiAnalyzers;

/// <summary>The state of a log event about one object: its view, the members of the view, and the message template. What generated log methods pass on.</summary>
/// <typeparam name="TView">The view.</typeparam>
public readonly struct RedactedLogValues<TView> : IReadOnlyList<KeyValuePair<string, object?>>
    where TView : struct, IRedactedView
{
    private const int MostTemplates = 1024;
    private const int StackBuffer = 512;

    // Templates are constants of the program; a program that makes them up must not fill the memory.
    private static readonly ConcurrentDictionary<string, LogTemplate> Templates = new(StringComparer.Ordinal);

    private readonly LogTemplate _template;
    private readonly TView _view;
    private readonly bool _hasValue;

    /// <summary>Initializes a new instance of the <see cref="RedactedLogValues{TView}"/> struct.</summary>
    /// <param name="template">The message template. Its first hole stands for the object.</param>
    /// <param name="name">The name of the object where the template has no hole.</param>
    /// <param name="view">The view; <see langword="null"/> when there is no object.</param>
    public RedactedLogValues(string? template, string name, TView? view)
    {
        _template = Find(template ?? string.Empty, name);
        _view = view.GetValueOrDefault();
        _hasValue = view.HasValue;
    }

    /// <summary>Gets the formatter to log with.</summary>
    public static Func<RedactedLogValues<TView>, Exception?, string> Formatter { get; } = static (values, _) => values.ToString();

    /// <inheritdoc/>
    public int Count => _hasValue ? _view.Count + 2 : 2;

    /// <inheritdoc/>
    public KeyValuePair<string, object?> this[int index]
    {
        get
        {
            if (index == 0)
                return new(_template.Hole, _hasValue ? _view : null);
            if (index == Count - 1)
                return new("{OriginalFormat}", _template.Text);

            KeyValuePair<string, object?> member = _view[index - 1];
            return new(_template.NameOf(index - 1, member.Key), member.Value);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        int count = Count;
        for (int i = 0; i < count; i++)
            yield return this[i];
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The message.</summary>
    /// <returns>The template with the text of the view in its first hole.</returns>
    public override string ToString()
    {
        var writer = new RedactedTextWriter(stackalloc char[StackBuffer]);
        writer.Append(_template.Before);
        if (_template.HasHole)
        {
            if (_hasValue)
                _view.WriteTo(ref writer);
            else
                writer.Append("(null)");
            writer.Append(_template.After);
        }

        return writer.ToStringAndClear();
    }

    private static LogTemplate Find(string template, string name)
    {
        if (Templates.TryGetValue(template, out LogTemplate? known))
            return known;

        var made = new LogTemplate(template, name);
        return Templates.Count < MostTemplates ? Templates.GetOrAdd(template, made) : made;
    }
}
