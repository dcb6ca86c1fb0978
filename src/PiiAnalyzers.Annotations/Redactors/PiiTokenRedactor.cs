using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Compliance.Redaction;

namespace PiiAnalyzers;

/// <summary>
/// Replaces an identifier by a token that is the same for the same identifier and key: <c>#mxJ2...</c>. Events of one person can be brought
/// together, and without the key nobody can tell who it is or try names.
/// </summary>
/// <remarks>
/// The token is the first 128 bits of an HMAC-SHA256 over the category and the text, so tokens of a user name and of a device never
/// match by their text. Under GDPR a token is still personal data (pseudonymised): it is as safe as the key.
/// </remarks>
public class PiiTokenRedactor : Redactor
{
    /// <summary>The least length of a key in bytes: that of the hash, below which RFC 2104 discourages keys.</summary>
    public const int LeastKeyLength = 32;

    private const int HashLength = 32;
    private const int TokenBytes = 16;
    private const int TokenLength = 22;
    private const int StackLimit = 256;
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private readonly byte[] _key;
    private readonly byte[] _category;
    private readonly string _prefix;

    /// <summary>Initializes a new instance of the <see cref="PiiTokenRedactor"/> class.</summary>
    /// <param name="category">The category of the identifiers.</param>
    /// <param name="key">The secret key, of at least <see cref="LeastKeyLength"/> random bytes. It is copied.</param>
    /// <param name="keyId">A name of the key, shown before each token; or none.</param>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public PiiTokenRedactor(PiiCategory category, ReadOnlyMemory<byte> key, string? keyId = null)
    {
        _key = CheckedCopy(key.Span);
        _category = Encoding.ASCII.GetBytes(PiiTaxonomy.Of(category).Value + "\0");
        _prefix = string.IsNullOrEmpty(keyId) ? "#" : keyId + "#";
    }

    /// <inheritdoc/>
    public override int GetRedactedLength(ReadOnlySpan<char> input) => input.IsEmpty ? 0 : _prefix.Length + TokenLength;

    /// <inheritdoc/>
    public override int Redact(ReadOnlySpan<char> source, Span<char> destination)
    {
        int length = GetRedactedLength(source);
        if (destination.Length < length)
            throw new ArgumentException("The destination is too small.", nameof(destination));
        if (length == 0)
            return 0;

        Span<byte> hash = stackalloc byte[HashLength];
        Hash(source, hash);
        _prefix.AsSpan().CopyTo(destination);
        Encode(hash.Slice(0, TokenBytes), destination.Slice(_prefix.Length, TokenLength));
        return length;
    }

    internal static byte[] CheckedCopy(ReadOnlySpan<byte> key) => key.Length >= LeastKeyLength ? key.ToArray()
        : throw new ArgumentException($"A key for tokens has at least {LeastKeyLength} bytes; generate random ones and keep them secret.", nameof(key));

    private void Hash(ReadOnlySpan<char> source, Span<byte> hash)
    {
        int most = _category.Length + Encoding.UTF8.GetMaxByteCount(source.Length);
        byte[]? rented = most > StackLimit ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> bytes = rented ?? stackalloc byte[StackLimit];
        _category.CopyTo(bytes);
#if NET
        int length = _category.Length + Encoding.UTF8.GetBytes(source, bytes.Slice(_category.Length));
        HMACSHA256.HashData(_key, bytes.Slice(0, length), hash);
#else
        byte[] encoded = Encoding.UTF8.GetBytes(source.ToString());
        encoded.CopyTo(bytes.Slice(_category.Length));
        int length = _category.Length + encoded.Length;
        using (var hmac = new HMACSHA256(_key))
            hmac.ComputeHash(bytes.Slice(0, length).ToArray()).CopyTo(hash);
        Array.Clear(encoded, 0, encoded.Length);
#endif
        bytes.Slice(0, length).Clear();
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
    }

    // Base64 for URLs: a token survives every log format and every query language unescaped.
    private static void Encode(ReadOnlySpan<byte> bytes, Span<char> destination)
    {
        int bits = 0;
        int buffer = 0;
        int position = 0;
        foreach (byte b in bytes)
        {
            buffer = (buffer << 8) | b;
            for (bits += 8; bits >= 6; bits -= 6)
                destination[position++] = Digits[(buffer >> (bits - 6)) & 63];
        }

        destination[position] = Digits[(buffer << (6 - bits)) & 63];
    }
}
