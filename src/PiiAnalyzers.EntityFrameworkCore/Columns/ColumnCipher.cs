using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using PiiAnalyzers.EntityFrameworkCore.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Columns;

/// <summary>Encrypts and decrypts the values of one column. The purposes hold table and column, so what was written elsewhere cannot be read here.</summary>
internal sealed class ColumnCipher(ColumnName name, ColumnPlace place, EncryptionSettings settings, int? columnLength)
{
    private readonly IDataProtector _protector = place.Protector(settings.Provider, "value");

    public ColumnName Name => name;

    public EncryptionSettings Settings => settings;

    public byte[] Protect(byte[] clear)
    {
        var ciphertext = _protector.Protect(clear);
        CryptographicOperations.ZeroMemory(clear);
        return ciphertext;
    }

    public byte[] Unprotect(byte[] ciphertext) => Read(_protector, ciphertext, name, settings);

    /// <summary>Called for a value that is not encrypted.</summary>
    public void AllowClear()
    {
        if (!settings.ReadsClear)
        {
            throw name.Failure(
                EncryptionFailure.ClearValue,
                settings.ReadClearUntil is { } end
                    ? $"the column holds a value in clear, and those were read until {end.UtcDateTime:u}. Encrypt what is left with ReencryptAsync."
                    : "the column holds a value in clear. Set ReadClearUntil for the time of the migration, and encrypt existing values with ReencryptAsync.");
        }
    }

    /// <summary>Called with the length of what is about to be stored.</summary>
    public void CheckLength(int length)
    {
        if (length > columnLength)
        {
            throw name.Failure(EncryptionFailure.TooLong, $"the ciphertext has a length of {length}, the column one of {columnLength}.");
        }
    }

    public EncryptedColumnException Unreadable(Exception inner) => Unreadable(name, inner);

    private static EncryptedColumnException Unreadable(ColumnName name, Exception inner)
        => name.Failure(
            EncryptionFailure.Unreadable,
            "the stored value cannot be decrypted. It was changed, it was written for another column, or its key is not in the key ring.",
            inner);

    public static byte[] Read(IDataProtector protector, byte[] ciphertext, ColumnName name, EncryptionSettings settings)
    {
        try
        {
            if (settings.ReadRevokedKeys && protector is IPersistedDataProtector persisted)
            {
                return persisted.DangerousUnprotect(ciphertext, ignoreRevocationErrors: true, out _, out _);
            }

            return protector.Unprotect(ciphertext);
        }
        catch (CryptographicException exception)
        {
            throw IsRevoked(protector, ciphertext)
                ? name.Failure(
                    EncryptionFailure.KeyRevoked,
                    "the value was encrypted with a key that has been revoked. To write it with the current key, set ReadRevokedKeys for the time of a ReencryptAsync.",
                    exception)
                : Unreadable(name, exception);
        }
    }

    /// <summary>Whether a value would be written with another key today, or no longer be readable without asking for it.</summary>
    public static bool IsOutdated(IDataProtector protector, byte[] ciphertext)
    {
        if (protector is not IPersistedDataProtector persisted)
        {
            return false;
        }

        try
        {
            persisted.DangerousUnprotect(ciphertext, ignoreRevocationErrors: true, out var requiresMigration, out var wasRevoked);
            return requiresMigration || wasRevoked;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static bool IsRevoked(IDataProtector protector, byte[] ciphertext)
    {
        try
        {
            if (protector is IPersistedDataProtector persisted)
            {
                persisted.DangerousUnprotect(ciphertext, ignoreRevocationErrors: true, out _, out var wasRevoked);
                return wasRevoked;
            }
        }
        catch (CryptographicException)
        {
            // Not readable either way.
        }

        return false;
    }
}
