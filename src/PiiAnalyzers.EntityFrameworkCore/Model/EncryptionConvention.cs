using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using PiiAnalyzers.EntityFrameworkCore.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Model;

/// <summary>Runs when all that the application configures is configured.</summary>
internal sealed class EncryptionConvention(EncryptionSettings settings) : IModelInitializedConvention, IModelFinalizingConvention
{
    public void ProcessModelInitialized(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
        => modelBuilder.Metadata.SetAnnotation(EncryptionAnnotations.Settings, settings);

    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        modelBuilder.Metadata.RemoveAnnotation(EncryptionAnnotations.Settings);
        ModelEncryptor.Apply((IMutableModel)modelBuilder.Metadata, withCompanions: true);
    }
}

/// <summary>Brings the convention into the set of every model of the context.</summary>
internal sealed class EncryptionConventionPlugin(EncryptionSettings settings) : IConventionSetPlugin
{
    public ConventionSet ModifyConventions(ConventionSet conventionSet)
    {
        var convention = new EncryptionConvention(settings);
        conventionSet.ModelInitializedConventions.Add(convention);

        // First, so that the conventions that give columns of one table their names see the added ones.
        conventionSet.ModelFinalizingConventions.Insert(0, convention);
        return conventionSet;
    }
}
