using System.Collections;
using System.Globalization;
using System.Text;

namespace PiiAnalyzers;

/// <summary>The state of a log event that was written as an interpolated string: its text, its template, and its values by name. What <c>LogRedacted</c> builds.</summary>
public sealed class RedactedMessage : IReadOnlyList<KeyValuePair<string, object?>>
{
    /// <summary>The category of a hole that holds no personal data.</summary>
    public const PiiCategory Clean = (PiiCategory)(-1);

    private const string Public = "public";

    private readonly StringBuilder _text;
    private readonly StringBuilder _template;
    private readonly List<KeyValuePair<string, object?>> _values;
    private string? _originalFormat;

    /// <summary>Initializes a new instance of the <see cref="RedactedMessage"/> class.</summary>
    /// <param name="literalLength">The length of the fixed text.</param>
    /// <param name="formattedCount">The number of holes.</param>
    public RedactedMessage(int literalLength, int formattedCount)
    {
        _text = new StringBuilder(literalLength + (formattedCount * 16));
        _template = new StringBuilder(literalLength + (formattedCount * 12));
        _values = new List<KeyValuePair<string, object?>>(formattedCount);
    }

    /// <summary>Gets the formatter to log with.</summary>
    public static Func<RedactedMessage, Exception?, string> Formatter { get; } = static (message, _) => message.ToString();

    /// <inheritdoc/>
    public int Count => _values.Count + 1;

    /// <inheritdoc/>
    public KeyValuePair<string, object?> this[int index] =>
        index == _values.Count ? new("{OriginalFormat}", _originalFormat ??= _template.ToString()) : _values[index];

    /// <summary>Appends fixed text.</summary>
    /// <param name="text">The text.</param>
    public void AppendLiteral(string text)
    {
        _text.Append(text);
        _template.Append(text.Replace("{", "{{").Replace("}", "}}"));
    }

    /// <summary>Appends the value of a hole.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name of the hole.</param>
    /// <param name="category">The category that masks it; <see cref="Clean"/> for none.</param>
    /// <param name="value">The value.</param>
    /// <param name="alignment">The least width, to the left when negative.</param>
    /// <param name="format">A category or <c>mask</c> to mask by; <c>public</c>, with a reason after a colon, to show the value; else the format of the value.</param>
    public void AppendValue<T>(string name, PiiCategory category, T value, int alignment = 0, string? format = null)
    {
        object? shown = Shown(category, value, ref format);
        _values.Add(new(name, shown));
        _template.Append('{').Append(name).Append('}');

        string text = shown switch
        {
            null => "(null)",
            string already => already,
            IFormattable formattable => formattable.ToString(format, CultureInfo.InvariantCulture),
            _ => shown.ToString() ?? string.Empty,
        };
        _text.Append(alignment > 0 ? text.PadLeft(alignment) : text.PadRight(-alignment));
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return this[i];
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The message.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _text.ToString();

    private static object? Shown<T>(PiiCategory category, T value, ref string? format)
    {
        if (format is not null)
        {
            if (format == Public || format.StartsWith(Public + ":", StringComparison.Ordinal))
            {
                format = null;
                return value;
            }

            if (TryGetCategory(format, out PiiCategory named))
            {
                format = null;
                return PiiMask.Mask(named, value);
            }
        }

        if (category != Clean)
            return PiiMask.Mask(category, value);

        return value switch
        {
            IRedactable redactable => redactable.ToRedacted(),
            IEnumerable<IRedactable?> sequence => RedactedList.Create(sequence, static item => item?.ToRedacted()),
            _ => value,
        };
    }

    /// <summary>The category that a format names, as <c>{email:Email}</c> does.</summary>
    private static bool TryGetCategory(string format, out PiiCategory category)
    {
        if (string.Equals(format, "mask", StringComparison.OrdinalIgnoreCase))
        {
            category = PiiCategory.Unspecified;
            return true;
        }

        for (category = PiiCategory.Unspecified; category <= PiiCategory.Other; category++)
        {
            if (string.Equals(format, PiiTaxonomy.Of(category).Value, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
