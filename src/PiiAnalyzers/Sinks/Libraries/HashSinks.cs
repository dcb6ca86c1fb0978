using System.Collections.Immutable;

namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>Hash functions without a key. Who has a list of addresses or phone numbers has their hashes too.</summary>
internal static class HashSinks
{
    private static readonly string[] Algorithms = ["MD5", "SHA1", "SHA256", "SHA384", "SHA512", "SHA3_256", "SHA3_384", "SHA3_512"];

    public static readonly SinkLibrary Library = new(
        "System.Security.Cryptography",
        SinkFamily.UnkeyedHash,
        ["System.Security.Cryptography.HashAlgorithm"],
        [
            .. Algorithms.SelectMany(static name => Hashing("System.Security.Cryptography." + name)),
            new("System.Security.Cryptography.HashAlgorithm", "ComputeHash", "buffer, inputStream") { Condition = SinkCondition.Unkeyed },
            new("System.Security.Cryptography.HashAlgorithm", "ComputeHashAsync", "inputStream") { Condition = SinkCondition.Unkeyed },
            new("System.Security.Cryptography.HashAlgorithm", "TryComputeHash", "source") { Condition = SinkCondition.Unkeyed },
            .. Hashing("System.Security.Cryptography.CryptographicOperations"),
        ]);

    private static ImmutableArray<SinkRow> Hashing(string type) =>
    [
        new(type, "HashData", "source"),
        new(type, "HashDataAsync", "source"),
        new(type, "TryHashData", "source"),
    ];
}
