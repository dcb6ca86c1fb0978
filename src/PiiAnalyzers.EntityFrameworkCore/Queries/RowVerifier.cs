using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using PiiAnalyzers.EntityFrameworkCore.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Queries;

/// <summary>Checks, for every entity that is read, that its encrypted values are those of its row.</summary>
internal sealed class RowVerifier(EncryptionRuntime runtime) : IMaterializationInterceptor
{
    public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
    {
        object?[]? key = null;
        foreach (var property in runtime.ModelOf(materializationData.Context).Of(materializationData.EntityType))
        {
            if (property.SealProperty is not { } sealProperty)
            {
                continue;
            }

            var value = property.Property.DeclaringType is IComplexType
                ? property.Property.GetGetter().GetClrValueUsingContainingEntity(entity)
                : materializationData.GetPropertyValue(property.Property);
            var seal = (byte[]?)materializationData.GetPropertyValue(sealProperty);
            if (value is not null || seal is not null)
            {
                key ??= [.. property.Key!.Properties.Select(materializationData.GetPropertyValue)];
                property.Verify(value, seal, key);
            }
        }

        return entity;
    }
}
