using System.Buffers.Binary;
using System.Net;

namespace PiiAnalyzers.Masks;

/// <summary>The bits of an address that a mask looks at, in two numbers, which cost less to shift and compare than bytes.</summary>
internal readonly struct AddressBits
{
    private const int V4Length = 4;
    private const int V6Length = 16;

    private AddressBits(ulong high, ulong low, bool isV6)
    {
        High = high;
        Low = low;
        IsV6 = isV6;
    }

    /// <summary>Gets the first 64 bits of an IPv6 address.</summary>
    public ulong High { get; }

    /// <summary>Gets the last 64 bits; of an IPv4 address all.</summary>
    public ulong Low { get; }

    public bool IsV6 { get; }

    public static AddressBits OfV4(uint address) => new(0, address, isV6: false);

    public static AddressBits OfV6(ulong high, ulong low) => new(high, low, isV6: true);

    /// <summary>Whether the address is one of IP: other families have other lengths.</summary>
    public static bool TryRead(IPAddress address, out AddressBits bits)
    {
#if NET
        Span<byte> bytes = stackalloc byte[V6Length];
        bool isRead = address.TryWriteBytes(bytes, out int length);
#else
        ReadOnlySpan<byte> bytes = address.GetAddressBytes();
        const bool isRead = true;
        int length = bytes.Length;
#endif
        bits = !isRead ? default
            : length == V4Length ? OfV4(BinaryPrimitives.ReadUInt32BigEndian(bytes))
            : length == V6Length ? OfV6(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes.Slice(V6Length / 2)))
            : default;
        return isRead && length is V4Length or V6Length;
    }
}
