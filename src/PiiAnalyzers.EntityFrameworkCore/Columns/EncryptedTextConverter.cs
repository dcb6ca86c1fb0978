using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PiiAnalyzers.EntityFrameworkCore.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Columns;

/// <summary>Stores a value as the text of its ciphertext.</summary>
/// <typeparam name="TModel">The type of the property.</typeparam>
public class EncryptedTextConverter<TModel> : ValueConverter<TModel, string>, IColumnConverter
{
    private readonly Slot _slot;

    /// <summary>Makes a converter that gets its keys when a context uses the model for the first time.</summary>
    public EncryptedTextConverter()
        : this(ModelCodec<TModel>.Own())
    {
    }

    internal EncryptedTextConverter(ModelCodec<TModel> codec)
        : this(new Slot(codec))
    {
    }

    private EncryptedTextConverter(Slot slot)
        : base(value => slot.Write(value), stored => slot.Read(stored)) => _slot = slot;

    EncryptionSettings? IColumnConverter.BoundTo => _slot.Settings;

    int? IColumnConverter.Size => _slot.Codec.Values.Size;

    void IColumnConverter.Bind(Func<ColumnCipher> cipher, EncryptionSettings settings) => _slot.Bind(cipher, settings);

    byte[] IColumnConverter.Encode(object value) => _slot.Codec.Values.Encode((TModel)value);

    internal sealed class Slot(ModelCodec<TModel> codec) : ColumnSlot
    {
        public ModelCodec<TModel> Codec => codec;

        public string Write(TModel value)
        {
            // A compiled model notes the default value of each property in its stored form, before anybody has a key.
            if (!IsBound && EqualityComparer<TModel>.Default.Equals(value, default))
            {
                return StoredForm.TextPrefix;
            }

            var cipher = Cipher;
            var stored = StoredForm.ToText(cipher.Protect(codec.Values.Encode(value)));
            cipher.CheckLength(stored.Length);
            return stored;
        }

        public TModel Read(string stored)
        {
            if (!IsBound && stored == StoredForm.TextPrefix)
            {
                return default!;
            }

            var cipher = Cipher;
            if (!StoredForm.IsText(stored))
            {
                cipher.AllowClear();
                return ReadClear(cipher, stored);
            }

            byte[] ciphertext;
            try
            {
                ciphertext = StoredForm.FromText(stored);
            }
            catch (FormatException exception)
            {
                throw cipher.Unreadable(exception);
            }

            return Decode(cipher, cipher.Unprotect(ciphertext), codec.Values);
        }

        /// <summary>The exception of a parser can repeat the value, so it goes no further.</summary>
        private TModel ReadClear(ColumnCipher cipher, string stored)
        {
            try
            {
                return codec.Values.Parse(stored);
            }
            catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
            {
                throw cipher.Name.Failure(EncryptionFailure.ClearValue, $"the column holds a value in clear that cannot be read as {typeof(TModel).Name}.");
            }
        }
    }
}
