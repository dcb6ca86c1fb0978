using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PiiAnalyzers.EntityFrameworkCore.Columns;

/// <summary>
/// Stores the keyed hash of a value. The property beside the encrypted one has the type of that one, so that EF Core itself hashes what a query compares it with.
/// </summary>
/// <typeparam name="TModel">The type of the property.</typeparam>
public class BlindIndexConverter<TModel> : ValueConverter<TModel, string>, IBlindIndexConverter
{
    private readonly Slot _slot;

    /// <summary>Makes a converter that gets its key when a context uses the model for the first time.</summary>
    public BlindIndexConverter()
        : this(ModelCodec<TModel>.Own())
    {
    }

    internal BlindIndexConverter(ModelCodec<TModel> codec)
        : this(new Slot(codec))
    {
    }

    private BlindIndexConverter(Slot slot)
        : base(value => slot.Hash(value), stored => Slot.Read(stored)) => _slot = slot;

    void IBlindIndexConverter.Bind(BlindIndex index) => _slot.Index = index;

    string IBlindIndexConverter.Hash(object value) => _slot.Hash((TModel)value);

    private sealed class Slot(ModelCodec<TModel> codec)
    {
        public BlindIndex? Index { get; set; }

        public string Hash(TModel value)
        {
            var index = Index ?? throw new InvalidOperationException(
                "A blind index is used by a context that no search key was given to. Call UsePiiEncryption on its DbContextOptionsBuilder, with a SearchKey.");
            return codec.Text is { } text ? index.OfText(text(value)) : index.Of(codec.Values.Encode(value));
        }

        /// <summary>A hash says nothing of the value; where the property can hold it, it does.</summary>
        public static TModel Read(string stored) => stored is TModel hash ? hash : default!;
    }
}
