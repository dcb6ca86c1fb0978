using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Text;

namespace PiiAnalyzers.EntityFrameworkCore.Values;

/// <summary>
/// The codecs, by type. Whole numbers have eight bytes whatever their type, so that a property can be widened; the lengths of numbers and dates say nothing of their values.
/// </summary>
internal static class ClearCodecs
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Dictionary<Type, IClearCodec> Known = new()
    {
        [typeof(string)] = new ClearCodec<string>(EncodeText, DecodeText, static text => text, null),
        [typeof(char)] = Whole(static value => value, static value => checked((char)value), static text => text is [var only] ? only : (char)long.Parse(text, CultureInfo.InvariantCulture)),
        [typeof(bool)] = Whole(static value => value ? 1 : 0, static value => value != 0, static text => text switch { "1" => true, "0" => false, _ => bool.Parse(text) }),
        [typeof(byte)] = Whole(static value => value, static value => checked((byte)value), static text => byte.Parse(text, CultureInfo.InvariantCulture)),
        [typeof(sbyte)] = Whole(static value => value, static value => checked((sbyte)value), static text => sbyte.Parse(text, CultureInfo.InvariantCulture)),
        [typeof(short)] = Whole(static value => value, static value => checked((short)value), static text => short.Parse(text, CultureInfo.InvariantCulture)),
        [typeof(ushort)] = Whole(static value => value, static value => checked((ushort)value), static text => ushort.Parse(text, CultureInfo.InvariantCulture)),
        [typeof(int)] = Whole(static value => value, static value => checked((int)value), static text => int.Parse(text, CultureInfo.InvariantCulture)),
        [typeof(uint)] = Whole(static value => value, static value => checked((uint)value), static text => uint.Parse(text, CultureInfo.InvariantCulture)),
        [typeof(long)] = Whole(static value => value, static value => value, static text => long.Parse(text, CultureInfo.InvariantCulture)),
        [typeof(ulong)] = Whole(static value => unchecked((long)value), static value => unchecked((ulong)value), static text => ulong.Parse(text, CultureInfo.InvariantCulture)),
        [typeof(float)] = Fixed(8, static (value, bytes) => BinaryPrimitives.WriteDoubleLittleEndian(bytes, value), static bytes => (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes), static text => float.Parse(text, CultureInfo.InvariantCulture)),
        [typeof(double)] = Fixed(8, static (value, bytes) => BinaryPrimitives.WriteDoubleLittleEndian(bytes, value), static bytes => BinaryPrimitives.ReadDoubleLittleEndian(bytes), static text => double.Parse(text, CultureInfo.InvariantCulture)),
        [typeof(decimal)] = Fixed(16, WriteDecimal, ReadDecimal, static text => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        [typeof(Guid)] = Fixed(16, static (value, bytes) => value.TryWriteBytes(bytes), static bytes => new Guid(bytes), Guid.Parse),
        [typeof(DateOnly)] = Whole(static value => value.DayNumber, static value => DateOnly.FromDayNumber(checked((int)value)), ParseDate),
        [typeof(TimeOnly)] = Whole(static value => value.Ticks, static value => new TimeOnly(value), static text => TimeOnly.Parse(text, CultureInfo.InvariantCulture)),
        [typeof(TimeSpan)] = Whole(static value => value.Ticks, static value => new TimeSpan(value), static text => TimeSpan.Parse(text, CultureInfo.InvariantCulture)),
        [typeof(DateTime)] = Fixed(9, WriteTime, static bytes => new DateTime(BinaryPrimitives.ReadInt64LittleEndian(bytes), (DateTimeKind)bytes[8]), static text => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)),
        [typeof(DateTimeOffset)] = Fixed(10, WriteOffset, ReadOffset, static text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)),
        [typeof(Uri)] = new ClearCodec<Uri>(static value => EncodeText(value.OriginalString), static bytes => new Uri(DecodeText(bytes), UriKind.RelativeOrAbsolute), static text => new Uri(text, UriKind.RelativeOrAbsolute), null),
        [typeof(IPAddress)] = new ClearCodec<IPAddress>(static value => EncodeText(value.ToString()), static bytes => IPAddress.Parse(DecodeText(bytes)), IPAddress.Parse, null),
        [typeof(byte[])] = new ClearCodec<byte[]>(static value => [0, .. value], static bytes => bytes is [0, ..] ? bytes[1..] : throw new FormatException(), Encoding.UTF8.GetBytes, null),
    };

    /// <summary>Whether values of a type, which is not nullable, can be encrypted.</summary>
    public static bool Knows(Type type) => type.IsEnum || Known.ContainsKey(type);

    public static ClearCodec<T> For<T>()
        => Known.TryGetValue(typeof(T), out var known) ? (ClearCodec<T>)known
        : typeof(T).IsEnum ? Whole(static (T value) => ToInt64(value), static value => (T)Enum.ToObject(typeof(T), value), static text => (T)Enum.Parse(typeof(T), text))
        : throw new NotSupportedException($"Values of type '{typeof(T)}' cannot be encrypted.");

    /// <summary>How many bytes every value of the type has, or null where that depends on the value.</summary>
    public static int? SizeOf(Type type) => type.IsEnum ? sizeof(long) : Known[type].Size;

    private static long ToInt64<T>(T value)
        => Enum.GetUnderlyingType(typeof(T)) == typeof(ulong)
            ? unchecked((long)Convert.ToUInt64(value, CultureInfo.InvariantCulture))
            : Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private delegate void Writer<T>(T value, Span<byte> bytes);

    private static ClearCodec<T> Fixed<T>(int size, Writer<T> write, Func<byte[], T> read, Func<string, T> parse)
        => new(
            value =>
            {
                var bytes = new byte[size];
                write(value, bytes);
                return bytes;
            },
            read,
            parse,
            size);

    private static ClearCodec<T> Whole<T>(Func<T, long> to, Func<long, T> from, Func<string, T> parse)
        => Fixed(sizeof(long), (value, bytes) => BinaryPrimitives.WriteInt64LittleEndian(bytes, to(value)), bytes => from(BinaryPrimitives.ReadInt64LittleEndian(bytes)), parse);

    private static ClearCodec<bool> Whole(Func<bool, long> to, Func<long, bool> from, Func<string, bool> parse) => Whole<bool>(to, from, parse);

    private static ClearCodec<char> Whole(Func<char, long> to, Func<long, char> from, Func<string, char> parse) => Whole<char>(to, from, parse);

    /// <summary>The first byte tells the encoding: text that UTF-8 cannot hold, with halves of surrogate pairs, comes back as it was all the same.</summary>
    private static byte[] EncodeText(string text)
    {
        try
        {
            var bytes = new byte[1 + StrictUtf8.GetByteCount(text)];
            bytes[0] = 1;
            StrictUtf8.GetBytes(text, bytes.AsSpan(1));
            return bytes;
        }
        catch (EncoderFallbackException)
        {
            var bytes = new byte[1 + (2 * text.Length)];
            bytes[0] = 2;
            for (var i = 0; i < text.Length; i++)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(1 + (2 * i)), text[i]);
            }

            return bytes;
        }
    }

    private static string DecodeText(byte[] bytes)
    {
        switch (bytes)
        {
            case [1, ..]:
                return StrictUtf8.GetString(bytes, 1, bytes.Length - 1);
            case [2, ..] when bytes.Length % 2 == 1:
                return string.Create((bytes.Length - 1) / 2, bytes, static (characters, source) =>
                {
                    for (var i = 0; i < characters.Length; i++)
                    {
                        characters[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(source.AsSpan(1 + (2 * i)));
                    }
                });
            default:
                throw new FormatException();
        }
    }

    private static void WriteDecimal(decimal value, Span<byte> bytes)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        for (var i = 0; i < parts.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes[(4 * i)..], parts[i]);
        }
    }

    private static decimal ReadDecimal(byte[] bytes)
    {
        Span<int> parts = stackalloc int[4];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4 * i));
        }

        return new(parts);
    }

    private static void WriteTime(DateTime value, Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value.Ticks);
        bytes[8] = (byte)value.Kind;
    }

    private static void WriteOffset(DateTimeOffset value, Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value.Ticks);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[8..], (short)value.TotalOffsetMinutes);
    }

    private static DateTimeOffset ReadOffset(byte[] bytes)
        => new(BinaryPrimitives.ReadInt64LittleEndian(bytes), TimeSpan.FromMinutes(BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(8))));

    /// <summary>A date column of some databases reads as a date with a time.</summary>
    private static DateOnly ParseDate(string text)
        => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var date) ? date : DateOnly.FromDateTime(DateTime.Parse(text, CultureInfo.InvariantCulture));
}
