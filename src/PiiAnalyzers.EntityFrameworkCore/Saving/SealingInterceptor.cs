using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using PiiAnalyzers.EntityFrameworkCore.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Saving;

/// <summary>
/// Fills the properties beside the encrypted ones before they are saved. A row whose key the database makes is sealed by a second save in the same transaction, since its key is not known
/// before. One per context.
/// </summary>
internal sealed class SealingInterceptor(EncryptionRuntime runtime) : SaveChangesInterceptor
{
    private readonly List<EntityEntry> _unsealed = [];
    private IDbContextTransaction? _transaction;
    private bool _isSealing;

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is { } context && !_isSealing)
        {
            _transaction?.Dispose();
            _transaction = null;
            Fill(context);
            if (NeedsTransaction(context))
            {
                _transaction = context.Database.BeginTransaction();
            }
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context && !_isSealing)
        {
            if (_transaction is not null)
            {
                await _transaction.DisposeAsync().ConfigureAwait(false);
                _transaction = null;
            }

            Fill(context);
            if (NeedsTransaction(context))
            {
                _transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        return result;
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        if (eventData.Context is { } context && !_isSealing)
        {
            try
            {
                if (SealNow(context))
                {
                    _isSealing = true;
                    context.SaveChanges();
                }

                _transaction?.Commit();
            }
            finally
            {
                _isSealing = false;
                _unsealed.Clear();
                _transaction?.Dispose();
                _transaction = null;
            }
        }

        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context && !_isSealing)
        {
            try
            {
                if (SealNow(context))
                {
                    _isSealing = true;
                    await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
                }

                if (_transaction is not null)
                {
                    await _transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                }
            }
            finally
            {
                _isSealing = false;
                _unsealed.Clear();
                if (_transaction is not null)
                {
                    await _transaction.DisposeAsync().ConfigureAwait(false);
                    _transaction = null;
                }
            }
        }

        return result;
    }

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => Abandon();

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Abandon();
        return Task.CompletedTask;
    }

    public override void SaveChangesCanceled(DbContextEventData eventData) => Abandon();

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        Abandon();
        return Task.CompletedTask;
    }

    private void Abandon()
    {
        if (!_isSealing)
        {
            _unsealed.Clear();
            _transaction?.Dispose();
            _transaction = null;
        }
    }

    private bool NeedsTransaction(DbContext context)
        => _unsealed.Count > 0 && context.Database.IsRelational() && context.Database.CurrentTransaction is null
        && ((context.GetService<IDbContextTransactionManager>() as ITransactionEnlistmentManager)?.EnlistedTransaction is null) && System.Transactions.Transaction.Current is null;

    private void Fill(DbContext context)
    {
        _unsealed.Clear();
        var model = runtime.ModelOf(context);
        if (model.IsEmpty)
        {
            return;
        }

        if (context.ChangeTracker.AutoDetectChangesEnabled)
        {
            context.ChangeTracker.DetectChanges();
        }

        foreach (var entry in context.ChangeTracker.Entries().ToList())
        {
            if (entry.State is EntityState.Added or EntityState.Modified && model.Of(entry.Metadata) is { Length: > 0 } properties)
            {
                Fill(entry, properties);
            }
        }
    }

    private void Fill(EntityEntry entry, EncryptedProperty[] properties)
    {
        var isKeyKnown = entry.Metadata.FindPrimaryKey() is not { } key || key.Properties.All(part => !entry.Property(part).IsTemporary);
        foreach (var property in properties)
        {
            var own = property.In(entry);
            var isWritten = entry.State == EntityState.Added || own.IsModified;
            if (property.IndexProperty is { } index)
            {
                Write(entry, entry.Property(index), own.CurrentValue, isWritten);
            }

            if (property.SealProperty is not { } seal)
            {
                continue;
            }

            if (isKeyKnown || own.CurrentValue is null)
            {
                Write(entry, entry.Property(seal), isWritten ? SealOf(entry, property, own.CurrentValue) : null, isWritten);
            }
            else if (_unsealed.Count == 0 || _unsealed[^1].Entity != entry.Entity)
            {
                _unsealed.Add(entry);
            }
        }
    }

    /// <summary>What is written goes along with the property it belongs to; otherwise it stays as it is in the database, whatever the entity was attached with.</summary>
    private static void Write(EntityEntry entry, PropertyEntry companion, object? value, bool isWritten)
    {
        if (isWritten)
        {
            companion.CurrentValue = value;
        }

        if (entry.State == EntityState.Modified)
        {
            companion.IsModified = isWritten;
        }
    }

    /// <summary>Whether there is something to save again.</summary>
    private bool SealNow(DbContext context)
    {
        if (_unsealed.Count == 0)
        {
            return false;
        }

        var model = runtime.ModelOf(context);
        foreach (var entry in _unsealed)
        {
            if (entry.State == EntityState.Added)
            {
                throw new InvalidOperationException(
                    $"A '{entry.Metadata.DisplayName()}' gets its key from the database and has encrypted properties, which are bound to the key in a second save. That needs SaveChanges to accept the changes of the first: call it without acceptAllChangesOnSuccess: false, or set the key in code.");
            }

            foreach (var property in model.Of(entry.Metadata))
            {
                var own = property.In(entry);
                if (property.SealProperty is { } seal && own.CurrentValue is not null)
                {
                    entry.Property(seal).CurrentValue = SealOf(entry, property, own.CurrentValue);
                }
            }
        }

        return true;
    }

    private static byte[]? SealOf(EntityEntry entry, EncryptedProperty property, object? value)
        => value is null ? null : property.Seal!.Create(
            RowKeys.Of(property.Key!, [.. property.Key!.Properties.Select(part => entry.Property(part).CurrentValue)]),
            property.Encode(value));
}
