using System.Collections;

namespace PiiAnalyzers;

/// <summary>The state of a log event that was written as an interpolated string: its text, its template, and its values by name. What <c>LogRedacted</c> builds.</summary>
public sealed class RedactedMessage : IReadOnlyList<KeyValuePair<string, object?>>
{
    /// <summary>The category of a hole that holds no personal data.</summary>
    public const PiiCategory Clean = (PiiCategory)(-1);

    private const string Public = "public";
    private const int StackBuffer = 512;

    private Hole[] _holes;
    private int _count;
    private string? _literal;
    private string? _originalFormat;

    /// <summary>Initializes a new instance of the <see cref="RedactedMessage"/> class.</summary>
    /// <param name="literalLength">Not used: the text is put together when it is asked for.</param>
    /// <param name="formattedCount">The number of holes.</param>
    public RedactedMessage(int literalLength, int formattedCount)
    {
        _holes = formattedCount > 0 ? new Hole[formattedCount] : [];
    }

    /// <summary>Gets the formatter to log with.</summary>
    public static Func<RedactedMessage, Exception?, string> Formatter { get; } = static (message, _) => message.ToString();

    /// <inheritdoc/>
    public int Count => _count + 1;

    /// <inheritdoc/>
    public KeyValuePair<string, object?> this[int index] =>
        index == _count ? new("{OriginalFormat}", _originalFormat ??= Template())
            : index < _count ? new(_holes[index].Name, _holes[index].Value)
            : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Appends fixed text.</summary>
    /// <param name="text">The text.</param>
    public void AppendLiteral(string text) => _literal = _literal is null ? text : _literal + text;

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
        if (_count == _holes.Length)
            Array.Resize(ref _holes, _count + 4);
        _holes[_count++] = new Hole(_literal, name, shown, format, alignment);
        _literal = null;
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
    public override string ToString()
    {
        var writer = new RedactedTextWriter(stackalloc char[StackBuffer]);
        for (int i = 0; i < _count; i++)
        {
            ref readonly Hole hole = ref _holes[i];
            writer.Append(hole.Before);
            if (hole.Alignment == 0)
                writer.AppendInvariant(hole.Value, hole.Format);
            else
                writer.Append(Aligned(hole));
        }

        writer.Append(_literal);
        return writer.ToStringAndClear();
    }

    private static string Aligned(in Hole hole)
    {
        var writer = new RedactedTextWriter(stackalloc char[StackBuffer]);
        writer.AppendInvariant(hole.Value, hole.Format);
        string text = writer.ToStringAndClear();
        return hole.Alignment > 0 ? text.PadLeft(hole.Alignment) : text.PadRight(-hole.Alignment);
    }

    private string Template()
    {
        var writer = new RedactedTextWriter(stackalloc char[StackBuffer]);
        for (int i = 0; i < _count; i++)
        {
            writer.Append(Escaped(_holes[i].Before));
            writer.Append("{");
            writer.Append(_holes[i].Name);
            writer.Append("}");
        }

        writer.Append(Escaped(_literal));
        return writer.ToStringAndClear();
    }

    private static string? Escaped(string? text) =>
        text is null || (text.IndexOf('{') < 0 && text.IndexOf('}') < 0) ? text : text.Replace("{", "{{").Replace("}", "}}");

    private static object? Shown<T>(PiiCategory category, T value, ref string? format)
    {
        if (format is not null)
        {
            if (format == Public || format.StartsWith(Public + ":", StringComparison.Ordinal))
            {
                format = null;
                return ShownInClear(value);
            }

            if (TryGetCategory(format, out PiiCategory named))
            {
                format = null;
                return PiiMask.Mask(named, value);
            }
        }

        if (category != Clean)
            return PiiMask.Mask(category, value);

        return ShownInClear(value);
    }

    /// <summary>An object is shown by its view, even where it is shown in clear: what is in it may be written by whoever reads the event.</summary>
    private static object? ShownInClear<T>(T value) => value switch
    {
        IRedactable redactable => redactable.ToRedacted(),
        IEnumerable<IRedactable?> sequence => RedactedList.Create(sequence, static item => item?.ToRedacted()),
        _ => value,
    };

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

    /// <summary>A hole, with the fixed text before it.</summary>
    private readonly struct Hole(string? before, string name, object? value, string? format, int alignment)
    {
        public readonly string? Before = before;
        public readonly string Name = name;
        public readonly object? Value = value;
        public readonly string? Format = format;
        public readonly int Alignment = alignment;
    }
}
