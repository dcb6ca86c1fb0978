using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PiiAnalyzers.EntityFrameworkCore.Columns;

namespace PiiAnalyzers.EntityFrameworkCore.Queries;

/// <summary>
/// Stops a query that sends ciphertext to the database. What it compares with has another ciphertext than what is stored, so the query would find nothing and say nothing of it.
/// </summary>
internal sealed class CiphertextGuard : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Check(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Check(command, eventData);
        return new(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Check(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(command, eventData);
        return new(result);
    }

    private static void Check(DbCommand command, CommandEventData eventData)
    {
        if (eventData.CommandSource is not (CommandSource.LinqQuery or CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete))
        {
            return;
        }

        if (command.CommandText.Contains("'" + StoredForm.TextPrefix, StringComparison.Ordinal))
        {
            throw Refusal();
        }

        foreach (DbParameter parameter in command.Parameters)
        {
            if (parameter.Value switch
            {
                string text => text.Contains(StoredForm.TextPrefix, StringComparison.Ordinal),
                byte[] bytes => StoredForm.IsBytes(bytes),
                IEnumerable<string> texts => texts.Any(static text => text is not null && StoredForm.IsText(text)),
                IEnumerable<byte[]> many => many.Any(static bytes => bytes is not null && StoredForm.IsBytes(bytes)),
                _ => false,
            })
            {
                throw Refusal();
            }
        }
    }

    private static InvalidOperationException Refusal() => new(
        "The query compares or computes with an encrypted property in a way that the database cannot answer, since a value has another ciphertext each time it is written. Compare the property of an entity that is [Encrypted(Searchable = true)] for equality, or load the rows and ask the question in memory.");
}
