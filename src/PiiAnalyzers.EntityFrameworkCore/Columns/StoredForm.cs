using System.Buffers.Text;

namespace PiiAnalyzers.EntityFrameworkCore.Columns;

/// <summary>What stands in the columns. The beginning tells ciphertext from the clear values that a column held before.</summary>
internal static class StoredForm
{
    public const string TextPrefix = "pii1:";

    /// <summary>
    /// What data protection adds to a value at most: header and key id 20, key modifier 16, initialization vector 16, tag 32. The value itself fills blocks of 16, one
    /// more where it fills them exactly.
    /// </summary>
    private const int Overhead = 20 + 16 + 16 + 32;
    private const int Block = 16;

    public static ReadOnlySpan<byte> BytesPrefix => "PII\u0001"u8;

    public static string ToText(byte[] ciphertext) => TextPrefix + Base64Url.EncodeToString(ciphertext);

    public static bool IsText(string stored) => stored.StartsWith(TextPrefix, StringComparison.Ordinal);

    /// <exception cref="FormatException">It is cut or changed.</exception>
    public static byte[] FromText(string stored) => Base64Url.DecodeFromChars(stored.AsSpan(TextPrefix.Length).TrimEnd(' '));

    public static byte[] ToBytes(byte[] ciphertext) => [.. BytesPrefix, .. ciphertext];

    public static bool IsBytes(ReadOnlySpan<byte> stored) => stored.StartsWith(BytesPrefix);

    /// <summary>The length in the column of a value of so many bytes.</summary>
    public static long LengthOf(long clear, bool text)
    {
        var ciphertext = Overhead + (Block * ((clear / Block) + 1));
        return text ? TextPrefix.Length + (((ciphertext * 4) + 2) / 3) : BytesPrefix.Length + ciphertext;
    }
}
