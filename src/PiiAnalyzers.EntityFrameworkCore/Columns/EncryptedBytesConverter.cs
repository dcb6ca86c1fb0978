using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PiiAnalyzers.EntityFrameworkCore.Infrastructure;
using PiiAnalyzers.EntityFrameworkCore.Values;

namespace PiiAnalyzers.EntityFrameworkCore.Columns;

/// <summary>Stores bytes as their ciphertext.</summary>
public sealed class EncryptedBytesConverter : ValueConverter<byte[], byte[]>, IColumnConverter
{
    private readonly Slot _slot;

    /// <summary>Makes a converter that gets its keys when a context uses the model for the first time.</summary>
    public EncryptedBytesConverter()
        : this(new Slot())
    {
    }

    private EncryptedBytesConverter(Slot slot)
        : base(value => slot.Write(value), stored => slot.Read(stored)) => _slot = slot;

    EncryptionSettings? IColumnConverter.BoundTo => _slot.Settings;

    int? IColumnConverter.Size => null;

    void IColumnConverter.Bind(Func<ColumnCipher> cipher, EncryptionSettings settings) => _slot.Bind(cipher, settings);

    byte[] IColumnConverter.Encode(object value) => Slot.Codec.Encode((byte[])value);

    private sealed class Slot : ColumnSlot
    {
        public static readonly ClearCodec<byte[]> Codec = ClearCodecs.For<byte[]>();

        public byte[] Write(byte[] value)
        {
            var cipher = Cipher;
            var stored = StoredForm.ToBytes(cipher.Protect(Codec.Encode(value)));
            cipher.CheckLength(stored.Length);
            return stored;
        }

        public byte[] Read(byte[] stored)
        {
            var cipher = Cipher;
            if (StoredForm.IsBytes(stored))
            {
                return Decode(cipher, cipher.Unprotect(stored[StoredForm.BytesPrefix.Length..]), Codec);
            }

            cipher.AllowClear();
            return stored;
        }
    }
}
