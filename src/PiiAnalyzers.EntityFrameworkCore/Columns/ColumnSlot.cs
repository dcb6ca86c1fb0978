using System.Security.Cryptography;
using PiiAnalyzers.EntityFrameworkCore.Infrastructure;
using PiiAnalyzers.EntityFrameworkCore.Values;

namespace PiiAnalyzers.EntityFrameworkCore.Columns;

/// <summary>Holds what a converter is given after it was made.</summary>
internal abstract class ColumnSlot
{
    private Lazy<ColumnCipher>? _cipher;

    public EncryptionSettings? Settings { get; private set; }

    protected bool IsBound => _cipher is not null;

    protected ColumnCipher Cipher
        => _cipher?.Value ?? throw new EncryptedColumnException(
            EncryptionFailure.NotConfigured,
            "?",
            "?",
            "an encrypted property is used by a context that no protection provider was given to. Call UsePiiEncryption on its DbContextOptionsBuilder.");

    public void Bind(Func<ColumnCipher> cipher, EncryptionSettings settings)
    {
        _cipher = new(cipher);
        Settings = settings;
    }

    protected static T Decode<T>(ColumnCipher cipher, byte[] clear, ClearCodec<T> codec)
    {
        try
        {
            return codec.Decode(clear);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            // The exception can repeat the value, so it goes no further.
            throw cipher.Name.Failure(EncryptionFailure.Unreadable, $"the stored value is authentic, but it is no {typeof(T).Name}: it was written when the property had another type.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(clear);
        }
    }
}
