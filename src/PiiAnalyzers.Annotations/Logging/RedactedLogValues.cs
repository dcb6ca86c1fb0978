using System.Collections;
using System.Collections.Concurrent;

namespace PiiAnalyzers;

/// <summary>
/// The state of a log event about one object: the message template, and the members of the object with personal data masked. What generated log methods
/// pass on.
/// </summary>
/// <remarks>
/// As with <c>[LoggerMessage]</c>, the object is read when the provider asks: the text is written straight away, and the view is taken when the first
/// property is read. A provider that reads neither costs nothing.
/// </remarks>
/// <typeparam name="T">The type of the object.</typeparam>
/// <typeparam name="TView">Its view.</typeparam>
public struct RedactedLogValues<T, TView> : IReadOnlyList<KeyValuePair<string, object?>>
    where TView : struct, IRedactedViewOf<T>
{
    private const int MostTemplates = 1024;
    private const int StackBuffer = 512;

    // Templates are constants of the program; a program that makes them up must not fill the memory.
    private static readonly ConcurrentDictionary<string, LogTemplate> Templates = new(StringComparer.Ordinal);
    private static LogTemplate? _lastTemplate;

    private readonly LogTemplate _template;
    private readonly T? _value;
    private IRedactedView? _view;

    /// <summary>Initializes a new instance of the <see cref="RedactedLogValues{T, TView}"/> struct.</summary>
    /// <param name="template">The message template. Its first hole stands for the object.</param>
    /// <param name="name">The name of the object where the template has no hole.</param>
    /// <param name="value">The object, or <see langword="null"/>.</param>
    public RedactedLogValues(string? template, string name, T? value)
    {
        // Nearly always the same constant as the time before.
        LogTemplate? last = _lastTemplate;
        _template = last is not null && ReferenceEquals(last.Text, template) ? last : Find(template ?? string.Empty, name);
        _value = value;
        _view = null;
    }

    /// <summary>Gets the formatter to log with.</summary>
    public static Func<RedactedLogValues<T, TView>, Exception?, string> Formatter { get; } = static (values, _) => values.ToString();

    /// <inheritdoc/>
    public readonly int Count => _value is null ? 2 : default(TView).Count + 2;

    /// <inheritdoc/>
    public KeyValuePair<string, object?> this[int index]
    {
        get
        {
            if (index == Count - 1)
                return new("{OriginalFormat}", _template.Text);
            if (_value is null)
                return index == 0 ? new(_template.Hole, null) : throw new ArgumentOutOfRangeException(nameof(index));

            IRedactedView view = _view ??= default(TView).Of(_value);
            if (index == 0)
                return new(_template.Hole, view);

            KeyValuePair<string, object?> member = view[index - 1];
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
    public override readonly string ToString()
    {
        var writer = new RedactedTextWriter(stackalloc char[StackBuffer]);
        writer.Append(_template.Before);
        if (_template.HasHole)
        {
            if (_value is null)
                writer.Append("(null)");
            else
                default(TView).WriteTo(_value, ref writer);
            writer.Append(_template.After);
        }

        return writer.ToStringAndClear();
    }

    private static LogTemplate Find(string template, string name)
    {
        if (!Templates.TryGetValue(template, out LogTemplate? found))
        {
            found = new LogTemplate(template, name);
            if (Templates.Count < MostTemplates)
                found = Templates.GetOrAdd(template, found);
        }

        _lastTemplate = found;
        return found;
    }
}
