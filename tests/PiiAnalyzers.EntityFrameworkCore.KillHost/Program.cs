using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PiiAnalyzers.EntityFrameworkCore;
using PiiAnalyzers.EntityFrameworkCore.Tests.Infrastructure;

// Encrypts a database and stops in the middle of a batch, whose rows are written and not committed, until it is killed.
var (file, keys, commits) = (args[0], args[1], int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture));
var options = new DbContextOptionsBuilder<PeopleContext>()
    .UseSqlite($"Data Source={file};Pooling=False")
    .UsePiiEncryption(new KeyRing(keys).Provider(), static options => (options.SearchKey, options.ReadClearUntil) = ([.. Enumerable.Range(7, 32).Select(static number => (byte)number)], DateTimeOffset.MaxValue))
    .AddInterceptors(new Halt(commits))
    .Options;
using var context = new PeopleContext(options);
await context.ReencryptAsync(new() { BatchSize = 10 });
return 0;

internal sealed class Halt(int commits) : DbTransactionInterceptor
{
    private int _seen;

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (_seen++ == commits)
        {
            Console.WriteLine("halfway");
            Thread.Sleep(Timeout.Infinite);
        }

        return new(result);
    }
}
