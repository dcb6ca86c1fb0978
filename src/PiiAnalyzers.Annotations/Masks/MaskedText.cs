using System.Runtime.CompilerServices;
using System.Text;

namespace PiiAnalyzers.Masks;

/// <summary>Masks a value that is neither empty nor surrounded by white space.</summary>
/// <param name="value">The value. The result may refer to it.</param>
/// <param name="scratch">At least <see cref="MaskedText.ScratchLength"/> characters the result may refer to.</param>
internal delegate MaskedText Masker(ReadOnlySpan<char> value, Span<char> scratch);

/// <summary>
/// A masked value that is not yet text: what is shown of the start, fixed characters, and what is shown of the end. A mask returns this
/// and not a string, so that one implementation serves strings and spans, and nothing is allocated before the result is known.
/// </summary>
internal readonly ref struct MaskedText
{
    /// <summary>Enough for everything a mask composes itself; the longest is a pair of coordinates.</summary>
    public const int ScratchLength = 32;

    /// <summary>What stands for the hidden part. Its length is fixed, so that it does not tell the length of the value.</summary>
    public const string Stars = "***";

    private readonly ReadOnlySpan<char> _start;
    private readonly string _middle;
    private readonly ReadOnlySpan<char> _end;

    // Inlined everywhere, or the parts are put together beside the place they are wanted in, and copied.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public MaskedText(ReadOnlySpan<char> start, string middle, ReadOnlySpan<char> end = default)
    {
        _start = start;
        _middle = middle;
        _end = end;
    }

    /// <summary>Gets the mask that shows nothing: what every mask falls back to.</summary>
    public static MaskedText Hidden => new(default, Stars);

    /// <summary>Gets what an empty value is masked as.</summary>
    public static MaskedText Nothing => new(default, string.Empty);

    public int Length => _start.Length + _middle.Length + _end.Length;

    /// <summary>Applies a mask to a string: null stays null, empty stays empty, and what is masked already is returned as it is.</summary>
    public static string? Apply(string? value, Masker masker)
    {
        if (value is null || value.Length == 0)
            return value;

        ReadOnlySpan<char> text = value.AsSpan().Trim();
        if (text.IsEmpty)
            return Stars;

        Span<char> scratch = stackalloc char[ScratchLength];
        MaskedText masked = masker(text, scratch);
        return masked.Is(value.AsSpan()) ? value : masked.ToString();
    }

    /// <summary>Copies the masked text, or copies nothing when there is no room for all of it.</summary>
    public bool TryCopyTo(Span<char> destination, out int charsWritten)
    {
        int length = Length;
        if (destination.Length < length)
        {
            charsWritten = 0;
            return false;
        }

        charsWritten = length;
        int position = _start.Length;
        if (position == 1)
            destination[0] = _start[0];
        else if (position > 0)
            _start.CopyTo(destination);

        // Mostly three stars: fewer than a call to copy them costs.
        foreach (char c in _middle)
            destination[position++] = c;
        if (!_end.IsEmpty)
            _end.CopyTo(destination.Slice(position));
        return true;
    }

    public void AppendTo(StringBuilder builder)
    {
#if NET
        builder.Append(_start).Append(_middle).Append(_end);
#else
        if (!_start.IsEmpty)
            builder.Append(_start.ToString());
        builder.Append(_middle);
        if (!_end.IsEmpty)
            builder.Append(_end.ToString());
#endif
    }

    /// <summary>Whether the masked text is the same text as <paramref name="text"/>.</summary>
    public bool Is(ReadOnlySpan<char> text) =>
        text.Length == Length
        && text.Slice(0, _start.Length).SequenceEqual(_start)
        && text.Slice(_start.Length, _middle.Length).SequenceEqual(_middle.AsSpan())
        && text.Slice(_start.Length + _middle.Length).SequenceEqual(_end);

    public override string ToString()
    {
        if (_start.IsEmpty && _end.IsEmpty)
            return _middle;
        if (KnownTexts.Find(_start, _middle, _end) is { } known)
            return known;
#if NET
        return string.Concat(_start, _middle, _end);
#else
        return string.Concat(_start.ToString(), _middle, _end.ToString());
#endif
    }
}
