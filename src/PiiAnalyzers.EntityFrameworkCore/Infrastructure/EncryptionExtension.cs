using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using PiiAnalyzers.EntityFrameworkCore.Model;
using PiiAnalyzers.EntityFrameworkCore.Queries;
using PiiAnalyzers.EntityFrameworkCore.Saving;

namespace PiiAnalyzers.EntityFrameworkCore.Infrastructure;

/// <summary>Adds the convention and the interceptors to the services of a context. Contexts with equal settings share them.</summary>
internal sealed class EncryptionExtension(EncryptionSettings settings) : IDbContextOptionsExtension
{
    private ExtensionInfo? _info;

    public EncryptionSettings Settings => settings;

    public DbContextOptionsExtensionInfo Info => _info ??= new(this);

    public void ApplyServices(IServiceCollection services)
    {
        var runtime = new EncryptionRuntime(settings);
        services.AddSingleton(runtime);
        services.AddSingleton<ISingletonInterceptor>(new RowVerifier(runtime));
        services.AddSingleton<IInterceptor>(new EncryptedQueryInterceptor(runtime));
        services.AddScoped<IInterceptor>(_ => new SealingInterceptor(runtime));
        services.AddSingleton<IInterceptor>(new CiphertextGuard());
        services.AddScoped<IConventionSetPlugin>(_ => new EncryptionConventionPlugin(settings));
    }

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class ExtensionInfo(EncryptionExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        private EncryptionSettings Settings => ((EncryptionExtension)Extension).Settings;

        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "using PII encryption ";

        public override int GetServiceProviderHashCode() => Settings.GetHashCode();

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ExtensionInfo info && info.Settings.Equals(Settings);

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) => debugInfo["PiiEncryption"] = "1";
    }
}
