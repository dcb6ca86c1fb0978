using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Tests.Infrastructure;

/// <summary>A context whose model is the test's own, and is built for each anew.</summary>
public class ModelContext(DbContextOptions<ModelContext> options, Action<ModelBuilder> build) : DbContext(options)
{
    public Action<ModelBuilder> Build => build;

    protected override void OnModelCreating(ModelBuilder modelBuilder) => build(modelBuilder);

    internal static ModelContext Create(TestDatabase database, Action<ModelBuilder> build, bool encrypted = true)
        => new(database.Options<ModelContext>(encrypted, static options => options.ReplaceService<IModelCacheKeyFactory, ByBuilder>()), build);

    private sealed class ByBuilder : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (((ModelContext)context).Build, designTime);
    }
}
