using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PiiAnalyzers.EntityFrameworkCore.Columns;

namespace PiiAnalyzers.EntityFrameworkCore.Model;

/// <summary>Refuses what a column of ciphertext cannot be.</summary>
internal static class ColumnGuards
{
    public static void Check(IMutableProperty property, bool isSearchable)
    {
        if (ReasonAgainst(property, isSearchable) is { } reason)
        {
            throw Refusal(property, reason);
        }
    }

    public static InvalidOperationException Refusal(IReadOnlyProperty property, string reason) => new($"{ColumnName.Of(property)} cannot be [Encrypted]: {reason}");

    private static string? ReasonAgainst(IMutableProperty property, bool isSearchable)
    {
        if (property.IsPrimitiveCollection)
        {
            return "it is a collection of values, which a query would look into. Make an owned type of its elements and encrypt the property of that, or convert the whole collection to one text with HasConversion.";
        }

        if (property.IsForeignKey())
        {
            return "it is part of a foreign key. The same value has another ciphertext each time it is written, so it refers to nothing.";
        }

        if (property.IsKey())
        {
            return "it is part of a key. The same value has another ciphertext each time it is written, so no row would be found by it.";
        }

        if (property.IsConcurrencyToken)
        {
            return "it is a concurrency token. The database would compare ciphertext, which differs each time.";
        }

        if (property.DeclaringType is IReadOnlyEntityType declaring && declaring.FindDiscriminatorProperty() == property)
        {
            return "it tells the types of a hierarchy apart, which the database has to read.";
        }

        if (property.ValueGenerated != ValueGenerated.Never || property.GetDefaultValueSql() is not null || property.GetComputedColumnSql() is not null
            || property.FindAnnotation(RelationalAnnotationNames.DefaultValue) is not null)
        {
            return "the database gives it a value, and the database has no key. Set the value in code.";
        }

        if (property.DeclaringType.IsMappedToJson() || property.DeclaringType.ContainingEntityType.IsMappedToJson())
        {
            return "it is stored inside a JSON document. Map its type to columns.";
        }

        if (property.DeclaringType is IReadOnlyEntityType entity && entity.GetSeedData().Any(row => row.TryGetValue(property.Name, out var value) && value is not null))
        {
            return "HasData gives it values, which would stand in clear in the migrations. Use UseSeeding.";
        }

        return !isSearchable && property.GetContainingIndexes().FirstOrDefault() is { } index
            ? $"it is part of the index {{{string.Join(", ", index.Properties.Select(static part => part.Name))}}}, which would order and compare ciphertext. Make it [Encrypted(Searchable = true)], and the index is put on its blind index, or remove the index."
            : null;
    }
}
