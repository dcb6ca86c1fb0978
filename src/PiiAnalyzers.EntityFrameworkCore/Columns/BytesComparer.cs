using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace PiiAnalyzers.EntityFrameworkCore.Columns;

/// <summary>Compares bytes by their values: a changed element of the same array is a change.</summary>
public sealed class BytesComparer() : ValueComparer<byte[]>(
    static (left, right) => AreEqual(left, right),
    static value => HashOf(value),
    static value => value.ToArray())
{
    /// <summary>Whether two arrays hold the same values.</summary>
    /// <param name="left">The bytes.</param>
    /// <param name="right">The others.</param>
    /// <returns>Whether they do.</returns>
    public static bool AreEqual(byte[]? left, byte[]? right) => left is null ? right is null : right is not null && left.AsSpan().SequenceEqual(right);

    /// <summary>A hash of the values.</summary>
    /// <param name="value">The bytes.</param>
    /// <returns>The hash.</returns>
    public static int HashOf(byte[] value)
    {
        var hash = new HashCode();
        hash.AddBytes(value);
        return hash.ToHashCode();
    }
}
