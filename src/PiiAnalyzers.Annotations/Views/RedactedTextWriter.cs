using System.Buffers;
using System.Globalization;
using System.Text;
using PiiAnalyzers.Masks;

namespace PiiAnalyzers;

/// <summary>
/// Puts text together on the stack and masks personal data on its way in, so that nothing is allocated but the result. What generated
/// <c>ToString</c> methods and views write with.
/// </summary>
/// <remarks>Made with a buffer, it grows. Made by <see cref="Into"/>, it fills a destination and reports when that is too small.</remarks>
public ref struct RedactedTextWriter
{
    private const int RoomForMore = 16;

    private readonly bool _isFixed;
    private Span<char> _buffer;
    private char[]? _rented;
    private int _length;
    private bool _isFull;

    /// <summary>Initializes a new instance of the <see cref="RedactedTextWriter"/> struct that grows beyond its first buffer.</summary>
    /// <param name="buffer">The first buffer, usually on the stack.</param>
    public RedactedTextWriter(Span<char> buffer)
        : this(buffer, isFixed: false)
    {
    }

    private RedactedTextWriter(Span<char> buffer, bool isFixed)
    {
        _isFixed = isFixed;
        _buffer = buffer;
        _rented = null;
        _length = 0;
        _isFull = false;
    }

    /// <summary>Makes a writer that fills a destination.</summary>
    /// <param name="destination">The destination.</param>
    /// <returns>The writer, to be ended with <see cref="TryComplete"/>.</returns>
    public static RedactedTextWriter Into(Span<char> destination) => new(destination, isFixed: true);

    /// <summary>Appends text as it is.</summary>
    /// <param name="text">The text; nothing is appended for <see langword="null"/>.</param>
    public void Append(string? text)
    {
        if (text is not null)
        {
            if (text.AsSpan().TryCopyTo(_buffer.Slice(_length)))
                _length += text.Length;
            else
                AppendSlowly(text.AsSpan());
        }
    }

    /// <summary>Appends text as it is.</summary>
    /// <param name="text">The text.</param>
    public void Append(ReadOnlySpan<char> text)
    {
        if (text.TryCopyTo(_buffer.Slice(_length)))
            _length += text.Length;
        else
            AppendSlowly(text);
    }

    /// <summary>Appends the text of a value in the current culture, as its <c>ToString</c> gives it.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value. Views and sequences of views write themselves.</param>
    public void AppendValue<T>(T value)
    {
        if (!typeof(T).IsValueType && value is IRedactedView view)
        {
            view.WriteTo(ref this);
            return;
        }

        if (!typeof(T).IsValueType && value is RedactedList list)
        {
            list.WriteTo(ref this);
            return;
        }

#if NET
        if (typeof(T).IsValueType && value is ISpanFormattable)
        {
            int written;
            while (!((ISpanFormattable)value).TryFormat(_buffer.Slice(_length), out written, default, null))
            {
                if (!TryGrow(_buffer.Length - _length + 1))
                    return;
            }

            _length += written;
            return;
        }
#endif
        Append(value?.ToString());
    }

    /// <summary>Appends a value of a log event as it is, whatever the culture.</summary>
    internal void AppendInvariant(object? value, string? format)
    {
        switch (value)
        {
            case null:
                Append("(null)");
                break;
            case string text:
                Append(text);
                break;
            case IRedactedView view:
                view.WriteTo(ref this);
                break;
#if NET
            case ISpanFormattable formattable:
                int written;
                while (!formattable.TryFormat(_buffer.Slice(_length), out written, format, CultureInfo.InvariantCulture))
                {
                    if (!TryGrow(_buffer.Length - _length + 1))
                        return;
                }

                _length += written;
                break;
#endif
            case IFormattable formattable:
                Append(formattable.ToString(format, CultureInfo.InvariantCulture));
                break;
            default:
                Append(value.ToString());
                break;
        }
    }

    /// <summary>Appends masked text.</summary>
    /// <param name="category">The category.</param>
    /// <param name="value">The text to mask; nothing is appended for <see langword="null"/>.</param>
    public void AppendMasked(PiiCategory category, string? value)
    {
        MaskedText masked = CategoryMasks.Apply(category, value.AsSpan(), stackalloc char[MaskedText.ScratchLength]);

        // No loop: a method that has one beside a buffer on the stack is compiled once, before anything is known of how it runs.
        if (!masked.TryCopyTo(_buffer.Slice(_length), out int written) && TryGrow(masked.Length))
            masked.TryCopyTo(_buffer.Slice(_length), out written);
        _length += written;
    }

    /// <summary>Appends the masked text of a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="category">The category.</param>
    /// <param name="value">The value to mask; nothing is appended for <see langword="null"/>.</param>
    public void AppendMasked<T>(PiiCategory category, T value)
    {
        if (value is not null)
        {
            Span<char> scratch = stackalloc char[MaskedText.ScratchLength];
            Span<char> number = stackalloc char[TypedMasks.NumberLength];
            MaskedText masked = TypedMasks.Apply(category, value, scratch, number);
            if (!masked.TryCopyTo(_buffer.Slice(_length), out int written) && TryGrow(masked.Length))
                masked.TryCopyTo(_buffer.Slice(_length), out written);
            _length += written;
        }
    }

    /// <summary>Ends a writer that was made by <see cref="Into"/>.</summary>
    /// <param name="charsWritten">How much was written; zero when there was no room for all.</param>
    /// <returns>Whether there was room.</returns>
    public readonly bool TryComplete(out int charsWritten)
    {
        charsWritten = _isFull ? 0 : _length;
        return !_isFull;
    }

    /// <summary>Ends a writer that grows, and gives back what it borrowed.</summary>
    /// <returns>The text.</returns>
    public string ToStringAndClear()
    {
        string text = _buffer.Slice(0, _length).ToString();
        char[]? rented = _rented;
        this = default;
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return text;
    }

    /// <summary>Ends a writer that grows: appends its text to a builder, and gives back what it borrowed.</summary>
    /// <param name="builder">The builder.</param>
    public void AppendToAndClear(StringBuilder builder)
    {
        if (builder is null)
            throw new ArgumentNullException(nameof(builder));

        // A builder doubles its blocks; room for what may follow is taken with the text, instead of a block for the last brace.
        builder.EnsureCapacity(builder.Length + _length + RoomForMore);
#if NET
        builder.Append(_buffer.Slice(0, _length));
#else
        builder.Append(_buffer.Slice(0, _length).ToString());
#endif
        char[]? rented = _rented;
        this = default;
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
    }

    /// <inheritdoc/>
    public override readonly string ToString() => _buffer.Slice(0, _length).ToString();

    private void AppendSlowly(ReadOnlySpan<char> text)
    {
        if (TryGrow(text.Length))
        {
            text.CopyTo(_buffer.Slice(_length));
            _length += text.Length;
        }
    }

    private bool TryGrow(int more)
    {
        if (_isFixed)
        {
            // What is shorter than that which found no room must not be appended after it.
            _isFull = true;
            _buffer = default;
            _length = 0;
            return false;
        }

        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + more, Math.Max(_buffer.Length * 2, 256)));
        _buffer.Slice(0, _length).CopyTo(larger);
        char[]? old = _rented;
        _buffer = _rented = larger;
        if (old is not null)
            ArrayPool<char>.Shared.Return(old);
        return true;
    }
}
