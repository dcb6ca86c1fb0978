using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PiiAnalyzers.EntityFrameworkCore;
using PiiAnalyzers.EntityFrameworkCore.Columns;
using PiiAnalyzers.EntityFrameworkCore.Infrastructure;
using PiiAnalyzers.EntityFrameworkCore.Model;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Turns the encryption of properties marked <c>[Encrypted]</c> on.</summary>
public static class PiiEncryptionExtensions
{
    /// <summary>
    /// Stores every mapped property that is marked <c>[Encrypted]</c> as ciphertext, bound to its table, column and row, and has queries find those that are
    /// <c>[Encrypted(Searchable = true)]</c>.
    /// </summary>
    /// <param name="optionsBuilder">The options of the context.</param>
    /// <param name="protectionProvider">Gives the keys. One for the application: each provider has services and a model of its own in EF Core.</param>
    /// <param name="configure">Sets the search key and what a migration needs.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>
    /// EF Core's events that would print values of tracked properties, and the texts of queries with their constants, are ignored; ConfigureWarnings after this call brings them back.
    /// </remarks>
    public static DbContextOptionsBuilder UsePiiEncryption(
        this DbContextOptionsBuilder optionsBuilder,
        IDataProtectionProvider protectionProvider,
        Action<PiiEncryptionOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(optionsBuilder);
        ((IDbContextOptionsBuilderInfrastructure)optionsBuilder).AddOrUpdateExtension(new EncryptionExtension(Settings(protectionProvider, configure)));
        return optionsBuilder.ConfigureWarnings(static warnings => warnings
            .Ignore(CoreEventId.PropertyChangeDetected, CoreEventId.QueryCompilationStarting, CoreEventId.QueryExecutionPlanned)
            .Log(CoreEventId.ManyServiceProvidersCreatedWarning));
    }

    /// <inheritdoc cref="UsePiiEncryption(DbContextOptionsBuilder, IDataProtectionProvider, Action{PiiEncryptionOptions}?)"/>
    /// <typeparam name="TContext">The context.</typeparam>
    public static DbContextOptionsBuilder<TContext> UsePiiEncryption<TContext>(
        this DbContextOptionsBuilder<TContext> optionsBuilder,
        IDataProtectionProvider protectionProvider,
        Action<PiiEncryptionOptions>? configure = null)
        where TContext : DbContext
        => (DbContextOptionsBuilder<TContext>)UsePiiEncryption((DbContextOptionsBuilder)optionsBuilder, protectionProvider, configure);

    /// <summary>
    /// Stores every property mapped so far that is marked <c>[Encrypted]</c> as ciphertext, bound to its table and column. Call it last. A model brings no interceptors along, so values are not
    /// bound to their rows, nothing is searchable, and a compiled model is not served; the call on <see cref="DbContextOptionsBuilder"/> does all that.
    /// </summary>
    /// <param name="modelBuilder">The model.</param>
    /// <param name="protectionProvider">Gives the keys. EF Core keeps the model, and with it the provider, for all contexts of the type.</param>
    /// <param name="configure">Sets what a migration needs.</param>
    /// <returns>The same builder.</returns>
    public static ModelBuilder UsePiiEncryption(this ModelBuilder modelBuilder, IDataProtectionProvider protectionProvider, Action<PiiEncryptionOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        var settings = Settings(protectionProvider, configure);
        if (modelBuilder.Model.FindAnnotation(EncryptionAnnotations.Settings)?.Value is EncryptionSettings ofOptions)
        {
            // The context's own options do it, and more, when the model is complete.
            return ReferenceEquals(ofOptions.Provider, protectionProvider)
                ? modelBuilder
                : throw new InvalidOperationException("UsePiiEncryption is called on the DbContextOptionsBuilder and on the ModelBuilder, with different providers. One call, on the options, is enough.");
        }

        ModelEncryptor.Apply(modelBuilder.Model, withCompanions: false);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(ModelEncryptor.EncryptedIn))
        {
            // Names of tables and columns can still change.
            ((IColumnConverter)property.GetValueConverter()!).Bind(
                () => new(ColumnName.Of(property), ColumnPlace.Of(property), settings, ColumnLengths.LimitOf(property)),
                settings);
        }

        return modelBuilder;
    }

    /// <summary>
    /// Says which table and column the ciphertext of a property is bound to, when they are no longer its own: after the column or its table was renamed, or for a view.
    /// </summary>
    /// <typeparam name="TProperty">The type of the property.</typeparam>
    /// <param name="propertyBuilder">The property.</param>
    /// <param name="table">The name that the table had, with the schema where it has one: <c>sales.Customers</c>.</param>
    /// <param name="column">The name that the column had.</param>
    /// <returns>The same builder.</returns>
    public static PropertyBuilder<TProperty> HasEncryptionPlace<TProperty>(this PropertyBuilder<TProperty> propertyBuilder, string table, string column)
    {
        Place(propertyBuilder?.Metadata, table, column);
        return propertyBuilder!;
    }

    /// <inheritdoc cref="HasEncryptionPlace{TProperty}(PropertyBuilder{TProperty}, string, string)"/>
    public static ComplexTypePropertyBuilder<TProperty> HasEncryptionPlace<TProperty>(this ComplexTypePropertyBuilder<TProperty> propertyBuilder, string table, string column)
    {
        Place(propertyBuilder?.Metadata, table, column);
        return propertyBuilder!;
    }

    private static void Place(IMutableProperty? property, string table, string column)
    {
        ArgumentNullException.ThrowIfNull(property);
        ArgumentException.ThrowIfNullOrEmpty(table);
        ArgumentException.ThrowIfNullOrEmpty(column);
        property.SetAnnotation(EncryptionAnnotations.Place, new ColumnPlace(table, column).ToString());
    }

    private static EncryptionSettings Settings(IDataProtectionProvider protectionProvider, Action<PiiEncryptionOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(protectionProvider);
        var options = new PiiEncryptionOptions();
        configure?.Invoke(options);
        return new(protectionProvider, options);
    }
}
