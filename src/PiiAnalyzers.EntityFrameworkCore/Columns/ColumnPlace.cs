using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PiiAnalyzers.EntityFrameworkCore.Model;

namespace PiiAnalyzers.EntityFrameworkCore.Columns;

/// <summary>Table and column that ciphertext is bound to.</summary>
internal sealed record ColumnPlace(string Table, string Column)
{
    private const string Root = "PiiAnalyzers.EntityFrameworkCore.v1";

    public static ColumnPlace Of(IReadOnlyProperty property)
        => property.FindAnnotation(EncryptionAnnotations.Place)?.Value is string given && given.Split('\n') is [var table, var column]
            ? new(table, column)
            : new(TableOf(property.DeclaringType), property.GetColumnName());

    /// <summary>The table, with its schema. A base type that has none of its own goes by its name.</summary>
    public static string TableOf(IReadOnlyTypeBase type)
    {
        var entity = type.ContainingEntityType;
        var (name, schema) = entity.GetTableName() is { } table ? (table, entity.GetSchema())
            : entity.GetViewName() is { } view ? (view, entity.GetViewSchema())
            : (entity.DisplayName(), null);
        return schema is null ? name : schema + "." + name;
    }

    public IDataProtector Protector(IDataProtectionProvider provider, string use) => provider.CreateProtector(Root, use, Table, Column);

    public override string ToString() => Table + "\n" + Column;
}
