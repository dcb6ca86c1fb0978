using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using PiiAnalyzers.EntityFrameworkCore.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Columns;

/// <summary>
/// Binds a value to its row: an encrypted digest of the primary key and the value, stored beside the value; table and column are part of its purposes. A converter sees no row, so the binding cannot be part of the
/// ciphertext itself.
/// </summary>
internal sealed class RowSeal(ColumnName name, ColumnPlace place, EncryptionSettings settings)
{
    private readonly IDataProtector _protector = place.Protector(settings.Provider, "row");

    public byte[] Create(IReadOnlyList<string> key, byte[] clear) => _protector.Protect(Digest(key, clear));

    /// <summary>Throws unless the seal is that of this value in this row.</summary>
    public void Verify(byte[] seal, IReadOnlyList<string> key, byte[] clear)
    {
        var sealedDigest = ColumnCipher.Read(_protector, seal, name, settings);
        if (!CryptographicOperations.FixedTimeEquals(sealedDigest, Digest(key, clear)))
        {
            throw name.Failure(EncryptionFailure.OtherRow, "the stored value belongs to another row or another time: it is not the one that was written here.");
        }
    }

    public bool IsOutdated(byte[] seal) => ColumnCipher.IsOutdated(_protector, seal);

    private static byte[] Digest(IReadOnlyList<string> key, byte[] clear)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in key)
        {
            Append(hash, Encoding.UTF8.GetBytes(part));
        }

        Append(hash, clear);
        CryptographicOperations.ZeroMemory(clear);
        return hash.GetHashAndReset();
    }

    /// <summary>With its length before it, so that no two lists of parts give the same digest.</summary>
    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
