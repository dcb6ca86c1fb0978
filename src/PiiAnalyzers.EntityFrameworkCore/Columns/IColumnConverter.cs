using PiiAnalyzers.EntityFrameworkCore.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Columns;

/// <summary>A converter that gets its keys after it was made: a compiled model makes it from its type alone.</summary>
internal interface IColumnConverter
{
    /// <summary>Gets the settings it was given, or null.</summary>
    EncryptionSettings? BoundTo { get; }

    void Bind(Func<ColumnCipher> cipher, EncryptionSettings settings);

    /// <summary>The bytes of a value before they are encrypted.</summary>
    byte[] Encode(object value);

    /// <summary>How many bytes those are, or null where that depends on the value.</summary>
    int? Size { get; }
}

/// <summary>The same for a converter of a blind index.</summary>
internal interface IBlindIndexConverter
{
    void Bind(BlindIndex index);

    string Hash(object value);
}
