using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using PiiAnalyzers.EntityFrameworkCore.Columns;
using PiiAnalyzers.EntityFrameworkCore.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Queries;

/// <summary>Checks, for every entity that is read, that its encrypted values are those of its row.</summary>
internal sealed class RowVerifier(EncryptionRuntime runtime) : IMaterializationInterceptor
{
    public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
    {
        var type = materializationData.EntityType;
        var properties = runtime.ModelOf(materializationData.Context).Of(type);
        if (properties.Length == 0)
        {
            return entity;
        }

        string[]? key = null;
        foreach (var property in properties)
        {
            if (property.SealProperty is not { } sealProperty)
            {
                continue;
            }

            var value = property.Property.DeclaringType is IComplexType ? property.Property.GetGetter().GetClrValueUsingContainingEntity(entity) : materializationData.GetPropertyValue(property.Property);
            var seal = (byte[]?)materializationData.GetPropertyValue(sealProperty);
            if (value is null && seal is null)
            {
                continue;
            }

            key ??= RowKeys.Of(type.FindPrimaryKey()!, materializationData.GetPropertyValue);
            try
            {
                Verify(property, seal, value, ColumnPlace.TableOf(type), key);
            }
            catch (EncryptedColumnException exception)
            {
                throw new EncryptedColumnException(exception.Failure, property.Name.EntityType, property.Name.Property, exception.Reason, exception.InnerException)
                {
                    RowKey = type.FindPrimaryKey()!.Properties.Select(materializationData.GetPropertyValue).ToArray(),
                };
            }
        }

        return entity;
    }

    private void Verify(EncryptedProperty property, byte[]? seal, object? value, string table, string[] key)
    {
        if (seal is null)
        {
            if (!runtime.Settings.ReadsClear)
            {
                throw property.Name.Failure(
                    EncryptionFailure.Unsealed,
                    $"nothing says that the stored value belongs to this row: '{property.SealProperty!.Name}' is empty. It was written past EF Core, or before the row was bound; write it again with ReencryptAsync while ReadClearUntil is set.");
            }
        }
        else if (value is null)
        {
            throw property.Name.Failure(EncryptionFailure.OtherRow, "the stored value was removed past EF Core.");
        }
        else
        {
            property.Seal!.Verify(seal, table, key, property.Encode(value));
        }
    }
}
