using Microsoft.EntityFrameworkCore.Metadata;

namespace PiiAnalyzers.EntityFrameworkCore.Columns;

/// <summary>An encrypted property as messages name it.</summary>
internal sealed record ColumnName(string EntityType, string Property)
{
    public static ColumnName Of(IReadOnlyProperty property)
    {
        var path = property.Name;
        var type = property.DeclaringType;
        while (type is IReadOnlyComplexType { ComplexProperty: var complex })
        {
            path = complex.Name + "." + path;
            type = complex.DeclaringType;
        }

        return new(type.DisplayName(), path);
    }

    public override string ToString() => $"'{EntityType}.{Property}'";

    public EncryptedColumnException Failure(EncryptionFailure failure, string reason, Exception? inner = null) => new(failure, EntityType, Property, reason, inner);
}
