using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PiiAnalyzers.EntityFrameworkCore.Columns;

namespace PiiAnalyzers.EntityFrameworkCore.Model;

/// <summary>
/// The shadow properties beside an encrypted one: the seal that binds its value to the row, and the blind index. Those of a complex value's properties are on the entity type, since
/// complex types have no shadow properties.
/// </summary>
internal static class Companions
{
    /// <summary>What data protection makes of a digest, and room for other providers.</summary>
    private const int SealLength = 200;

    public static void AddSeal(IMutableProperty property)
    {
        var seal = Add(property, "Seal", typeof(byte[]));
        seal.SetMaxLength(SealLength);
        property.SetAnnotation(EncryptionAnnotations.Seal, seal.Name);
    }

    public static void AddIndex(IMutableProperty property, ConverterChoice choice)
    {
        var type = property.ClrType;
        var index = Add(property, "Index", type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type);
        choice.ApplyIndex(index);
        index.SetMaxLength(BlindIndex.Length);
        index.SetIsUnicode(false);
        property.SetAnnotation(EncryptionAnnotations.Index, index.Name);
        Move(property, index);
    }

    private static IMutableProperty Add(IMutableProperty property, string suffix, Type type)
    {
        var entity = (IMutableEntityType)property.DeclaringType.ContainingEntityType;
        var name = property.Name + suffix;
        for (var declaring = property.DeclaringType; declaring is IMutableComplexType { ComplexProperty: var complex }; declaring = complex.DeclaringType)
        {
            name = complex.Name + "_" + name;
        }

        if (entity.FindMember(name) is not null || entity.GetDerivedTypes().Any(derived => derived.FindMember(name) is not null))
        {
            throw ColumnGuards.Refusal(property, $"the name '{name}' is needed for the column beside it and is taken. Rename that member of '{entity.DisplayName()}'.");
        }

        var added = entity.AddProperty(name, type);
        added.IsNullable = true;
        return added;
    }

    /// <summary>An index on the property is one on the blind index from now on; where there is none, one is made, since it is there to be searched.</summary>
    private static void Move(IMutableProperty property, IMutableProperty blind)
    {
        var own = property.GetContainingIndexes().ToList();
        foreach (var index in own)
        {
            Replace(index, index.Properties.Select(part => part == property ? blind : part).ToList());
        }

        if (own.Count == 0)
        {
            blind.DeclaringType.ContainingEntityType.AddIndex(blind);
        }
    }

    private static void Replace(IMutableIndex index, List<IMutableProperty> parts)
    {
        var entity = index.DeclaringEntityType;
        entity.RemoveIndex(index);
        var moved = index.Name is { } name ? entity.AddIndex(parts, name) : entity.AddIndex(parts);
        moved.IsUnique = index.IsUnique;
        moved.IsDescending = index.IsDescending;
        foreach (var annotation in index.GetAnnotations())
        {
            moved.SetAnnotation(annotation.Name, annotation.Value);
        }
    }
}
