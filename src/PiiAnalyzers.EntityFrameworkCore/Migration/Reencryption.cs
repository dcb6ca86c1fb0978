using System.Data;
using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using PiiAnalyzers.EntityFrameworkCore.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Migration;

/// <summary>One run of a re-encryption over all entity types that have encrypted properties.</summary>
internal sealed class Reencryption(DbContext context, EncryptionRuntime runtime, ReencryptionOptions options, IProgress<ReencryptionProgress>? progress)
{
    private static readonly MethodInfo RunOfMethod = typeof(Reencryption).GetMethod(nameof(RunOfAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private long _read;
    private long _written;

    public async Task<ReencryptionProgress> RunAsync(CancellationToken cancellationToken)
    {
        var model = runtime.ModelOf(context);
        var roots = context.Model.GetEntityTypes()
            .Where(type => model.Of(type).Length > 0)
            .Select(RootOf)
            .Distinct()
            .Where(static root => root.FindPrimaryKey() is not null);
        foreach (var root in roots)
        {
            await ((Task)RunOfMethod.MakeGenericMethod(root.ClrType).Invoke(this, [root, cancellationToken])!).ConfigureAwait(false);
        }

        return new("", _read, _written);
    }

    /// <summary>The type whose set holds the entities: the owner of an owned type, the base of a derived one.</summary>
    private static IEntityType RootOf(IEntityType type)
    {
        while (type.BaseType is not null || type.IsOwned())
        {
            type = type.BaseType ?? type.FindOwnership()!.PrincipalEntityType;
        }

        return type;
    }

    private async Task RunOfAsync<T>(IEntityType type, CancellationToken cancellationToken)
        where T : class
    {
        var pages = new KeyPages<T>(context, type, options.BatchSize);
        for (var isMore = true; isMore;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (read, written) = await RunBatchAsync(pages, cancellationToken).ConfigureAwait(false);
            isMore = read == options.BatchSize;
            _read += read;
            _written += written;
            if (read > 0)
            {
                progress?.Report(new(type.DisplayName(), _read, _written));
            }
        }
    }

    private async Task<(int Read, int Written)> RunBatchAsync<T>(KeyPages<T> pages, CancellationToken cancellationToken)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await context.Database.CreateExecutionStrategy().ExecuteAsync(token => RunOnceAsync(pages, token), cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (attempt < options.Attempts && exception is DbUpdateException or DbException or InvalidOperationException { InnerException: DbUpdateException or DbException })
            {
                // Somebody else changes the same rows: what they wrote is read before it is written again. Some providers wrap that.
                await Task.Delay(TimeSpan.FromMilliseconds(50 * attempt), cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                context.ChangeTracker.Clear();
            }
        }
    }

    private async Task<(int Read, int Written)> RunOnceAsync<T>(KeyPages<T> pages, CancellationToken cancellationToken)
        where T : class
    {
        context.ChangeTracker.Clear();

        // What is read and written must not change in between, or the value of another writer is lost.
        await using var transaction = context.Database.IsRelational()
            ? await context.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken).ConfigureAwait(false)
            : (IDbContextTransaction?)null;
        var entities = await pages.ReadAsync(cancellationToken).ConfigureAwait(false);
        var model = runtime.ModelOf(context);
        var written = context.ChangeTracker.Entries().ToList().Count(entry => Mark(entry, model.Of(entry.Metadata)));
        if (written > 0)
        {
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        pages.MoveAfter(entities);
        return (entities.Count, written);
    }

    private bool Mark(EntityEntry entry, EncryptedProperty[] properties)
    {
        var isMarked = false;
        foreach (var property in properties)
        {
            var own = property.In(entry);
            if (own.CurrentValue is { } value && (options.All || IsOutdated(entry, property, value)))
            {
                own.IsModified = true;
                isMarked = true;
            }
        }

        return isMarked;
    }

    /// <summary>The seal is written whenever the value is, so it tells the key of both.</summary>
    private static bool IsOutdated(EntityEntry entry, EncryptedProperty property, object value)
    {
        if (property.SealProperty is { } sealProperty && (entry.Property(sealProperty).CurrentValue is not byte[] seal || property.Seal!.IsOutdated(seal)))
        {
            return true;
        }

        return property.IndexProperty is { } index && entry.Property(index).CurrentValue switch
        {
            null => true,
            string hash => hash != property.IndexConverter!.Hash(value),
            _ => false,
        };
    }
}
