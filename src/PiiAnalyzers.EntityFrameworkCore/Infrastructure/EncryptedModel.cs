using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PiiAnalyzers.EntityFrameworkCore.Columns;
using PiiAnalyzers.EntityFrameworkCore.Model;

namespace PiiAnalyzers.EntityFrameworkCore.Infrastructure;

/// <summary>The encrypted properties of a finished model.</summary>
internal sealed class EncryptedModel
{
    private static readonly Lock Binding = new();

    private readonly FrozenDictionary<IEntityType, EncryptedProperty[]> _byEntityType;
    private readonly FrozenDictionary<string, EncryptedProperty[]> _byName;

    private EncryptedModel(Dictionary<IEntityType, EncryptedProperty[]> byEntityType, bool hasOwnNormalizer)
    {
        HasOwnNormalizer = hasOwnNormalizer;
        _byEntityType = byEntityType.ToFrozenDictionary();
        _byName = byEntityType.Values
            .SelectMany(static properties => properties)
            .Distinct()
            .GroupBy(static property => property.Property.Name)
            .ToFrozenDictionary(static group => group.Key, static group => group.ToArray());
    }

    /// <summary>Whether the application says how texts are normalized, so that nothing is known of it.</summary>
    public bool HasOwnNormalizer { get; }

    public bool IsEmpty => _byName.Count == 0;

    /// <summary>Those of an entity type, its base types and its complex values.</summary>
    public EncryptedProperty[] Of(IEntityType type) => _byEntityType.GetValueOrDefault(type) ?? [];

    public EncryptedProperty[] Named(string name) => _byName.GetValueOrDefault(name) ?? [];

    public static EncryptedModel Bind(IModel model, EncryptionSettings settings)
    {
        // A compiled model is one for all contexts of the process.
        lock (Binding)
        {
            var declared = model.GetEntityTypes().ToDictionary(
                static type => type,
                type => ModelEncryptor.EncryptedIn(type).Select(property => EncryptedProperty.Bind((IProperty)property, settings)).ToArray());
            return new(declared.Keys
                .Select(type => (Type: type, Properties: type.GetAllBaseTypesInclusive().SelectMany(each => declared[each]).ToArray()))
                .Where(static pair => pair.Properties.Length > 0)
                .ToDictionary(static pair => pair.Type, static pair => pair.Properties), settings.SearchNormalizer is not null);
        }
    }
}
