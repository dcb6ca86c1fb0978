using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PiiAnalyzers.EntityFrameworkCore.Infrastructure;

/// <summary>Finds the encrypted properties of the models that are used with the same settings, and gives their converters the keys.</summary>
internal sealed class EncryptionRuntime(EncryptionSettings settings)
{
    private readonly ConditionalWeakTable<IModel, EncryptedModel> _models = [];

    public EncryptionSettings Settings => settings;

    public EncryptedModel ModelOf(DbContext context) => _models.GetValue(context.Model, model => EncryptedModel.Bind(model, settings));
}
