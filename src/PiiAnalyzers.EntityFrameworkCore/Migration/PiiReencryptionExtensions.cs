using Microsoft.EntityFrameworkCore.Infrastructure;
using PiiAnalyzers.EntityFrameworkCore;
using PiiAnalyzers.EntityFrameworkCore.Infrastructure;
using PiiAnalyzers.EntityFrameworkCore.Migration;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Encrypts what is stored already.</summary>
public static class PiiReencryptionExtensions
{
    /// <summary>
    /// Writes values again that are not stored as they would be today: in clear, not bound to their row, not indexed, or encrypted with an older key. It goes through the tables by primary key and
    /// commits each batch by itself. Interrupted at any point, it has lost nothing; called again, it reads what is done and writes what is not.
    /// </summary>
    /// <param name="context">A context with UsePiiEncryption in its options and nothing tracked. What it tracks is cleared.</param>
    /// <param name="options">Size of a batch and what is written.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellationToken">Ends it between two batches or within one, which is then not written.</param>
    /// <returns>What was read and written.</returns>
    public static Task<ReencryptionProgress> ReencryptAsync(
        this DbContext context,
        ReencryptionOptions? options = null,
        IProgress<ReencryptionProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchSize, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Attempts, 1, nameof(options));
        if (context.GetService<IDbContextOptions>().FindExtension<EncryptionExtension>() is null)
        {
            throw new InvalidOperationException("ReencryptAsync needs UsePiiEncryption on the DbContextOptionsBuilder of the context.");
        }

        if (context.ChangeTracker.HasChanges())
        {
            throw new InvalidOperationException("ReencryptAsync needs a context without unsaved changes, since it clears what is tracked.");
        }

        if (context.Database.IsRelational() && context.Database.CurrentTransaction is not null)
        {
            throw new InvalidOperationException("ReencryptAsync commits each batch by itself, so it cannot run in a transaction.");
        }

        return new Reencryption(context, context.GetService<EncryptionRuntime>(), options, progress).RunAsync(cancellationToken);
    }
}
