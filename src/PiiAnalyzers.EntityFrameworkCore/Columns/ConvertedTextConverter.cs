using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PiiAnalyzers.EntityFrameworkCore.Columns;

/// <summary>Encrypts what another converter makes of the value.</summary>
/// <typeparam name="TModel">The type of the property.</typeparam>
/// <typeparam name="TClear">What the other converter makes of it.</typeparam>
/// <typeparam name="TConverter">The other converter.</typeparam>
public sealed class ConvertedTextConverter<TModel, TClear, TConverter>() : EncryptedTextConverter<TModel>(ModelCodec<TModel>.Over(new TConverter()))
    where TConverter : ValueConverter<TModel, TClear>, new();

/// <summary>The index of what another converter makes of the value.</summary>
/// <typeparam name="TModel">The type of the property.</typeparam>
/// <typeparam name="TClear">What the other converter makes of it.</typeparam>
/// <typeparam name="TConverter">The other converter.</typeparam>
public sealed class ConvertedIndexConverter<TModel, TClear, TConverter>() : BlindIndexConverter<TModel>(ModelCodec<TModel>.Over(new TConverter()))
    where TConverter : ValueConverter<TModel, TClear>, new();
