using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PiiAnalyzers.EntityFrameworkCore.Columns;
using PiiAnalyzers.EntityFrameworkCore.Values;

namespace PiiAnalyzers.EntityFrameworkCore.Model;

/// <summary>Which converters a property gets: by their types, so that a compiled model can make them; over the converter that the model gives it already, where there is one.</summary>
internal sealed class ConverterChoice
{
    private readonly Type _clearType;
    private readonly ValueConverter? _first;
    private readonly Type? _firstType;
    private readonly Type _modelType;

    private ConverterChoice(Type modelType, Type clearType, ValueConverter? first, Type? firstType)
        => (_modelType, _clearType, _first, _firstType) = (modelType, clearType, first, firstType);

    public static ConverterChoice For(IReadOnlyProperty property)
    {
        var first = property.GetValueConverter();
        var model = first?.ModelClrType ?? (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType);
        var clear = first?.ProviderClrType ?? model;
        return ClearCodecs.Knows(clear)
            ? new(model, clear, first, property.FindAnnotation("ValueConverterType")?.Value as Type)
            : throw ColumnGuards.Refusal(
                property,
                first is null
                    ? $"values of type '{clear}' have no known form in bytes. Convert them to one that has with HasConversion, for example to string."
                    : $"its converter makes values of type '{clear}', which have no known form in bytes.");
    }

    public void Apply(IMutableProperty property)
    {
        property.SetProviderClrType(null);
        var isText = _first is not null || _modelType != typeof(byte[]);
        if (!isText)
        {
            property.SetValueConverter(typeof(EncryptedBytesConverter));
            property.SetValueComparer(typeof(BytesComparer));
        }
        else
        {
            Set(property, typeof(EncryptedTextConverter<>), typeof(ConvertedTextConverter<,,>), nameof(TextOver));
        }

        ColumnLengths.Apply(property, isText, ClearCodecs.SizeOf(_clearType), _clearType == typeof(byte[]) ? 1 : 3);
    }

    public void ApplyIndex(IMutableProperty index) => Set(index, typeof(BlindIndexConverter<>), typeof(ConvertedIndexConverter<,,>), nameof(IndexOver));

    /// <summary>By instance only where the model's own converter is one, which no type stands for.</summary>
    private void Set(IMutableProperty property, Type own, Type converted, string over)
    {
        if (_first is null)
        {
            property.SetValueConverter(own.MakeGenericType(_modelType));
        }
        else if (_firstType?.GetConstructor(Type.EmptyTypes) is not null && typeof(ValueConverter<,>).MakeGenericType(_modelType, _clearType).IsAssignableFrom(_firstType))
        {
            property.SetValueConverter(converted.MakeGenericType(_modelType, _clearType, _firstType));
        }
        else
        {
            // A type set before would be taken for the type of the instance.
            property.SetValueConverter((Type?)null);
            property.SetValueConverter((ValueConverter)typeof(ConverterChoice)
                .GetMethod(over, BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(_modelType, _clearType)
                .Invoke(null, [_first])!);
        }
    }

    private static EncryptedTextConverter<TModel> TextOver<TModel, TClear>(ValueConverter<TModel, TClear> first) => new(ModelCodec<TModel>.Over(first));

    private static BlindIndexConverter<TModel> IndexOver<TModel, TClear>(ValueConverter<TModel, TClear> first) => new(ModelCodec<TModel>.Over(first));
}
