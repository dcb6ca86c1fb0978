using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PiiAnalyzers.EntityFrameworkCore.Columns;

namespace PiiAnalyzers.EntityFrameworkCore.Model;

/// <summary>Gives the marked properties of a model their converters, and the properties beside them that bind a value to its row and let it be found.</summary>
internal static class ModelEncryptor
{
    /// <param name="model">A model that is being built.</param>
    /// <param name="withCompanions">Whether the interceptors are there that fill the properties beside the encrypted ones.</param>
    public static void Apply(IMutableModel model, bool withCompanions)
    {
        foreach (var entity in model.GetEntityTypes().ToList())
        {
            foreach (var property in PropertiesOf(entity).ToList())
            {
                if (EncryptedMark.Of(property) is { } mark)
                {
                    Apply((IMutableProperty)property, mark.IsSearchable, withCompanions);
                }
            }
        }
    }

    /// <summary>The encrypted properties that an entity type declares, and those of its complex values.</summary>
    public static IEnumerable<IReadOnlyProperty> EncryptedIn(IReadOnlyEntityType entity)
        => PropertiesOf(entity).Where(static property => property.FindAnnotation(EncryptionAnnotations.Encrypted) is not null);

    private static IEnumerable<IReadOnlyProperty> PropertiesOf(IReadOnlyTypeBase type)
        => type.GetDeclaredProperties().Concat(type.GetDeclaredComplexProperties().SelectMany(static complex => PropertiesOf(complex.ComplexType)));

    private static void Apply(IMutableProperty property, bool isSearchable, bool withCompanions)
    {
        ColumnGuards.Check(property, isSearchable);
        if (isSearchable && !withCompanions)
        {
            throw ColumnGuards.Refusal(
                property,
                "its blind index is filled and searched by interceptors, which a model cannot bring along. Call UsePiiEncryption, with a SearchKey, on the DbContextOptionsBuilder; the call on the ModelBuilder is then not needed.");
        }

        if (property.FindAnnotation(EncryptionAnnotations.Encrypted) is null)
        {
            var choice = ConverterChoice.For(property);
            if (isSearchable)
            {
                Companions.AddIndex(property, choice);
            }

            choice.Apply(property);
            property.SetAnnotation(EncryptionAnnotations.Encrypted, true);
        }

        if (withCompanions && property.FindAnnotation(EncryptionAnnotations.Seal) is null && property.DeclaringType.ContainingEntityType.FindPrimaryKey() is not null)
        {
            Companions.AddSeal(property);
        }
    }
}
