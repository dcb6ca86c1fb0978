#if NET
using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PiiAnalyzers.Masks;

/// <summary>Reads the network of an IPv6 address that is written in full, many characters at a time: it is the longest text of an address, and the commonest.</summary>
internal static class FullAddressText
{
    private const int Colons = 7;
    private const int Shortest = 15;
    private const int Longest = 39;

    private static readonly SearchValues<char> HexOrColon = SearchValues.Create("0123456789abcdefABCDEF:");

    /// <summary>Whether the text is such an address, and its first 48 bits. False for one that begins with zeros, which may be an IPv4 address in disguise.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TryRead(ReadOnlySpan<char> text, out ulong network)
    {
        network = 0;
        if (text.Length is < Shortest or > Longest || text.ContainsAnyExcept(HexOrColon))
            return false;

        ulong colons = ColonsOf(MemoryMarshal.Cast<char, ushort>(text));

        // One bit for each digit; what is left of five in a row is a group that is too long.
        ulong digits = ~colons & ((1UL << text.Length) - 1);
        ulong isTooLong = digits & (digits >> 1) & (digits >> 2) & (digits >> 3) & (digits >> 4);
        ulong isEmpty = (colons & (colons << 1)) | (colons & 1) | (colons >> (text.Length - 1));
        if (BitOperations.PopCount(colons) != Colons || (isTooLong | isEmpty) != 0)
            return false;

        int position = 0;
        for (int group = 0; group < 3; group++)
        {
            int end = BitOperations.TrailingZeroCount(colons);
            colons &= colons - 1;
            uint number = 0;
            foreach (char c in text.Slice(position, end - position))
                number = (number << 4) | (uint)((c & 0xF) + (9 * (c >> 6)));
            network = (network << 16) | number;
            position = end + 1;
        }

        return network >> 32 != 0;
    }

    /// <summary>One bit for each character that is a colon. The last characters may be looked at twice.</summary>
    private static ulong ColonsOf(ReadOnlySpan<ushort> text)
    {
        ulong colons = 0;
        int last = text.Length - Vector128<ushort>.Count;
        for (int i = 0; i < last; i += Vector128<ushort>.Count)
            colons |= ColonsAt(text, i);
        return colons | ColonsAt(text, last);
    }

    private static ulong ColonsAt(ReadOnlySpan<ushort> text, int start) =>
        (ulong)Vector128.Equals(Vector128.Create(text.Slice(start, Vector128<ushort>.Count)), Vector128.Create((ushort)':')).ExtractMostSignificantBits() << start;
}
#endif
