namespace PiiAnalyzers.EntityFrameworkCore.Values;

/// <summary>A codec of values whose type is known at run time only.</summary>
internal interface IClearCodec
{
    /// <summary>Gets how many bytes every value has, or null where that depends on the value.</summary>
    int? Size { get; }
}

/// <summary>Turns a value into the bytes that are encrypted, and back.</summary>
/// <param name="encode">To bytes.</param>
/// <param name="decode">From bytes; throws <see cref="FormatException"/> where they are none of its own.</param>
/// <param name="parse">From what a column held before it was encrypted, read as text.</param>
/// <param name="size">How many bytes every value has, or null where that depends on the value.</param>
internal sealed class ClearCodec<T>(Func<T, byte[]> encode, Func<byte[], T> decode, Func<string, T> parse, int? size) : IClearCodec
{
    public int? Size => size;

    public byte[] Encode(T value) => encode(value);

    public T Decode(byte[] bytes) => size is { } expected && bytes.Length != expected ? throw new FormatException() : decode(bytes);

    public T Parse(string text) => parse(text);
}
