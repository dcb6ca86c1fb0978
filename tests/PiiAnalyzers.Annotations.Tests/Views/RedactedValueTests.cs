namespace PiiAnalyzers.Annotations.Tests.Views;

/// <summary>What a view holds of values whose type was not known when it was generated.</summary>
public sealed class RedactedValueTests
{
    public static TheoryData<object?> Plain => ["text", 7, 1.5m, 'c', true, DayOfWeek.Monday, new DateTime(2001, 2, 3), new DateTimeOffset(2001, 2, 3, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(1), Guid.Empty];

    [Theory]
    [MemberData(nameof(Plain))]
    public void Text_numbers_and_dates_are_held(object? value) => Assert.Same(value, RedactedValue.OfUnknown(value));

    [Theory]
    [InlineData(typeof(Convertible))]
    [InlineData(typeof(Other))]
    public void Of_objects_the_name_of_the_type_is_held(Type type) => Assert.Equal(type.Name, RedactedValue.OfUnknown(Activator.CreateInstance(type)));

    private sealed class Other
    {
        public override string ToString() => "secret";
    }

    /// <summary>Offers conversions, and is none of what they convert to.</summary>
    private sealed class Convertible : IConvertible
    {
        public override string ToString() => "secret";

        public TypeCode GetTypeCode() => TypeCode.Object;

        public bool ToBoolean(IFormatProvider? provider) => throw new InvalidCastException();

        public byte ToByte(IFormatProvider? provider) => throw new InvalidCastException();

        public char ToChar(IFormatProvider? provider) => throw new InvalidCastException();

        public DateTime ToDateTime(IFormatProvider? provider) => throw new InvalidCastException();

        public decimal ToDecimal(IFormatProvider? provider) => throw new InvalidCastException();

        public double ToDouble(IFormatProvider? provider) => throw new InvalidCastException();

        public short ToInt16(IFormatProvider? provider) => throw new InvalidCastException();

        public int ToInt32(IFormatProvider? provider) => throw new InvalidCastException();

        public long ToInt64(IFormatProvider? provider) => throw new InvalidCastException();

        public sbyte ToSByte(IFormatProvider? provider) => throw new InvalidCastException();

        public float ToSingle(IFormatProvider? provider) => throw new InvalidCastException();

        public string ToString(IFormatProvider? provider) => "secret";

        public object ToType(Type conversionType, IFormatProvider? provider) => throw new InvalidCastException();

        public ushort ToUInt16(IFormatProvider? provider) => throw new InvalidCastException();

        public uint ToUInt32(IFormatProvider? provider) => throw new InvalidCastException();

        public ulong ToUInt64(IFormatProvider? provider) => throw new InvalidCastException();
    }
}
