using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PiiAnalyzers.EntityFrameworkCore.Infrastructure;

/// <summary>A copy of the options together with the provider. Equal settings share EF's services and models.</summary>
internal sealed class EncryptionSettings : IEquatable<EncryptionSettings>
{
    private const int MinimumKeyLength = 32;
    private readonly byte[]? _searchKey;

    public EncryptionSettings(IDataProtectionProvider provider, PiiEncryptionOptions options)
    {
        if (options.SearchKey is { Length: < MinimumKeyLength })
        {
            throw new ArgumentException($"SearchKey has {options.SearchKey.Length} bytes. It needs {MinimumKeyLength} random bytes or more.", nameof(options));
        }

        Provider = provider;
        _searchKey = options.SearchKey?.ToArray();
        SearchNormalizer = options.SearchNormalizer;
        ReadClearUntil = options.ReadClearUntil;
        ReadRevokedKeys = options.ReadRevokedKeys;
        TimeProvider = options.TimeProvider ?? throw new ArgumentException("TimeProvider is null.", nameof(options));
    }

    public IDataProtectionProvider Provider { get; }

    public bool HasSearchKey => _searchKey is not null;

    public Func<string, string>? SearchNormalizer { get; }

    public DateTimeOffset? ReadClearUntil { get; }

    public bool ReadRevokedKeys { get; }

    public TimeProvider TimeProvider { get; }

    public bool ReadsClear => ReadClearUntil is { } end && TimeProvider.GetUtcNow() < end;

    /// <summary>A key for one column, so that equal values of two columns have different indexes.</summary>
    public byte[] DeriveSearchKey(string column)
        => HKDF.DeriveKey(HashAlgorithmName.SHA256, _searchKey!, 32, info: System.Text.Encoding.UTF8.GetBytes("PiiAnalyzers blind index\0" + column));

    public bool Equals(EncryptionSettings? other)
        => other is not null
        && ReferenceEquals(Provider, other.Provider)
        && (_searchKey is null ? other._searchKey is null : other._searchKey is not null && CryptographicOperations.FixedTimeEquals(_searchKey, other._searchKey))
        && Equals(SearchNormalizer, other.SearchNormalizer)
        && ReadClearUntil == other.ReadClearUntil
        && ReadRevokedKeys == other.ReadRevokedKeys
        && ReferenceEquals(TimeProvider, other.TimeProvider);

    public override bool Equals(object? obj) => Equals(obj as EncryptionSettings);

    public override int GetHashCode()
        => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Provider), HasSearchKey, SearchNormalizer, ReadClearUntil, ReadRevokedKeys);
}
