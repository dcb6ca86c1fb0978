using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PiiAnalyzers.EntityFrameworkCore.Columns;
using PiiAnalyzers.EntityFrameworkCore.Model;

namespace PiiAnalyzers.EntityFrameworkCore.Infrastructure;

/// <summary>An encrypted property of a finished model and what belongs to it.</summary>
internal sealed class EncryptedProperty
{
    private static readonly Lock Registering = new();
    private static readonly List<WeakReference<EncryptedProperty>> All = [];

    private readonly IColumnConverter _converter;
    private readonly EncryptionSettings _settings;

    private EncryptedProperty(IProperty property, IColumnConverter converter, EncryptionSettings settings)
    {
        Property = property;
        _converter = converter;
        _settings = settings;
        Name = ColumnName.Of(property);
        var entity = (IEntityType)property.DeclaringType.ContainingEntityType;
        var place = ColumnPlace.Of(property);
        if (property.FindAnnotation(EncryptionAnnotations.Seal)?.Value is string seal)
        {
            SealProperty = entity.FindProperty(seal);
            Key = entity.FindPrimaryKey();
            Seal = new(Name, place, settings);
        }

        if (property.FindAnnotation(EncryptionAnnotations.Index)?.Value is string index)
        {
            IndexProperty = entity.FindProperty(index);
            IndexConverter = ConverterOf<IBlindIndexConverter>(IndexProperty!);
        }

        lock (Registering)
        {
            Id = All.Count;
            All.Add(new(this));
        }
    }

    /// <summary>A number for expressions of queries, which must not hold on to objects.</summary>
    public int Id { get; }

    public IProperty Property { get; }

    public ColumnName Name { get; }

    public RowSeal? Seal { get; }

    public IProperty? SealProperty { get; }

    /// <summary>The key of the row that the value is bound to.</summary>
    public IKey? Key { get; }

    public IProperty? IndexProperty { get; }

    public IBlindIndexConverter? IndexConverter { get; }

    public byte[] Encode(object value) => _converter.Encode(value);

    public static EncryptedProperty WithId(int id)
    {
        lock (Registering)
        {
            return All[id].TryGetTarget(out var property) ? property : throw new InvalidOperationException("A query is run after its model is gone.");
        }
    }

    /// <summary>Throws unless a value is the one that was written to the row with that key.</summary>
    public void Verify(object? value, byte[]? seal, IReadOnlyList<object?> key)
    {
        try
        {
            if (seal is null)
            {
                if (!_settings.ReadsClear)
                {
                    throw Name.Failure(
                        EncryptionFailure.Unsealed,
                        $"nothing says that the stored value belongs to this row: '{SealProperty!.Name}' is empty. It was written past EF Core, or before the row was bound; write it again with ReencryptAsync while ReadClearUntil is set.");
                }
            }
            else if (value is null)
            {
                throw Name.Failure(EncryptionFailure.OtherRow, "the stored value was removed past EF Core.");
            }
            else
            {
                Seal!.Verify(seal, RowKeys.Of(Key!, key), Encode(value));
            }
        }
        catch (EncryptedColumnException exception)
        {
            exception.RowKey = key;
            throw;
        }
    }

    /// <summary>The property in a tracked entity.</summary>
    public PropertyEntry In(EntityEntry entry) => Property.DeclaringType is IComplexType complex ? In(entry, complex).Property(Property) : entry.Property(Property);

    private static ComplexPropertyEntry In(EntityEntry entry, IComplexType type)
        => type.ComplexProperty.DeclaringType is IComplexType outer ? In(entry, outer).ComplexProperty(type.ComplexProperty) : entry.ComplexProperty(type.ComplexProperty);

    public static EncryptedProperty Bind(IProperty property, EncryptionSettings settings)
    {
        var name = ColumnName.Of(property);
        var converter = ConverterOf<IColumnConverter>(property)
            ?? throw new InvalidOperationException($"{name} is encrypted, and its converter is no longer the one that does so.");
        if (converter.BoundTo is { } bound && !bound.Equals(settings))
        {
            throw new InvalidOperationException(
                $"{name} is part of a model that is in use with another protection provider or other options. A compiled model is one for the whole process: give all contexts that use it the same provider and options.");
        }

        var cipher = new ColumnCipher(name, ColumnPlace.Of(property), settings, ColumnLengths.LimitOf(property));
        converter.Bind(() => cipher, settings);
        var result = new EncryptedProperty(property, converter, settings);
        if (result.IndexConverter is { } index)
        {
            index.Bind(settings.HasSearchKey
                ? new(ColumnPlace.Of(property), settings)
                : throw new InvalidOperationException($"{name} is [Encrypted(Searchable = true)], which needs a key: set SearchKey in the options of UsePiiEncryption to 32 random bytes that are kept with the application's secrets."));
        }

        return result;
    }

    private static T? ConverterOf<T>(IProperty property)
        where T : class
        => property.GetTypeMapping().Converter as T ?? property.GetValueConverter() as T;
}
